import type { Raster } from '../raster.ts';
import { type Histogram, levelAt, lumaAt } from './luma.ts';

/** Points along each side: a whole frame is told dark or empty by a thousand of them. */
const POINTS = 32;

/** Luma of the darkest and of the brightest twentieth of a whole frame; null for an empty one. */
export function frameLight({
  width,
  height,
  data,
}: Raster): { readonly darkLuma: number; readonly brightLuma: number } | null {
  if (!(width > 0 && height > 0)) return null;
  const counts: Histogram = new Uint32Array(256);
  for (let j = 0; j < POINTS; j++) {
    const y = Math.floor(((j + 0.5) / POINTS) * height);
    for (let i = 0; i < POINTS; i++) {
      const x = Math.floor(((i + 0.5) / POINTS) * width);
      counts[lumaAt(data, (y * width + x) * 4)]!++;
    }
  }
  return { darkLuma: levelAt(counts, 0.05), brightLuma: levelAt(counts, 0.95) };
}
