import { describe, expect, it } from 'vitest';
import type { Size } from '../core/geometry.ts';
import { scaleRgb, scaleYuv } from './frame-planes.ts';

const limited709 = { isFullRange: false, isBt709: true };
const limited601 = { isFullRange: false, isBt709: false };

/** One colour, with rows longer than the picture as cameras deliver them. */
function nv12({ width, height }: Size, luma: (x: number, y: number) => number, u = 128, v = 128) {
  const stride = width + 12;
  const bytes = new Uint8Array(stride * height + stride * Math.ceil(height / 2)).fill(77);
  for (let y = 0; y < height; y++) for (let x = 0; x < width; x++) bytes[y * stride + x] = luma(x, y);
  const chroma = stride * height;
  for (let y = 0; y < height / 2; y++) {
    for (let x = 0; x < width; x += 2) bytes.set([u, v], chroma + y * stride + x);
  }
  return {
    bytes,
    layout: [
      { offset: 0, stride },
      { offset: chroma, stride },
    ],
  };
}

function pixel(raster: { width: number; data: Uint8ClampedArray }, x: number, y: number): number[] {
  return [...raster.data.subarray((y * raster.width + x) * 4, (y * raster.width + x) * 4 + 4)];
}

describe('frames of luma and colour', () => {
  const size = { width: 16, height: 8 };

  it('become the colours that the standards name', () => {
    const cases = [
      { yuv: [63, 102, 240], rgb: [255, 0, 0], colours: limited709 },
      { yuv: [81, 90, 240], rgb: [255, 0, 0], colours: limited601 },
      { yuv: [173, 42, 26], rgb: [0, 255, 0], colours: limited709 },
      { yuv: [41, 240, 110], rgb: [0, 0, 255], colours: limited601 },
      { yuv: [235, 128, 128], rgb: [255, 255, 255], colours: limited709 },
      { yuv: [128, 128, 128], rgb: [128, 128, 128], colours: { isFullRange: true, isBt709: true } },
    ];
    for (const { yuv, rgb, colours } of cases) {
      const { bytes, layout } = nv12(size, () => yuv[0]!, yuv[1], yuv[2]);
      const [red, green, blue, alpha] = pixel(scaleYuv(bytes, layout, size, size, colours), 5, 3);
      expect(Math.max(Math.abs(red! - rgb[0]!), Math.abs(green! - rgb[1]!), Math.abs(blue! - rgb[2]!))).toBeLessThan(4);
      expect(alpha).toBe(255);
    }
  });

  it('are the same with their colours in one plane or in two', () => {
    const { bytes, layout } = nv12(size, (x, y) => 40 + x * 5 + y, 100, 150);
    const chroma = size.width * size.height;
    const planar = new Uint8Array(chroma * 1.5);
    for (let y = 0; y < size.height; y++) {
      planar.set(bytes.subarray(y * layout[0]!.stride, y * layout[0]!.stride + size.width), y * size.width);
    }
    planar.fill(100, chroma, chroma * 1.25).fill(150, chroma * 1.25);
    const planes = [
      { offset: 0, stride: 16 },
      { offset: chroma, stride: 8 },
      { offset: chroma * 1.25, stride: 8 },
    ];
    expect(scaleYuv(planar, planes, size, size, limited709)).toEqual(scaleYuv(bytes, layout, size, size, limited709));
  });

  it('are halved by the mean of four, and keep a slope where it was', () => {
    const checks = nv12(size, (x, y) => ((x + y) % 2 ? 235 : 16));
    const half = { width: 8, height: 4 };
    expect(pixel(scaleYuv(checks.bytes, checks.layout, size, half, limited709), 3, 2)[0]).toBeCloseTo(127.5, -1);
    const slope = nv12({ width: 64, height: 8 }, (x) => 20 + x * 3);
    const scaled = scaleYuv(slope.bytes, slope.layout, { width: 64, height: 8 }, { width: 48, height: 6 }, limited709);
    const middle = ((20 + ((24.5 * 64) / 48 - 0.5) * 3 - 16) * 255) / 219;
    expect(Math.abs(pixel(scaled, 24, 3)[0]! - middle)).toBeLessThan(2);
  });
});

describe('frames of red, green and blue', () => {
  it('are put into order', () => {
    const bytes = new Uint8Array(4 * 4 * 4).map((_, i) => [10, 20, 30, 0][i % 4]!);
    const size = { width: 4, height: 4 };
    expect(pixel(scaleRgb(bytes, { offset: 0, stride: 16 }, size, size, 'rgb'), 1, 1)).toEqual([10, 20, 30, 255]);
    expect(pixel(scaleRgb(bytes, { offset: 0, stride: 16 }, size, size, 'bgr'), 1, 1)).toEqual([30, 20, 10, 255]);
  });

  it('of a single pixel are read without a neighbour', () => {
    const one = { width: 1, height: 1 };
    expect(pixel(scaleRgb(new Uint8Array([9, 8, 7, 6]), { offset: 0, stride: 4 }, one, one, 'rgb'), 0, 0)).toEqual([
      9, 8, 7, 255,
    ]);
  });
});
