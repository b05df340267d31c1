import type { Observation } from '../observation.ts';
import type { Raster } from '../raster.ts';
import { faceFrame, mainFace } from './face-points.ts';
import { type Histogram, levelAt, lumaAt } from './luma.ts';
import { oncePerObservation } from './once-per-observation.ts';

/** What lies beside and above a head. */
export interface Surroundings {
  /** Luma of the middle pixel, 0..255. */
  readonly medianLuma: number;
  /** Mean difference of neighbours a twentieth of the eye distance apart, in luma: texture, whatever the resolution. */
  readonly roughness: number;
  /** Share of the picture that could be read as surroundings, 0..1. */
  readonly shareRatio: number;
}

/** Hair and hats reach this far beyond the eyes, in eye distances; further out is not the head (OFIQ window: 2.18 wide, 2.41 above). */
const HEAD_HALF_WIDTH = 1.9;
const HEAD_ABOVE = 2.6;

/** Shoulders begin below the mouth. */
const BELOW_EYES = 1;

export const faceSurroundings = oncePerObservation((observation: Observation): Surroundings | null => {
  const face = mainFace(observation);
  const frame = face && faceFrame(face);
  if (!frame) return null;
  const { pixels } = observation;
  const { middle, eyeDistance } = frame;
  const isOutside = (x: number, y: number): boolean =>
    y < middle.y + BELOW_EYES * eyeDistance &&
    ((x - middle.x) / (HEAD_HALF_WIDTH * eyeDistance)) ** 2 + ((y - middle.y) / (HEAD_ABOVE * eyeDistance)) ** 2 > 1;
  return read(pixels, Math.max(1, Math.round(eyeDistance / 20)), isOutside);
});

function read(
  { width, height, data }: Raster,
  step: number,
  isOutside: (x: number, y: number) => boolean,
): Surroundings {
  const counts: Histogram = new Uint32Array(256);
  let points = 0;
  let differences = 0;
  for (let y = 0; y + step < height; y += step) {
    for (let x = 0; x + step < width; x += step) {
      if (!isOutside(x, y)) continue;
      const at = (y * width + x) * 4;
      const luma = lumaAt(data, at);
      counts[luma]!++;
      points++;
      differences +=
        Math.abs(lumaAt(data, at + step * 4) - luma) + Math.abs(lumaAt(data, at + step * width * 4) - luma);
    }
  }
  return {
    medianLuma: levelAt(counts, 0.5),
    roughness: points === 0 ? 0 : differences / points / 2,
    shareRatio: (points * step * step) / (width * height),
  };
}
