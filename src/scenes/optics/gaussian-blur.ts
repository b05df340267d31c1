import type { LightPicture } from './light-picture.ts';

/** Below this many pixels a blur changes nothing that 8 bits would show. */
const leastSigma = 0.2;
/** Above it three running means are as good as the true bell and do not grow dearer with its width. */
const mostDirectSigma = 2.5;

/** Blurs all planes; edges continue outwards. */
export function blurGaussian(picture: LightPicture, sigma: number): void {
  if (!(sigma > leastSigma)) return;
  const spare = new Float32Array(picture.width * picture.height);
  for (const plane of picture.planes) blurPlane(plane, spare, picture.width, picture.height, sigma);
}

export function blurPlane(
  plane: Float32Array,
  spare: Float32Array,
  width: number,
  height: number,
  sigma: number,
): void {
  if (sigma <= mostDirectSigma) {
    const kernel = bell(sigma);
    alongRows(plane, spare, width, height, kernel);
    alongColumns(spare, plane, width, height, kernel);
    return;
  }
  // The variance of a mean over 2r + 1 is r (r + 1) / 3; the fraction of a pixel is left to the last, direct pass.
  const radius = Math.floor((Math.sqrt(1 + 4 * sigma * sigma) - 1) / 2);
  for (let pass = 0; pass < 3; pass++) {
    meanRows(plane, spare, width, height, radius);
    meanColumns(spare, plane, width, height, radius);
  }
  const rest = sigma * sigma - radius * (radius + 1);
  if (rest > leastSigma * leastSigma)
    blurPlane(plane, spare, width, height, Math.min(mostDirectSigma, Math.sqrt(rest)));
}

function bell(sigma: number): Float32Array {
  const reach = Math.max(1, Math.ceil(3 * sigma));
  const kernel = Float32Array.from({ length: 2 * reach + 1 }, (_, n) =>
    Math.exp(-((n - reach) ** 2) / (2 * sigma * sigma)),
  );
  const sum = kernel.reduce((total, weight) => total + weight, 0);
  return kernel.map((weight) => weight / sum);
}

function alongRows(from: Float32Array, to: Float32Array, width: number, height: number, kernel: Float32Array): void {
  const reach = kernel.length >> 1;
  const row = new Float32Array(width + 2 * reach);
  for (let y = 0; y < height; y++) {
    const start = y * width;
    row.fill(from[start]!, 0, reach);
    row.set(from.subarray(start, start + width), reach);
    row.fill(from[start + width - 1]!, reach + width);
    for (let x = 0; x < width; x++) {
      let sum = 0;
      for (let n = 0; n < kernel.length; n++) sum += row[x + n]! * kernel[n]!;
      to[start + x] = sum;
    }
  }
}

function alongColumns(from: Float32Array, to: Float32Array, width: number, height: number, kernel: Float32Array): void {
  const reach = kernel.length >> 1;
  to.fill(0);
  for (let y = 0; y < height; y++) {
    const out = y * width;
    for (let n = 0; n < kernel.length; n++) {
      const source = Math.min(height - 1, Math.max(0, y + n - reach)) * width;
      const weight = kernel[n]!;
      for (let x = 0; x < width; x++) to[out + x]! += from[source + x]! * weight;
    }
  }
}

function meanRows(from: Float32Array, to: Float32Array, width: number, height: number, radius: number): void {
  const share = 1 / (2 * radius + 1);
  for (let y = 0; y < height; y++) {
    const start = y * width;
    const end = start + width - 1;
    let sum = from[start]! * (radius + 1);
    for (let n = 1; n <= radius; n++) sum += from[Math.min(end, start + n)]!;
    for (let at = start; at <= end; at++) {
      to[at] = sum * share;
      sum += from[Math.min(end, at + radius + 1)]! - from[Math.max(start, at - radius)]!;
    }
  }
}

function meanColumns(from: Float32Array, to: Float32Array, width: number, height: number, radius: number): void {
  const share = 1 / (2 * radius + 1);
  const row = (y: number): number => Math.min(height - 1, Math.max(0, y)) * width;
  const sums = new Float64Array(width);
  for (let n = -radius; n <= radius; n++) {
    const source = row(n);
    for (let x = 0; x < width; x++) sums[x]! += from[source + x]!;
  }
  for (let y = 0; y < height; y++) {
    const out = y * width;
    const next = row(y + radius + 1);
    const last = row(y - radius);
    for (let x = 0; x < width; x++) {
      to[out + x] = sums[x]! * share;
      sums[x]! += from[next + x]! - from[last + x]!;
    }
  }
}
