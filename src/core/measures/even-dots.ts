import { ringOf, type Spectra, WINDOW } from './colour-spectra.ts';
import { quantileOf } from './luma.ts';

/** Periods a window between which dots are looked for: slower ones are fine print, faster ones the camera cannot show. */
const LEAST_RING = 16;
const MOST_RING = 34;

/** Files are compressed in blocks of eight pixels, which leave lines of their own here. */
const BLOCK_LINES = WINDOW / 8;

/** Perspective moves a pattern by one line of the spectrum from window to window. */
const DRIFT = 1;

/** Dots that show in fewer windows than this are a field of print. */
const LEAST_SHARE = 0.75;

/** Two directions of the same dots have one pitch, within so many lines, and differ by more than this sine (ten degrees). */
const SAME_RING = 3.2;
const LEAST_TURN = 0.17;

/** Keeps empty spectra from standing out: the rounding of levels and the compression of the file, for a mean light of 1. */
const FLOOR = 0.6;

const HALF = (WINDOW * WINDOW) / 2;
const lineOf = (at: number): number => (at > WINDOW / 2 ? at - WINDOW : at);

/**
 * How far even dots of brightness stand out over their surroundings in the spectrum, in two directions and in three of four windows; 0 without any. Compression
 * takes the colours of a printer's dots and leaves their brightness. Guilloches are as fine, but they bend, so that no window repeats the other's.
 */
export function evenDots(windows: readonly Spectra[]): number {
  const maps = windows.map(drifted);
  const common = new Float64Array(HALF);
  let best = 0;
  for (let at = 0; at < HALF; at++) {
    if (ringOf[at]! < LEAST_RING || ringOf[at]! > MOST_RING) continue;
    const heights = maps.map((map) => map[at]!);
    common[at] = quantileOf(heights, 1 - LEAST_SHARE);
    if (common[at]! > common[best]!) best = at;
  }
  let second = 0;
  const pitch = radiusOf(best);
  for (let at = 0; at < HALF; at++) {
    const isOnePitch = Math.abs(radiusOf(at) - pitch) < SAME_RING;
    if (isOnePitch && common[at]! > second && Math.abs(Math.sin(angleOf(at) - angleOf(best))) > LEAST_TURN) {
      second = common[at]!;
    }
  }
  return second;
}

const radiusOf = (at: number): number => Math.hypot(lineOf(at % WINDOW), Math.floor(at / WINDOW));
const angleOf = (at: number): number => Math.atan2(Math.floor(at / WINDOW), lineOf(at % WINDOW));

/** Heights of the brightness's spectrum over the middle of its ring, each the highest within `DRIFT`. */
function drifted({ real, imaginary }: Spectra): Float64Array {
  const sizes = new Float64Array(WINDOW * WINDOW);
  const rings: number[][] = [];
  for (let at = 0; at < sizes.length; at++) {
    if ((at % WINDOW) % BLOCK_LINES === 0 && Math.floor(at / WINDOW) % BLOCK_LINES === 0) continue;
    sizes[at] = Math.hypot(lumaOf(real, at), lumaOf(imaginary, at));
    rings[ringOf[at]!] ??= [];
    rings[ringOf[at]!]!.push(sizes[at]!);
  }
  const medians = Array.from(rings, (ring) => quantileOf(ring ?? [], 0.5));
  const heights = sizes.map((size, at) => size / (medians[ringOf[at]!]! + FLOOR));
  const out = new Float64Array(HALF);
  for (let at = 0; at < HALF; at++) {
    if (ringOf[at]! < LEAST_RING || ringOf[at]! > MOST_RING) continue;
    const [x, y] = [at % WINDOW, Math.floor(at / WINDOW)];
    for (let v = y - DRIFT; v <= y + DRIFT; v++) {
      for (let u = x - DRIFT; u <= x + DRIFT; u++) {
        const next = ((v + WINDOW) % WINDOW) * WINDOW + ((u + WINDOW) % WINDOW);
        out[at] = Math.max(out[at]!, heights[next]!);
      }
    }
  }
  return out;
}

const lumaOf = ([red, green, blue]: Spectra['real'], at: number): number =>
  0.25 * red![at]! + 0.6 * green![at]! + 0.15 * blue![at]!;
