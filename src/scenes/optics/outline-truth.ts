import { applyHomography } from '../../core/document/homography.ts';
import type { Side } from '../../core/document/outline.ts';
import type { Point, Quad, Size } from '../../core/geometry.ts';
import type { SpecimenLayout } from '../scene.ts';
import type { View } from './camera.ts';

/** The virtual corners, where the straight sides would meet, in the document's own reading order. */
export function cornersOf({ widthMm, heightMm }: SpecimenLayout, { toPicture }: View): Quad {
  const at = (x: number, y: number): Point => applyHomography(toPicture, { x, y });
  return [at(0, 0), at(widthMm, 0), at(widthMm, heightMm), at(0, heightMm)];
}

const arcSteps = 6;

/** The outline as it is, rounded corners included, in pixels. */
export function roundedOutline(layout: SpecimenLayout, { toPicture }: View): Point[] {
  const { widthMm, heightMm, cornerRadiusMm: radius } = layout;
  const centres = [
    [widthMm - radius, heightMm - radius],
    [radius, heightMm - radius],
    [radius, radius],
    [widthMm - radius, radius],
  ] as const;
  return centres.flatMap(([u, v], quarter) =>
    Array.from({ length: arcSteps + 1 }, (_, step) => {
      const angle = ((quarter + step / arcSteps) * Math.PI) / 2;
      return applyHomography(toPicture, { x: u + radius * Math.cos(angle), y: v + radius * Math.sin(angle) });
    }),
  );
}

/** Borders of the picture beyond which the document runs; pixels reach half a pixel beyond their centres. */
export function cutOffSides(outline: readonly Point[], { width, height }: Size): Side[] {
  const sides: Side[] = [];
  if (outline.some(({ y }) => y < -0.5)) sides.push('top');
  if (outline.some(({ x }) => x > width - 0.5)) sides.push('right');
  if (outline.some(({ y }) => y > height - 0.5)) sides.push('bottom');
  if (outline.some(({ x }) => x < -0.5)) sides.push('left');
  return sides;
}

/** Least distance of the outline from the picture's borders, as a share of its long side; negative where it runs out. */
export function marginOf(outline: readonly Point[], { width, height }: Size): number {
  const distances = outline.map(({ x, y }) => Math.min(x, y, width - 1 - x, height - 1 - y));
  return Math.min(...distances) / Math.max(width, height);
}
