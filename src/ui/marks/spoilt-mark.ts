import type { Mark, MarkKind } from '../../core/check.ts';

/** A mark for tests: one ellipse, wholly spoilt inside and free outside. Places and radii in shares of the document. */
export function spoiltMark(kind: MarkKind, x: number, y: number, radius: number, columns = 48, rows = 30): Mark {
  const strength = Uint8Array.from({ length: columns * rows }, (_, cell) => {
    const across = ((cell % columns) + 0.5) / columns - x;
    const down = (Math.floor(cell / columns) + 0.5) / rows - y;
    return Math.hypot(across, down) <= radius ? 255 : 0;
  });
  return { kind, columns, rows, strength };
}
