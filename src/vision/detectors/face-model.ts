import type { Face } from '../../core/observation.ts';
import type { Raster } from '../../core/raster.ts';

/** Sees faces. What library does it is known to `face-landmarker.ts` alone. */
export interface FaceModel {
  /** The largest face first, in pixels of the picture; follows faces from call to call. @throws Error; the next call may succeed. */
  watch(pixels: Raster, atMs: number): readonly Face[];
  /** As `watch`, without any memory of earlier pictures. */
  study(pixels: Raster): readonly Face[];
  close(): void;
}
