import type { Colour, Plate } from './plate.ts';

/** A line with round ends, anti-aliased; thinner than a pixel it becomes fainter instead. Coordinates and width in mm. */
export function strokeLine(
  plate: Plate,
  x0: number,
  y0: number,
  x1: number,
  y1: number,
  widthMm: number,
  colour: Colour,
  alpha = 1,
): void {
  // Pixel centres lie at halves; in this frame they lie at whole numbers.
  const ax = plate.along * x0 - plate.across * y0 + plate.originX - 0.5;
  const ay = plate.across * x0 + plate.along * y0 + plate.originY - 0.5;
  const dx = plate.along * (x1 - x0) - plate.across * (y1 - y0);
  const dy = plate.across * (x1 - x0) + plate.along * (y1 - y0);
  const half = (widthMm * plate.scale) / 2;
  const reach = half + 0.5;
  const most = Math.min(1, 2 * half) * alpha;
  const length2 = dx * dx + dy * dy;
  const inverse = length2 > 0 ? 1 / length2 : 0;
  const left = Math.max(0, Math.ceil(Math.min(ax, ax + dx) - reach));
  const right = Math.min(plate.width - 1, Math.floor(Math.max(ax, ax + dx) + reach));
  const top = Math.max(0, Math.ceil(Math.min(ay, ay + dy) - reach));
  const bottom = Math.min(plate.height - 1, Math.floor(Math.max(ay, ay + dy) + reach));
  // Half the length that a row cuts out of the endless line's band, and where the band's middle moves to from row to row.
  const isFlat = Math.abs(dy) < 1e-9;
  const cut = isFlat ? plate.width : (reach * Math.sqrt(length2)) / Math.abs(dy);
  const lean = isFlat ? 0 : dx / dy;
  for (let y = top; y <= bottom; y++) {
    const py = y - ay;
    const middle = isFlat ? (left + right) / 2 : ax + py * lean;
    const to = Math.min(right, Math.floor(middle + cut));
    for (let x = Math.max(left, Math.ceil(middle - cut)); x <= to; x++) {
      const px = x - ax;
      const t = Math.max(0, Math.min(1, (px * dx + py * dy) * inverse));
      const squared = (px - t * dx) ** 2 + (py - t * dy) ** 2;
      if (squared >= reach * reach) continue;
      const share = Math.min(most, (reach - Math.sqrt(squared)) * alpha);
      blendPixel(plate.data, (y * plate.width + x) * 4, colour, share);
    }
  }
}

function blendPixel(data: Uint8ClampedArray, at: number, colour: Colour, share: number): void {
  data[at] = data[at]! + (colour[0] - data[at]!) * share;
  data[at + 1] = data[at + 1]! + (colour[1] - data[at + 1]!) * share;
  data[at + 2] = data[at + 2]! + (colour[2] - data[at + 2]!) * share;
}

/** Lines through points given as x, y, x, y ... in mm. */
export function strokePath(plate: Plate, points: ArrayLike<number>, widthMm: number, colour: Colour, alpha = 1): void {
  for (let i = 0; i + 3 < points.length; i += 2) {
    strokeLine(plate, points[i]!, points[i + 1]!, points[i + 2]!, points[i + 3]!, widthMm, colour, alpha);
  }
}
