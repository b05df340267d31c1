/** Painting for the test scenes, and what light, lenses and mirrors do to a picture. */
import type { Raster } from '../raster.ts';

export type Colour = readonly [number, number, number];

/** A picture from a function that gives the colour 0..255 at each pixel. */
export function paint(width: number, height: number, colourAt: (x: number, y: number) => Colour): Raster {
  const data = new Uint8ClampedArray(width * height * 4);
  for (let y = 0, at = 0; y < height; y++) {
    for (let x = 0; x < width; x++, at += 4) {
      const [red, green, blue] = colourAt(x, y);
      data[at] = red;
      data[at + 1] = green;
      data[at + 2] = blue;
      data[at + 3] = 255;
    }
  }
  return { width, height, data };
}

/** Colour 0..255 of linear light, clipped as a sensor clips. */
export function srgbOf([red, green, blue]: Colour): Colour {
  return [coded(red), coded(green), coded(blue)];
}

function coded(light: number): number {
  const value = Math.max(0, Math.min(1, light));
  return 255 * (value <= 0.0031308 ? value * 12.92 : 1.055 * value ** (1 / 2.4) - 0.055);
}

/** The picture with `factor` times its light. */
export function relit({ width, height, data }: Raster, factor: number): Raster {
  const table = Array.from({ length: 256 }, (_, level) => {
    const value = level / 255;
    return coded(factor * (value > 0.04045 ? ((value + 0.055) / 1.055) ** 2.4 : value / 12.92));
  });
  return { width, height, data: Uint8ClampedArray.from(data, (level, i) => (i % 4 === 3 ? 255 : table[level]!)) };
}

/** Gaussian blur, separable; `sigmaPx` is the standard deviation. */
export function blurred({ width, height, data }: Raster, sigmaPx: number): Raster {
  if (sigmaPx <= 0) return { width, height, data };
  const reach = Math.ceil(3 * sigmaPx);
  const bell = Float32Array.from({ length: 2 * reach + 1 }, (_, i) =>
    Math.exp(-((i - reach) ** 2) / (2 * sigmaPx ** 2)),
  );
  const total = bell.reduce((sum, weight) => sum + weight, 0);
  const kernel = bell.map((weight) => weight / total);
  const across = convolved(Float32Array.from(data), width, height, 4, width * 4, kernel);
  return { width, height, data: Uint8ClampedArray.from(convolved(across, height, width, width * 4, 4, kernel)) };
}

function convolved(
  source: Float32Array,
  length: number,
  lines: number,
  step: number,
  lineStep: number,
  kernel: Float32Array,
): Float32Array {
  const out = new Float32Array(source.length);
  const reach = (kernel.length - 1) / 2;
  for (let line = 0; line < lines; line++) {
    for (let i = 0; i < length; i++) {
      const to = line * lineStep + i * step;
      for (let k = 0; k < kernel.length; k++) {
        const from = line * lineStep + Math.max(0, Math.min(length - 1, i + k - reach)) * step;
        for (let channel = 0; channel < 4; channel++) out[to + channel]! += kernel[k]! * source[from + channel]!;
      }
    }
  }
  return out;
}

/** Left and right exchanged. */
export function mirroredRaster({ width, height, data }: Raster): Raster {
  return paint(width, height, (x, y) => {
    const at = (y * width + width - 1 - x) * 4;
    return [data[at]!, data[at + 1]!, data[at + 2]!];
  });
}
