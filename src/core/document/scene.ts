import type { Point, Quad, Size } from '../geometry.ts';
import type { Raster } from '../raster.ts';
import { type DocumentFormat, documentFormats } from './formats.ts';
import { applyHomography, homographyTo, invert } from './homography.ts';
import { assumedFocalRatio } from './pose.ts';
import { type Colour, createFace, type FaceKind } from './scene-face.ts';
import { createChance } from './scene-noise.ts';
import { createTable, type TableKind } from './scene-table.ts';

/** A picture of a made-up document on a table, for tests and benches: everything about it is known and comes from the seed. */
export interface Scene {
  readonly size: Size;
  readonly seed: number;
  /** Null for a table without a document. */
  readonly corners: Quad | null;
  readonly format: DocumentFormat;
  readonly face: FaceKind;
  readonly faceColour: Colour;
  readonly table: TableKind;
  readonly tableColour: Colour;
  /** Standard deviation of the sensor's noise, in grey levels. */
  readonly noise: number;
  /** 1 is even light; at .5 the dark corner of the picture gets half the light of the bright one. */
  readonly evenness: number;
  readonly exposure: number;
}

/** A light card on a brown table, evenly lit and without noise: what most tests begin with. */
export function cardScene(size: Size, corners: Quad | null, change: Partial<Scene> = {}): Scene {
  return {
    size,
    seed: 3,
    corners,
    format: 'id-1',
    face: 'card',
    faceColour: [215, 222, 230],
    table: 'plain',
    tableColour: [92, 70, 54],
    noise: 0,
    evenness: 1,
    exposure: 1,
    ...change,
  };
}

/** Where a rectangle hangs before the camera: angles in degrees, `span` its width as a share of the picture's long side. */
export interface Placement {
  readonly pitchDeg: number;
  readonly yawDeg: number;
  readonly rollDeg: number;
  readonly span: number;
  /** Centre, in shares of width and height. */
  readonly x: number;
  readonly y: number;
}

const rad = Math.PI / 180;

/** Corners of a document seen by a pinhole camera with the finder's assumed focal length. */
export function placeDocument(size: Size, format: DocumentFormat, placement: Placement): Quad {
  const long = Math.max(size.width, size.height);
  const focal = assumedFocalRatio * long;
  const { widthMm, heightMm } = documentFormats[format];
  const half = (placement.span * long) / 2;
  const corner = (u: number, v: number): Point => {
    const x = u * half;
    const y = (v * half * heightMm) / widthMm;
    const rolledX = x * Math.cos(placement.rollDeg * rad) - y * Math.sin(placement.rollDeg * rad);
    const rolledY = x * Math.sin(placement.rollDeg * rad) + y * Math.cos(placement.rollDeg * rad);
    const turnedX = rolledX * Math.cos(placement.yawDeg * rad);
    const behindX = rolledX * Math.sin(placement.yawDeg * rad);
    const turnedY = rolledY * Math.cos(placement.pitchDeg * rad);
    const depth = focal + behindX - rolledY * Math.sin(placement.pitchDeg * rad);
    return {
      x: placement.x * (size.width - 1) + (turnedX * focal) / depth,
      y: placement.y * (size.height - 1) + (turnedY * focal) / depth,
    };
  };
  return [corner(-1, -1), corner(1, -1), corner(1, 1), corner(-1, 1)];
}

/** ISO 7810 cards have corners of 3.18 mm radius; paper has none. */
const cornerRadiusMm = 3.18;

function isOnDocument(u: number, v: number, format: DocumentFormat): boolean {
  if (!(u >= 0 && v >= 0 && u <= 1 && v <= 1)) return false;
  if (format !== 'id-1') return true;
  const { widthMm, heightMm } = documentFormats[format];
  const dx = cornerRadiusMm - Math.min(u, 1 - u) * widthMm;
  const dy = cornerRadiusMm - Math.min(v, 1 - v) * heightMm;
  return dx <= 0 || dy <= 0 || dx * dx + dy * dy <= cornerRadiusMm * cornerRadiusMm;
}

/** Samples per pixel and axis, so that edges are as soft as a sensor's. */
const samples = 2;

/** Paints the scene. About 100 ms for 640x480. */
export function drawScene(scene: Scene): Raster {
  const { width, height } = scene.size;
  const data = new Uint8ClampedArray(width * height * 4);
  const chance = createChance(scene.seed ^ 0x2545f491);
  const colourAt = createColour(scene);
  const share = 1 / (samples * samples);
  for (let y = 0, at = 0; y < height; y++) {
    for (let x = 0; x < width; x++, at += 4) {
      const sum = [0, 0, 0];
      for (let n = 0; n < samples * samples; n++) {
        const shiftX = ((n % samples) + 0.5) / samples - 0.5;
        const shiftY = (Math.floor(n / samples) + 0.5) / samples - 0.5;
        const colour = colourAt(x + shiftX, y + shiftY);
        for (let c = 0; c < 3; c++) sum[c]! += colour[c]! * share;
      }
      const light = scene.exposure * (1 - (1 - scene.evenness) * ((x / width + y / height) / 2));
      // The sum of three uniform numbers is close enough to a normal one.
      const grain = scene.noise === 0 ? 0 : (chance() + chance() + chance() - 1.5) * 2 * scene.noise;
      for (let c = 0; c < 3; c++) data[at + c] = sum[c]! * light + grain;
      data[at + 3] = 255;
    }
  }
  return { width, height, data };
}

function createColour(scene: Scene): (x: number, y: number) => Colour {
  const long = Math.max(scene.size.width, scene.size.height);
  const table = createTable(scene.table, scene.tableColour, scene.seed);
  const face = createFace(scene.face, scene.faceColour, scene.seed);
  const map = scene.corners ? homographyTo(scene.corners) : null;
  const back = map ? invert(map) : null;
  return (x, y) => {
    if (back) {
      const { x: u, y: v } = applyHomography(back, { x, y });
      if (isOnDocument(u, v, scene.format)) return face(u, v);
    }
    return table(x / long, y / long);
  };
}
