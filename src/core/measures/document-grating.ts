import { applyHomography, homographyTo } from '../document/homography.ts';
import type { Observation } from '../observation.ts';
import type { Raster } from '../raster.ts';
import { ringOf, type Spectra, spectraOf, WINDOW } from './colour-spectra.ts';
import { evenDots } from './even-dots.ts';
import { quantileOf } from './luma.ts';
import { oncePerObservation } from './once-per-observation.ts';

/**
 * Regular fine patterns all over a document. Inks of one print lie on one another: their red, green and blue rise and fall together. A screen's
 * red, green and blue stripes lie beside one another, and a printer's dots of each ink have a direction of their own.
 */
export interface DocumentGrating {
  /** How far the usual window's strongest pattern stands out whose colours are out of step, as a ratio to its surroundings in the spectrum. */
  readonly outOfStep: number;
  /** The same over the windows that agree in pitch and direction, with their share of all windows and the pitch in pixels. */
  readonly agreeing: number;
  readonly agreeingShare: number;
  readonly pitchPx: number;
  /** How far dots stand out that two channels show at one pitch in two directions, in the clearest fifth of the windows. */
  readonly dots: number;
  /** How far dots of brightness stand out that three of four windows share in two directions; see `evenDots`. */
  readonly evenDots: number;
}

/** Windows tried across and down the document, and how many of the emptiest are read: a grid shows best on paper. */
const ACROSS = 8;
const DOWN = 6;
const MOST_WINDOWS = 16;
const LEAST_WINDOWS = 6;

/** Patterns slower than this many periods a window are print. */
const LEAST_FREQUENCY = 8;

/** Keeps empty spectra from standing out: the rounding of levels and the compression of the file, for a mean light of 1. */
const FLOOR = 0.6;

/** Patterns agree that differ by no more periods a window than slant makes them. */
const SAME_PEAK = 3.2;
const LEAST_PEAK = 4;

/** Null where the document is too small in the picture to show such patterns. The picture's own pixels are read: straightening would blur them. */
export const documentGrating = oncePerObservation((observation: Observation): DocumentGrating | null => {
  const windows = emptiestWindows(observation);
  if (windows.length < LEAST_WINDOWS) return null;
  const transformed = windows.map(({ x, y }) => spectraOf(observation.pixels, x, y));
  const read = transformed.map((spectra) => ({ peak: outOfStepPeak(spectra), dots: dotsOf(spectra) }));
  const peaks = read.map(({ peak }) => peak);
  const same = largestAgreement(peaks);
  const middle = (values: readonly number[]) => quantileOf(values, 0.5);
  return {
    outOfStep: middle(peaks.map(({ height }) => height)),
    agreeing: middle(same.map(({ height }) => height)),
    agreeingShare: same.length / peaks.length,
    pitchPx: same.length > 0 ? WINDOW / middle(same.map(({ across, down }) => Math.hypot(across, down))) : 0,
    dots: quantileOf(
      read.map(({ dots }) => dots),
      0.8,
    ),
    evenDots: evenDots(transformed),
  };
});

interface Peak {
  /** Periods a window. */
  readonly across: number;
  readonly down: number;
  readonly height: number;
}

/** Where channels are out of step the imaginary part of one times the other's conjugate is not zero. */
function outOfStepPeak({ real, imaginary }: Spectra): Peak {
  const strength = new Float64Array(WINDOW * WINDOW);
  for (let at = 0; at < strength.length; at++) {
    let sum = 0;
    for (let channel = 0; channel < 3; channel++) {
      const [one, other] = [channel, (channel + 1) % 3];
      sum += Math.abs(imaginary[one]![at]! * real[other]![at]! - real[one]![at]! * imaginary[other]![at]!);
    }
    strength[at] = Math.sqrt(sum);
  }
  return highest(strength, mediansOf(strength));
}

