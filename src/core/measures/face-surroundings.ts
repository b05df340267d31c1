import type { Observation } from '../observation.ts';
import type { Raster } from '../raster.ts';
import { distanceFromPlane } from './distance-from-plane.ts';
import { type FaceCells, faceCells } from './face-cells.ts';
import { faceFrame, mainFace } from './face-points.ts';
import { levelAt, linearOf } from './luma.ts';
import { oncePerObservation } from './once-per-observation.ts';
import { roomCells } from './room-cells.ts';

/** What lies beside and above a head. */
export interface Surroundings {
  /** Middle level of the room, coded 0..255. */
  readonly medianLuma: number;
  /** Mean distance of the wall's cells from a plane, light and colour together, in coded levels of a wall of middle grey: things, be they out of focus (`distance-from-plane.ts`). */
  readonly unevenness: number;
  /** Share of the room that stands out from that plane: a thing on a wall that is plain but for it. */
  readonly farRatio: number;
  /** Mean Scharr gradient of linear luminance 0..255 at 81.3 px an eye distance (OFIQ 1.0.3, background uniformity): fine patterns. */
  readonly texture: number;
  /** How many cells of a tenth of the eye distance could be read as room. */
  readonly cells: number;
  /** Mean colour of the room, coded: light, red less green, blue less green. */
  readonly colour: readonly [light: number, redness: number, blueness: number];
}

/** Eye distance in pixels at which OFIQ reads the background. */
const SCHARR_EYE_DISTANCE_PX = 81.3;

/** The same things before a wall spread further when the camera exposes for a darker face: their distance is given for a wall of this level. */
const MIDDLE_LUMA = 128;

/** In rooms darker than this, noise would be read as things. */
const LEAST_ROOM_LUMA = 32;

export const faceSurroundings = oncePerObservation((observation: Observation): Surroundings | null => {
  const face = mainFace(observation);
  const frame = face && faceFrame(face);
  const { pixels } = observation;
  if (!frame || pixels.width < 16 || pixels.height < 16) return null;
  const cells = faceCells(pixels, frame);
  const room = roomCells(cells);
  const { light, redness, blueness, columns } = cells;
  const levels = new Uint32Array(256);
  const sums: [number, number, number] = [0, 0, 0];
  let count = 0;
  for (let cell = 0; cell < room.length; cell++) {
    if (!room[cell]) continue;
    count++;
    levels[light[cell]! | 0]!++;
    sums[0] += light[cell]!;
    sums[1] += redness[cell]!;
    sums[2] += blueness[cell]!;
  }
  const share = 1 / Math.max(1, count);
  const medianLuma = levelAt(levels, 0.5);
  const { distance, farRatio } = distanceFromPlane([light, redness, blueness], room, columns);
  return {
    medianLuma,
    unevenness: distance * Math.sqrt(MIDDLE_LUMA / Math.max(LEAST_ROOM_LUMA, medianLuma)),
    farRatio,
    texture: textureOf(pixels, cells, room, Math.max(1, Math.round(frame.eyeDistance / SCHARR_EYE_DISTANCE_PX))),
    cells: count,
    colour: [sums[0] * share, sums[1] * share, sums[2] * share],
  };
});

/** Two places a cell stand for it: what is finer than a cell repeats. */
function textureOf(pixels: Raster, cells: FaceCells, room: Uint8Array, step: number): number {
  const { columns, cellPx } = cells;
  let sum = 0;
  let count = 0;
  for (let cell = 0; cell < room.length; cell++) {
    if (!room[cell]) continue;
    for (let k = 1; k <= 3; k += 2) {
      const x = Math.floor(((cell % columns) + k / 4) * cellPx);
      const y = Math.floor((Math.floor(cell / columns) + 1 - k / 4) * cellPx);
      if (x < step || y < step || x + step >= pixels.width || y + step >= pixels.height) continue;
      sum += scharrAt(pixels, (y * pixels.width + x) * 4, step * 4, step * pixels.width * 4);
      count++;
    }
  }
  return count === 0 ? 0 : (255 * sum) / count;
}

/** Magnitude of the 3, 10, 3 gradient of linear luminance 0..1. */
function scharrAt({ data }: Raster, at: number, right: number, down: number): number {
  const nw = luminanceAt(data, at - right - down);
  const ne = luminanceAt(data, at + right - down);
  const sw = luminanceAt(data, at - right + down);
  const se = luminanceAt(data, at + right + down);
  const gx = 3 * (ne - nw + se - sw) + 10 * (luminanceAt(data, at + right) - luminanceAt(data, at - right));
  const gy = 3 * (sw - nw + se - ne) + 10 * (luminanceAt(data, at + down) - luminanceAt(data, at - down));
  return Math.sqrt(gx * gx + gy * gy);
}

/** Part of each channel in luminance, by its level. */
const [redPart, greenPart, bluePart] = [0.2126, 0.7152, 0.0722].map((weight) =>
  Float64Array.from({ length: 256 }, (_, level) => weight * linearOf(level)),
) as [Float64Array, Float64Array, Float64Array];

function luminanceAt(data: Uint8ClampedArray, at: number): number {
  return redPart[data[at]!]! + greenPart[data[at + 1]!]! + bluePart[data[at + 2]!]!;
}
