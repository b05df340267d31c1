import type { Point } from '../geometry.ts';
import type { Face, Observation } from '../observation.ts';
import type { Raster } from '../raster.ts';
import {
  type FaceFrame,
  faceFrame,
  faceOval,
  leftEyeOutline,
  leftHalf,
  mainFace,
  rightEyeOutline,
  rightHalf,
} from './face-points.ts';
import { CLIPPED_LUMA, type Histogram, levelAt, linearOf, lumaAt, lumaOfWord, pixelWords, shareFrom } from './luma.ts';
import { oncePerObservation } from './once-per-observation.ts';

/** How light falls on a face. Luma 0..255, ratios of linear light. */
export interface FaceLight {
  /**
   * The brightest of what every face has, whatever the colour of its skin: the white of the eyes, the bright tenth of the cheeks
   * and the forehead, and the brightest places of the whole face. A light meter that reads the lamp rather than the skin.
   */
  readonly brightLuma: number;
  /** Share of the face that is clipped, 0..1. */
  readonly clippedRatio: number;
  /** Mean linear colour of cheeks and forehead, 0..1. */
  readonly skin: readonly [red: number, green: number, blue: number];
  /** Mean linear light on the half of the face on the person's left, and on their right, 0..1; null where it lies outside the picture. */
  readonly leftHalf: number | null;
  readonly rightHalf: number | null;
}

/**
 * `brightLuma` of a face with enough light on it. Deliberately low and not the skin alone: of 104
 * evenly lit faces of every skin colour the lowest reads 105, so properly lit dark skin has more than half a stop to spare.
 */
export const LEAST_FACE_LUMA = 80;

/** Side of the square in which a cheek is metered, as a share of the eye distance (OFIQ 1.0.3). */
const ZONE_RATIO = 0.3;

/** Points along the side of a zone; more add nothing to an average. */
const ZONE_POINTS = 14;

/** A sixth of the three zones: of a face that lies further outside the picture nothing is said. */
const LEAST_SKIN_POINTS = (3 * ZONE_POINTS ** 2) / 6;

/** Large areas are read at about this many points an eye distance; an average of some 3000 points does not change with more. */
const POINTS_PER_EYE_DISTANCE = 40;

/**
 * Share of the face below its brightest places: the whites of the eyes are about two hundredths of it. In the dark the mesh slips off the eyes of very dark
 * skin (they read 24 where their whites are 84), and then these are found all the same.
 */
const BRIGHTEST = 0.98;

export const faceLight = oncePerObservation((observation: Observation): FaceLight | null => {
  const face = mainFace(observation);
  const frame = face && faceFrame(face);
  if (!face || !frame) return null;
  const { pixels } = observation;
  const cheekTop = frame.eyeToMouth / 2 + (ZONE_RATIO * frame.eyeDistance) / 2;
  const skin: Metered = { levels: new Uint32Array(256), colour: [0, 0, 0], count: 0 };
  meterZone(skin, pixels, frame, along(frame.leftEye, frame.down, cheekTop));
  meterZone(skin, pixels, frame, along(frame.rightEye, frame.down, cheekTop));
  meterZone(skin, pixels, frame, along(frame.middle, frame.down, -frame.eyeToMouth / 2));
  const step = Math.max(1, Math.round(frame.eyeDistance / POINTS_PER_EYE_DISTANCE));
  const eyes = sum(polygonLevels(pixels, face, rightEyeOutline), polygonLevels(pixels, face, leftEyeOutline));
  const oval = polygonLevels(pixels, face, faceOval, step);
  if (skin.count < LEAST_SKIN_POINTS) return null;
  const share = 1 / skin.count;
  return {
    brightLuma: Math.max(levelAt(skin.levels, 0.9), levelAt(eyes, 0.9), levelAt(oval, BRIGHTEST)),
    clippedRatio: shareFrom(oval, CLIPPED_LUMA),
    skin: [skin.colour[0] * share, skin.colour[1] * share, skin.colour[2] * share],
    leftHalf: meanLinear(polygonLevels(pixels, face, leftHalf, step)),
    rightHalf: meanLinear(polygonLevels(pixels, face, rightHalf, step)),
  };
});