/** The second of the channels' peaks that the other channels do not share; 0 unless the two have one pitch and two directions. */
function dotsOf({ real, imaginary }: Spectra): number {
  const sizes = real.map((plane, channel) => plane.map((value, at) => Math.hypot(value, imaginary[channel]![at]!)));
  const peaks = sizes.map((own, channel) => {
    const [one, other] = [sizes[(channel + 1) % 3]!, sizes[(channel + 2) % 3]!];
    return highest(
      own.map((size, at) => Math.max(0, size - ALONE * Math.max(one[at]!, other[at]!))),
      mediansOf(own),
    );
  });
  const [first, second] = peaks.sort((a, b) => b.height - a.height) as [Peak, Peak];
  const isOnePitch =
    Math.abs(Math.hypot(first.across, first.down) - Math.hypot(second.across, second.down)) < SAME_PEAK;
  const turn = Math.atan2(first.down, first.across) - Math.atan2(second.down, second.across);
  return isOnePitch && Math.abs(Math.sin(turn)) > LEAST_TURN ? second.height : 0;
}

/** A channel has a peak alone where it is this many times the others'; directions of dots differ by more than this sine (ten degrees). */
const ALONE = 1.5;
const LEAST_TURN = 0.17;

function highest(strength: Float64Array, medians: readonly number[]): Peak {
  let best = 0;
  let height = 0;
  for (let at = 0; at <= strength.length / 2; at++) {
    const ring = ringOf[at]!;
    if (ring < LEAST_FREQUENCY) continue;
    const ratio = strength[at]! / (medians[ring]! + FLOOR);
    if (ratio > height) [height, best] = [ratio, at];
  }
  const across = best % WINDOW;
  const down = (best - across) / WINDOW;
  return { across: across > WINDOW / 2 ? across - WINDOW : across, down, height };
}

/** Medians at each distance from the middle of the spectrum. */
function mediansOf(strength: Float64Array): readonly number[] {
  const rings: number[][] = [];
  for (let at = 0; at <= strength.length / 2; at++) {
    const ring = ringOf[at]!;
    rings[ring] ??= [];
    rings[ring].push(strength[at]!);
  }
  return Array.from(rings, (ring) => quantileOf(ring ?? [], 0.5));
}

function largestAgreement(peaks: readonly Peak[]): readonly Peak[] {
  let most: readonly Peak[] = [];
  for (const peak of peaks) {
    const same = peaks.filter((other) => {
      const off = Math.hypot(peak.across - other.across, peak.down - other.down);
      const mirrored = Math.hypot(peak.across + other.across, peak.down + other.down);
      return other.height > LEAST_PEAK && Math.min(off, mirrored) <= SAME_PEAK;
    });
    if (same.length > most.length) most = same;
  }
  return most;
}

function emptiestWindows({ pixels, outline }: Observation): readonly { readonly x: number; readonly y: number }[] {
  const map = outline && homographyTo(outline.corners);
  if (!map) return [];
  const windows: { x: number; y: number; variance: number }[] = [];
  for (let row = 0; row < DOWN; row++) {
    for (let column = 0; column < ACROSS; column++) {
      const middle = applyHomography(map, { x: (column + 0.7) / (ACROSS + 0.4), y: (row + 0.7) / (DOWN + 0.4) });
      const x = Math.round(middle.x - WINDOW / 2);
      const y = Math.round(middle.y - WINDOW / 2);
      const isInside = x >= 0 && y >= 0 && x + WINDOW <= pixels.width && y + WINDOW <= pixels.height;
      if (isInside) windows.push({ x, y, variance: coarseVariance(pixels, x, y) });
    }
  }
  return windows.sort((a, b) => a.variance - b.variance).slice(0, MOST_WINDOWS);
}

/** Side of the blocks whose means tell paper from print; grids average out. */
const BLOCK = 4;

function coarseVariance({ width, data }: Raster, left: number, top: number): number {
  let sum = 0;
  let squares = 0;
  for (let y = 0; y < WINDOW; y += BLOCK) {
    for (let x = 0; x < WINDOW; x += BLOCK) {
      let block = 0;
      for (let v = 0; v < BLOCK; v++) {
        for (let u = 0; u < BLOCK; u++) block += data[((top + y + v) * width + left + x + u) * 4 + 1]!;
      }
      sum += block;
      squares += block * block;
    }
  }
  const count = (WINDOW / BLOCK) ** 2;
  return squares / count - (sum / count) ** 2;
}
