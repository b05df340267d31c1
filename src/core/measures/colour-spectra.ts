import type { Raster } from '../raster.ts';
import { fade, transformWindow, WINDOW } from './fourier.ts';

export { WINDOW } from './fourier.ts';

/** Fourier transforms of a window's red, green and blue, each as a share of its own mean light. */
export interface Spectra {
  readonly real: readonly Float64Array[];
  readonly imaginary: readonly Float64Array[];
}

/** Distance of each place of a spectrum from its middle, in whole periods a window. */
export const ringOf = Uint8Array.from({ length: WINDOW * WINDOW }, (_, at) => {
  const x = at % WINDOW;
  const y = (at - x) / WINDOW;
  return Math.hypot(Math.min(x, WINDOW - x), Math.min(y, WINDOW - y));
});

/** A channel darker than this, 0..255, is noise more than pattern. */
const LEAST_MEAN = 20;

export function spectraOf({ width, data }: Raster, left: number, top: number): Spectra {
  const real = [0, 1, 2].map(() => new Float64Array(WINDOW * WINDOW));
  const imaginary = [0, 1, 2].map(() => new Float64Array(WINDOW * WINDOW));
  real.forEach((plane, channel) => {
    let mean = 0;
    for (let at = 0; at < plane.length; at++) {
      const x = at % WINDOW;
      plane[at] = data[((top + (at - x) / WINDOW) * width + left + x) * 4 + channel]!;
      mean += plane[at]! / plane.length;
    }
    const scale = 1 / Math.max(LEAST_MEAN, mean);
    for (let at = 0; at < plane.length; at++) {
      plane[at] = (plane[at]! - mean) * scale * fade[at % WINDOW]! * fade[Math.floor(at / WINDOW)]!;
    }
    transformWindow(plane, imaginary[channel]!);
  });
  return { real, imaginary };
}
