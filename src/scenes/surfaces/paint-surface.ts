/** Stand-in of a few lines until the true surfaces land here. */

import type { Raster } from '../../core/raster.ts';
import type { SurfaceKind } from '../scene.ts';
export function paintSurface(
  kind: SurfaceKind,
  seed: number,
  width: number,
  height: number,
  pxPerMm: number,
  _documentColour: readonly number[] | null,
): Raster {
  const data = new Uint8ClampedArray(width * height * 4);
  const base = kind === 'plain-dark' ? [40, 40, 45] : kind === 'plain-light' ? [200, 195, 190] : [120, 80, 50];
  for (let y = 0, at = 0; y < height; y++)
    for (let x = 0; x < width; x++, at += 4) {
      const n = 10 * Math.sin((y / pxPerMm) * 0.8 + 2 * Math.sin((x / pxPerMm) * 0.05 + seed));
      for (let k = 0; k < 3; k++) data[at + k] = base[k]! + n;
      data[at + 3] = 255;
    }
  return { width, height, data };
}
