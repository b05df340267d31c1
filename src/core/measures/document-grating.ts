import { applyHomography, homographyTo } from '../document/homography.ts';
import type { Observation } from '../observation.ts';
import type { Raster } from '../raster.ts';
import { fade, transformWindow, WINDOW } from './fourier.ts';
import { quantileOf } from './luma.ts';
import { oncePerObservation } from './once-per-observation.ts';

/** Regular fine patterns all over a document: a screen's pixels, a printer's dots, or what a camera's own grid makes of them. */
export interface DocumentGrating {
  /** How far the sharpest line of a usual window's spectrum stands out of its surroundings, as a ratio: in colour, and in light. */
  readonly colour: number;
  readonly light: number;
}

/** Windows tried across and down the document, and how many of the emptiest are read: a grid shows best on paper. */
const ACROSS = 9;
const DOWN = 7;
const MOST_WINDOWS = 24;
const LEAST_WINDOWS = 6;

/** Print repeats slowly: lines of text and rulings have periods above 7 pixels on a whole document. */
const LEAST_FREQUENCY = 9;

/** Amplitude below which a line is the rounding of levels and the compression of the file. */
const FLOOR = 15;

/** Null where the document is too small in the picture to show such patterns. The picture's own pixels are read: straightening would blur them. */
export const documentGrating = oncePerObservation((observation: Observation): DocumentGrating | null => {
  const { pixels, outline } = observation;
  const map = outline && homographyTo(outline.corners);
  if (!map) return null;
  const windows: { x: number; y: number; variance: number }[] = [];
  for (let row = 0; row < DOWN; row++) {
    for (let column = 0; column < ACROSS; column++) {
      const middle = applyHomography(map, { x: (column + 0.75) / (ACROSS + 0.5), y: (row + 0.75) / (DOWN + 0.5) });
      const x = Math.round(middle.x - WINDOW / 2);
      const y = Math.round(middle.y - WINDOW / 2);
      const isInside = x >= 0 && y >= 0 && x + WINDOW <= pixels.width && y + WINDOW <= pixels.height;
      if (isInside) windows.push({ x, y, variance: coarseVariance(pixels, x, y) });
    }
  }
  if (windows.length < LEAST_WINDOWS) return null;
  windows.sort((a, b) => a.variance - b.variance);
  const read = windows.slice(0, MOST_WINDOWS);
  const usual = (isColour: boolean) =>
    quantileOf(
      read.map(({ x, y }) => sharpestLine(pixels, x, y, isColour)),
      0.5,
    );
  return { colour: usual(true), light: usual(false) };
});

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

const real = new Float64Array(WINDOW * WINDOW);
const imaginary = new Float64Array(WINDOW * WINDOW);

/** Fills the planes with the window's light, or with its two differences of colour as one complex number; without their means, faded at the borders. */
function loadWindow({ width, data }: Raster, left: number, top: number, isColour: boolean): void {
  let [meanReal, meanImaginary] = [0, 0];
  for (let y = 0, to = 0; y < WINDOW; y++) {
    for (let x = 0; x < WINDOW; x++, to++) {
      const at = ((top + y) * width + left + x) * 4;
      const [red, green, blue] = [data[at]!, data[at + 1]!, data[at + 2]!];
      real[to] = isColour ? red - green : 0.3 * red + 0.6 * green + 0.1 * blue;
      imaginary[to] = isColour ? blue - green : 0;
      meanReal += real[to]!;
      meanImaginary += imaginary[to]!;
    }
  }
  const count = WINDOW * WINDOW;
  for (let to = 0; to < count; to++) {
    const share = fade[to % WINDOW]! * fade[(to / WINDOW) | 0]!;
    real[to] = (real[to]! - meanReal / count) * share;
    imaginary[to] = (imaginary[to]! - meanImaginary / count) * share;
  }
}

const RINGS = 48;

/** The largest amplitude over the median at the same distance from the middle of the spectrum. */
function sharpestLine(pixels: Raster, left: number, top: number, isColour: boolean): number {
  loadWindow(pixels, left, top, isColour);
  transformWindow(real, imaginary);
  const rings: number[][] = Array.from({ length: RINGS }, () => []);
  for (let at = 0; at < real.length; at++) {
    const x = at % WINDOW;
    const y = (at - x) / WINDOW;
    const across = x < WINDOW / 2 ? x : x - WINDOW;
    const down = y < WINDOW / 2 ? y : y - WINDOW;
    const ring = Math.floor(Math.hypot(across, down));
    if (ring >= LEAST_FREQUENCY) rings[ring]!.push(Math.hypot(real[at]!, imaginary[at]!));
  }
  let sharpest = 0;
  for (const ring of rings) {
    if (ring.length > 0) sharpest = Math.max(sharpest, Math.max(...ring) / (quantileOf(ring, 0.5) + FLOOR));
  }
  return sharpest;
}
