/**
 * Test scenes with a document: a specimen card of our own on a plain table, seen by a pinhole camera that can be moved and tilted, lit by
 * one lamp that it may mirror. World axes as seen from above: x right, y towards the person, z up, in mm; the card's middle is the origin.
 */
import type { DocumentFormat } from '../document/formats.ts';
import { documentFormats } from '../document/formats.ts';
import type { Point, Quad, Rect } from '../geometry.ts';
import type { Observation } from '../observation.ts';
import type { Raster } from '../raster.ts';
import { blurred, paint, srgbOf } from './scene-paint.ts';

export interface DocumentScene {
  readonly width: number;
  readonly height: number;
  readonly format: DocumentFormat;
  readonly chosenFormat: DocumentFormat | null;
  /** Of the camera, in mm. */
  readonly x: number;
  readonly y: number;
  readonly distance: number;
  /** The phone's top edge raised, its right edge raised. */
  readonly topRaisedDeg: number;
  readonly rightRaisedDeg: number;
  /** Linear light on the whole scene; 1 is well exposed. */
  readonly light: number;
  /** Linear light falls by this factor from the left end of the card to the right end. */
  readonly fallOff: number;
  /** A lamp above the point (x, y), or none. */
  readonly lamp: Point | null;
  /** The card's own edges lifted from the table. */
  readonly cardTopLiftedDeg: number;
  readonly cardRightLiftedDeg: number;
  /** Standard deviation in pixels. */
  readonly blurPx: number;
  readonly guide: Rect | null;
  readonly source: 'live' | 'still';
  readonly speedRatioPerS: number | null;
  /** False leaves the picture grey, which is enough wherever only the outline is read. */
  readonly isDrawn: boolean;
}

/** A picture in which everything is right. */
export const goodScene: DocumentScene = {
  width: 360,
  height: 480,
  format: 'id-1',
  chosenFormat: 'id-1',
  x: 0,
  y: 0,
  distance: 128,
  topRaisedDeg: 0,
  rightRaisedDeg: 0,
  light: 0.75,
  fallOff: 1,
  lamp: null,
  cardTopLiftedDeg: 0,
  cardRightLiftedDeg: 0,
  blurPx: 0,
  guide: null,
  source: 'live',
  speedRatioPerS: 0,
  isDrawn: true,
};

/** Focal length over the long side of the picture: a phone's main camera. */
const focalRatio = 0.77;
const lampHeight = 400;

type Vector = readonly [number, number, number];

/** One frame of the scene, with the outline where it truly is. */
export function documentScene(change: Partial<DocumentScene> = {}): Observation {
  const scene = { ...goodScene, ...change };
  const { width, height, source, guide, chosenFormat, speedRatioPerS } = scene;
  const corners = cornersOf(scene);
  const colourAt = colourer(scene);
  const sharp = paint(width, height, scene.isDrawn ? colourAt : () => [128, 128, 128]);
  return {
    atMs: 0,
    subject: 'document',
    source,
    pixels: blurred(sharp, scene.blurPx),
    fullSize: { width: width * 2, height: height * 2 },
    guide,
    chosenFormat,
    outline: { corners, confidence: 1, sideSupport: [1, 1, 1, 1], cutOff: [] },
    faces: null,
    motion: speedRatioPerS === null ? null : { speedRatioPerS },
  };
}

/** Any picture instead of the drawn one, for the laws about pixels. */
export function withPixels(observation: Observation, pixels: Raster): Observation {
  return { ...observation, pixels };
}

function axesOf({ topRaisedDeg, rightRaisedDeg }: DocumentScene): readonly [Vector, Vector, Vector] {
  const a = (topRaisedDeg * Math.PI) / 180;
  const b = (rightRaisedDeg * Math.PI) / 180;
  const right: Vector = [Math.cos(b), 0, Math.sin(b)];
  const flatForward: Vector = [Math.sin(b), 0, -Math.cos(b)];
  const forward: Vector = [flatForward[0] * Math.cos(a), -Math.sin(a), flatForward[2] * Math.cos(a)];
  const down: Vector = [flatForward[0] * Math.sin(a), Math.cos(a), flatForward[2] * Math.sin(a)];
  return [right, down, forward];
}

