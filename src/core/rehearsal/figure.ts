/** A face as a line drawing: few points of the mesh, so that a moment can be shown again without any picture of the person. */
import type { Point } from '../geometry.ts';

/** Points of the face mesh by what they outline, each in drawing order; the mesh's own left and right. */
const meshLines = {
  oval: [10, 338, 297, 284, 389, 454, 361, 397, 379, 400, 152, 176, 150, 172, 132, 234, 162, 54, 67, 109],
  leftEye: [263, 387, 386, 385, 362, 380, 374, 373],
  rightEye: [33, 160, 159, 158, 133, 153, 145, 144],
  leftBrow: [276, 282, 295, 285],
  rightBrow: [46, 52, 65, 55],
  nose: [168, 195, 4, 2],
  mouth: [61, 37, 0, 267, 291, 314, 17, 84],
  innerMouth: [78, 13, 308, 14],
} as const;

const lines = Object.values(meshLines);
const closed = ['oval', 'leftEye', 'rightEye', 'mouth', 'innerMouth'];

/** The same lines as places in a figure; `isClosed` ones end where they began. */
export const figureShapes: readonly { readonly points: readonly number[]; readonly isClosed: boolean }[] =
  Object.entries(meshLines).map(([name, points], i) => {
    const before = lines.slice(0, i).reduce((sum, line) => sum + line.length, 0);
    return { points: points.map((_, j) => before + j), isClosed: closed.includes(name) };
  });

const meshPoints: readonly number[] = lines.flat();

/**
 * @param landmarks the whole mesh in pixels of a frame `width` wide
 * @returns x and y in turns, in thousandths of the frame's width, never mirrored; null where the mesh is not whole
 */
export function figureOf(landmarks: readonly Point[], width: number): readonly number[] | null {
  const found = meshPoints.map((i) => landmarks[i]);
  if (!(width > 0) || found.some((point) => point === undefined)) return null;
  return found.flatMap((point) => [Math.round((point!.x * 1000) / width), Math.round((point!.y * 1000) / width)]);
}