function along(from: Point, direction: Point, distance: number): Point {
  return { x: from.x + direction.x * distance, y: from.y + direction.y * distance };
}

/** What was read so far: luma, and the sum of linear colour. */
interface Metered {
  readonly levels: Histogram;
  readonly colour: [red: number, green: number, blue: number];
  count: number;
}

function meterZone(
  metered: Metered,
  { width, height, data }: Raster,
  { across, down, eyeDistance }: FaceFrame,
  centre: Point,
): void {
  for (let i = 0; i < ZONE_POINTS; i++) {
    const u = ((i + 0.5) / ZONE_POINTS - 0.5) * ZONE_RATIO * eyeDistance;
    for (let j = 0; j < ZONE_POINTS; j++) {
      const v = ((j + 0.5) / ZONE_POINTS - 0.5) * ZONE_RATIO * eyeDistance;
      const x = Math.round(centre.x + across.x * u + down.x * v);
      const y = Math.round(centre.y + across.y * u + down.y * v);
      if (!(x >= 0 && y >= 0 && x < width && y < height)) continue;
      const at = (y * width + x) * 4;
      metered.levels[lumaAt(data, at)]!++;
      metered.colour[0] += linearOf(data[at]!);
      metered.colour[1] += linearOf(data[at + 1]!);
      metered.colour[2] += linearOf(data[at + 2]!);
      metered.count++;
    }
  }
}

/** Luma of every `step`th pixel inside a ring of mesh points, by scan lines. */
export function polygonLevels(pixels: Raster, { landmarks }: Face, ring: readonly number[], step = 1): Histogram {
  const { width, height } = pixels;
  const words = pixelWords(pixels);
  const counts = new Uint32Array(256);
  const xs = new Float64Array(ring.length);
  const ys = new Float64Array(ring.length);
  const crossings = new Float64Array(ring.length);
  let [top, bottom] = [height, -1];
  for (let i = 0; i < ring.length; i++) {
    const { x, y } = landmarks[ring[i]!]!;
    xs[i] = x;
    ys[i] = y;
    top = Math.min(top, Math.ceil(y));
    bottom = Math.max(bottom, Math.floor(y));
  }
  top = Math.max(0, top);
  bottom = Math.min(height - 1, bottom);
  for (let y = top; y <= bottom; y += step) {
    const found = findCrossings(xs, ys, y, crossings);
    for (let i = 0; i + 1 < found; i += 2) {
      const from = Math.max(0, Math.ceil(crossings[i]!));
      const to = y * width + Math.min(width - 1, Math.floor(crossings[i + 1]!));
      for (let at = y * width + from; at <= to; at += step) counts[lumaOfWord(words[at]!)]!++;
    }
  }
  return counts;
}

/** Where a scan line meets the ring, from left to right, written into `crossings`; gives how many there are. */
function findCrossings(xs: Float64Array, ys: Float64Array, y: number, crossings: Float64Array): number {
  let found = 0;
  for (let i = 0, last = xs.length - 1; i < xs.length; last = i++) {
    const [ay, by] = [ys[last]!, ys[i]!];
    if (ay > y === by > y) continue;
    const x = xs[last]! + ((y - ay) / (by - ay)) * (xs[i]! - xs[last]!);
    let place = found++;
    for (; place > 0 && crossings[place - 1]! > x; place--) crossings[place] = crossings[place - 1]!;
    crossings[place] = x;
  }
  return found;
}

function sum(...histograms: readonly Histogram[]): Histogram {
  const total = new Uint32Array(256);
  for (const counts of histograms) {
    for (let level = 0; level < 256; level++) total[level]! += counts[level]!;
  }
  return total;
}

function meanLinear(counts: Histogram): number | null {
  let total = 0;
  let light = 0;
  for (let level = 0; level < 256; level++) {
    total += counts[level]!;
    light += counts[level]! * linearOf(level);
  }
  return total === 0 ? null : light / total;
}