function cornersOf(scene: DocumentScene): Quad {
  const { widthMm, heightMm } = documentFormats[scene.format];
  const corner = (sx: number, sy: number): Point => project(scene, (sx * widthMm) / 2, (sy * heightMm) / 2);
  return [corner(-1, -1), corner(1, -1), corner(1, 1), corner(-1, 1)];
}

function project(scene: DocumentScene, x: number, y: number): Point {
  const offset: Vector = [x - scene.x, y - scene.y, -scene.distance];
  const [right, down, forward] = axesOf(scene);
  const focal = focalRatio * Math.max(scene.width, scene.height);
  const depth = dot(offset, forward);
  return {
    x: (scene.width - 1) / 2 + (focal * dot(offset, right)) / depth,
    y: (scene.height - 1) / 2 + (focal * dot(offset, down)) / depth,
  };
}

function colourer(scene: DocumentScene): (px: number, py: number) => Vector {
  const focal = focalRatio * Math.max(scene.width, scene.height);
  const [right, down, forward] = axesOf(scene);
  const { widthMm, heightMm } = documentFormats[scene.format];
  return (px, py) => {
    const u = (px - (scene.width - 1) / 2) / focal;
    const v = (py - (scene.height - 1) / 2) / focal;
    const ray = add(forward, add(scaled(right, u), scaled(down, v)));
    const reach = scene.distance / Math.max(1e-6, -ray[2]);
    const x = scene.x + ray[0] * reach;
    const y = scene.y + ray[1] * reach;
    const isCard = Math.abs(x) <= widthMm / 2 && Math.abs(y) <= heightMm / 2;
    const light = scene.light * scene.fallOff ** -Math.max(0, Math.min(1, x / widthMm + 0.5));
    const shine = isCard ? mirrored(scene, x, y) : 0;
    const base = isCard ? printAt(x / widthMm + 0.5, y / heightMm + 0.5) : table;
    return srgbOf([base[0] * light + shine, base[1] * light + shine, base[2] * light + shine]);
  };
}

/** Dark wood in linear light. */
const table: Vector = [0.06, 0.05, 0.05];

/** Specimen print in linear light: a portrait field on the left, a head line, and lines of text. */
function printAt(u: number, v: number): Vector {
  if (u > 0.06 && u < 0.32 && v > 0.25 && v < 0.85)
    return (u - 0.19) ** 2 + (v - 0.5) ** 2 < 0.008 ? [0.4, 0.25, 0.18] : [0.3, 0.38, 0.45];
  const isText = u > 0.38 && u < 0.94 && v > 0.28 && v < 0.9 && Math.floor(v * 22) % 2 === 0;
  if (isText && (Math.floor(u * 90) * 7919) % 5 < 3) return [0.05, 0.05, 0.06];
  if (v > 0.08 && v < 0.18 && u > 0.06 && u < 0.7) return [0.1, 0.16, 0.4];
  return [0.62, 0.68, 0.72];
}

/** White light of the lamp's mirror image: Blinn's lobe on the card's plane, which lifting an edge tilts. */
function mirrored(
  { lamp, cardTopLiftedDeg, cardRightLiftedDeg, ...camera }: DocumentScene,
  x: number,
  y: number,
): number {
  if (!lamp) return 0;
  const normal = unit([
    -Math.tan((cardRightLiftedDeg * Math.PI) / 180),
    Math.tan((cardTopLiftedDeg * Math.PI) / 180),
    1,
  ]);
  const toLamp = unit([lamp.x - x, lamp.y - y, lampHeight]);
  const toCamera = unit([camera.x - x, camera.y - y, camera.distance]);
  return 3 * Math.max(0, dot(normal, unit(add(toLamp, toCamera)))) ** 1200;
}

function dot(a: Vector, b: Vector): number {
  return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
}

function add(a: Vector, b: Vector): Vector {
  return [a[0] + b[0], a[1] + b[1], a[2] + b[2]];
}

function scaled(a: Vector, factor: number): Vector {
  return [a[0] * factor, a[1] * factor, a[2] * factor];
}

function unit(a: Vector): Vector {
  return scaled(a, 1 / Math.hypot(...a));
}
