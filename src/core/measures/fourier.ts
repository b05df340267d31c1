/** Side of the square windows: long enough to tell a pixel grid's sharp line from letters, short enough that perspective does not smear it. */
export const WINDOW = 64;

const cosines = Float64Array.from({ length: WINDOW }, (_, i) => Math.cos((2 * Math.PI * i) / WINDOW));
const sines = Float64Array.from({ length: WINDOW }, (_, i) => Math.sin((2 * Math.PI * i) / WINDOW));

/** Fades a window's borders out (Hann), so that they make no lines of their own. */
export const fade = Float64Array.from(
  { length: WINDOW },
  (_, i) => 0.5 - 0.5 * Math.cos((2 * Math.PI * (i + 0.5)) / WINDOW),
);

/** Fourier transform in place of a complex square of WINDOW by WINDOW, row by row. */
export function transformWindow(real: Float64Array, imaginary: Float64Array): void {
  for (let y = 0; y < WINDOW; y++) transformLine(real, imaginary, y * WINDOW, 1);
  for (let x = 0; x < WINDOW; x++) transformLine(real, imaginary, x, WINDOW);
}

/** Radix two, decimation in time. */
function transformLine(real: Float64Array, imaginary: Float64Array, from: number, step: number): void {
  reverseBits(real, imaginary, from, step);
  for (let length = 2; length <= WINDOW; length <<= 1) {
    const half = length >> 1;
    const turn = WINDOW / length;
    for (let block = 0; block < WINDOW; block += length) {
      for (let k = 0; k < half; k++) {
        const a = from + (block + k) * step;
        const b = a + half * step;
        const cos = cosines[k * turn]!;
        const sin = -sines[k * turn]!;
        const re = real[b]! * cos - imaginary[b]! * sin;
        const im = real[b]! * sin + imaginary[b]! * cos;
        real[b] = real[a]! - re;
        imaginary[b] = imaginary[a]! - im;
        real[a]! += re;
        imaginary[a]! += im;
      }
    }
  }
}

function reverseBits(real: Float64Array, imaginary: Float64Array, from: number, step: number): void {
  for (let i = 1, j = 0; i < WINDOW; i++) {
    let bit = WINDOW >> 1;
    for (; j & bit; bit >>= 1) j ^= bit;
    j ^= bit;
    if (i >= j) continue;
    for (const plane of [real, imaginary]) {
      const kept = plane[from + i * step]!;
      plane[from + i * step] = plane[from + j * step]!;
      plane[from + j * step] = kept;
    }
  }
}
