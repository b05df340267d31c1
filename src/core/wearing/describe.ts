import type { Face } from '../observation.ts';
import type { Raster } from '../raster.ts';
import { type Crop, cropFrame, cutCrop, eyeBand, newCrop, wholeHead } from './crops.ts';
import { describeCells, newWorkbench, PER_CELL, type Workbench } from './features.ts';
import { type Lab, labOf } from './lab.ts';

/** What is known of one head, as numbers near zero: cells of the eye band, then of the whole head. */
export interface Description {
  readonly eyes: Float32Array;
  readonly head: Float32Array;
}

export interface Describer {
  /** The same arrays each time; null where the mesh is no face. */
  describe(pixels: Raster, face: Face): Description | null;
}

export function createDescriber(): Describer {
  const eyes = newCrop(eyeBand);
  const head = newCrop(wholeHead);
  const benches = [newWorkbench(eyes), newWorkbench(head)] as const;
  const out = { eyes: new Float32Array(lengthOf(benches[0])), head: new Float32Array(lengthOf(benches[1])) };
  return {
    describe(pixels, face) {
      const frame = cropFrame(face);
      if (!frame) return null;
      cutCrop(eyes, pixels, frame);
      cutCrop(head, pixels, frame);
      const skin = skinOf(head);
      describeCells(eyes, benches[0], skin, out.eyes);
      describeCells(head, benches[1], skin, out.head);
      return out;
    },
  };
}

const lengthOf = ({ columns, rows }: Workbench): number => columns * rows * PER_CELL;

/** Cheeks in eye distances: below the lens of a pair of glasses, above the corner of a mouth, on both sides of the nose. */
const CHEEKS = { top: 0.45, bottom: 0.75, near: 0.3, far: 0.65 } as const;

/** Median-like colour of both cheeks: the brighter half counts, because shade, beard and masks' folds only darken. */
function skinOf({ shape, light }: Crop): Lab {
  const { left, top, scale, width } = shape;
  let [red, green, blue, weight] = [0, 0, 0, 0];
  const rows = [Math.round((CHEEKS.top - top) * scale), Math.round((CHEEKS.bottom - top) * scale)] as const;
  for (let y = rows[0]; y < rows[1]; y++) {
    for (const side of [-1, 1]) {
      for (let u = CHEEKS.near; u < CHEEKS.far; u += 1 / scale) {
        const at = (y * width + Math.round((side * u - left) * scale)) * 3;
        const [r, g, b] = [light[at]!, light[at + 1]!, light[at + 2]!];
        const share = 0.01 + g;
        red += r * share;
        green += g * share;
        blue += b * share;
        weight += share;
      }
    }
  }
  return labOf(red / weight, green / weight, blue / weight);
}
