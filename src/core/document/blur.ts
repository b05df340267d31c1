/** Clears the bits that a division by four shifts from the upper half of a packed pixel into the lower. */
const quarterMask = 0x3fff3fff;

/** Binomial 3x3 blur of both planes of a packed picture at once; borders repeat. */
export function blur(from: Int32Array, to: Int32Array, width: number, height: number): void {
  for (let y = 0; y < height; y++) {
    const o = y * width;
    const up = y > 0 ? -width : 0;
    const down = y + 1 < height ? width : 0;
    let here = ((from[o + up]! + (from[o]! << 1) + from[o + down]!) >> 2) & quarterMask;
    let left = here;
    for (let i = o + 1; i < o + width; i++) {
      const right = ((from[i + up]! + (from[i]! << 1) + from[i + down]!) >> 2) & quarterMask;
      to[i - 1] = ((left + (here << 1) + right) >> 2) & quarterMask;
      left = here;
      here = right;
    }
    to[o + width - 1] = ((left + 3 * here) >> 2) & quarterMask;
  }
}
