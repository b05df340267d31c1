import type { Face } from '../../core/observation.ts';
import type { VisionCanvas } from '../surroundings.ts';

/** Sees faces. What library does it is known to `face-landmarker.ts` alone. */
export interface FaceModel {
  /** The largest face first, in pixels of the canvas; follows faces from call to call. @throws Error; the next call may succeed. */
  watch(canvas: VisionCanvas, atMs: number): readonly Face[];
  /** As `watch`, without any memory of earlier pictures. */
  study(canvas: VisionCanvas): readonly Face[];
  close(): void;
}
