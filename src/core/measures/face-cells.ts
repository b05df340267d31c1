import type { Raster } from '../raster.ts';
import type { FaceFrame } from './face-points.ts';
import { pixelWords } from './luma.ts';

/** The picture in cells of a tenth of the eye distance, so that near and far faces are read alike. Coded levels 0..255. */
export interface FaceCells {
  readonly columns: number;
  readonly rows: number;
  /** Side of a cell in pixels; not whole. */
  readonly cellPx: number;
  /** Light, and two colour differences that are 0 for grey: red less green, blue less green. */
  readonly light: Float32Array;
  readonly redness: Float32Array;
  readonly blueness: Float32Array;
  /** Place of each cell's middle in the face's own axes and in eye distances: to the person's left, and down from the eyes. */
  readonly across: Float32Array;
  readonly down: Float32Array;
}

/** Hair, hat brims and what is hung on a wall are wider than this; finer cells would only cost. */
const CELLS_PER_EYE_DISTANCE = 10;

/** A small face in a large picture must not cost more than a large one. */
const MOST_CELLS = 4500;

/** Samples along each side of a cell: nine average the noise of a sensor and fine weave away. */
const SAMPLES = 3;

/** Red and blue of a word: both are added at once, each with room for 256 samples. */
const RED_BLUE = 0x00ff00ff;

export function faceCells(pixels: Raster, frame: FaceFrame): FaceCells {
  const { width, height } = pixels;
  const words = pixelWords(pixels);
  const cellPx = Math.max(1, frame.eyeDistance / CELLS_PER_EYE_DISTANCE, Math.sqrt((width * height) / MOST_CELLS));
  const columns = Math.max(1, Math.floor(width / cellPx));
  const rows = Math.max(1, Math.floor(height / cellPx));
  const channel = () => new Float32Array(columns * rows);
  const cells = { columns, rows, cellPx, light: channel(), redness: channel(), blueness: channel(), across: channel() };
  const share = 1 / (SAMPLES * SAMPLES);
  const xs = samplePlaces(columns, cellPx, width);
  const ys = samplePlaces(rows, cellPx, height);
  for (let row = 0, cell = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++, cell++) {
      let redBlue = 0;
      let green = 0;
      for (let j = row * SAMPLES; j < (row + 1) * SAMPLES; j++) {
        const line = ys[j]! * width;
        for (let i = column * SAMPLES; i < (column + 1) * SAMPLES; i++) {
          const word = words[line + xs[i]!]!;
          redBlue += word & RED_BLUE;
          green += (word >> 8) & 255;
        }
      }
      const red = redBlue & 0xffff;
      const blue = redBlue >>> 16;
      cells.light[cell] = (red + 2 * green + blue) * 0.25 * share;
      cells.redness[cell] = (red - green) * share;
      cells.blueness[cell] = (blue - green) * share;
    }
  }
  return { ...cells, down: placesOf(cells, frame) };
}

function samplePlaces(cells: number, cellPx: number, length: number): Int32Array {
  return Int32Array.from({ length: cells * SAMPLES }, (_, i) =>
    Math.min(length - 1, Math.floor(((i + 0.5) / SAMPLES) * cellPx)),
  );
}

/** Fills `across` and gives `down`. */
function placesOf(cells: Omit<FaceCells, 'down'>, { middle, eyeDistance, across, down }: FaceFrame): Float32Array {
  const { columns, rows, cellPx } = cells;
  const below = new Float32Array(columns * rows);
  for (let row = 0, cell = 0; row < rows; row++) {
    const y = ((row + 0.5) * cellPx - middle.y) / eyeDistance;
    for (let column = 0; column < columns; column++, cell++) {
      const x = ((column + 0.5) * cellPx - middle.x) / eyeDistance;
      cells.across[cell] = x * across.x + y * across.y;
      below[cell] = x * down.x + y * down.y;
    }
  }
  return below;
}
