/** The smallest of the boxes around a blob, whichever way they are turned. */
export interface SlantedBox {
  readonly long: number;
  readonly short: number;
  /** Turn against the nearest axis, 0..45. */
  readonly turnDeg: number;
}

const STEP_DEG = 1.5;

/** `blob` holds indices of a grid with so many columns; lengths are in places of the grid. */
export function slantedBox(blob: readonly number[], columns: number): SlantedBox {
  const border = borderOf(blob, columns);
  let best = { long: Number.POSITIVE_INFINITY, short: Number.POSITIVE_INFINITY, turnDeg: 0 };
  for (let degrees = 0; degrees < 90; degrees += STEP_DEG) {
    const [cos, sin] = [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)];
    let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity];
    for (const [x, y] of border) {
      const across = cos * x + sin * y;
      const down = cos * y - sin * x;
      left = Math.min(left, across);
      right = Math.max(right, across);
      top = Math.min(top, down);
      bottom = Math.max(bottom, down);
    }
    // A place has an extent of its own: between one side of it and its diagonal.
    const own = Math.abs(cos) + Math.abs(sin);
    const [one, other] = [right - left + own, bottom - top + own];
    if (one * other < best.long * best.short)
      best = { long: Math.max(one, other), short: Math.min(one, other), turnDeg: Math.min(degrees, 90 - degrees) };
  }
  return best;
}

/** The first and the last place of every row. */
function borderOf(blob: readonly number[], columns: number): readonly (readonly [number, number])[] {
  const ends = new Map<number, [number, number]>();
  for (const at of blob) {
    const x = at % columns;
    const y = (at - x) / columns;
    const known = ends.get(y);
    if (known) {
      known[0] = Math.min(known[0], x);
      known[1] = Math.max(known[1], x);
    } else ends.set(y, [x, x]);
  }
  return [...ends].flatMap(
    ([y, [left, right]]) =>
      [
        [left, y],
        [right, y],
      ] as const,
  );
}
