import type { Colour, Plate } from './plate.ts';
import { fillPolygon } from './polygon.ts';

export function fillRect(
  plate: Plate,
  x: number,
  y: number,
  width: number,
  height: number,
  colour: Colour,
  alpha = 1,
): void {
  fillPolygon(plate, [x, y, x + width, y, x + width, y + height, x, y + height], colour, alpha);
}

/** Chords are at most this long in pixels, so that no corner shows. */
const chordPx = 3;

function arcSteps(plate: Plate, radius: number, angle: number): number {
  return Math.max(4, Math.ceil((radius * plate.scale * angle) / chordPx));
}

export function fillEllipse(
  plate: Plate,
  x: number,
  y: number,
  rx: number,
  ry: number,
  colour: Colour,
  alpha = 1,
): void {
  const count = arcSteps(plate, Math.max(rx, ry), 2 * Math.PI);
  const points: number[] = [];
  for (let i = 0; i < count; i++) {
    const angle = (2 * Math.PI * i) / count;
    points.push(x + rx * Math.cos(angle), y + ry * Math.sin(angle));
  }
  fillPolygon(plate, points, colour, alpha);
}

export function fillRoundRect(
  plate: Plate,
  x: number,
  y: number,
  width: number,
  height: number,
  radius: number,
  colour: Colour,
  alpha = 1,
): void {
  fillPolygon(plate, roundRectPoints(plate, x, y, width, height, radius), colour, alpha);
}

/** Clockwise from the left end of the top left corner. */
export function roundRectPoints(
  plate: Plate,
  x: number,
  y: number,
  width: number,
  height: number,
  radius: number,
): number[] {
  const steps = arcSteps(plate, radius, Math.PI / 2);
  const points: number[] = [];
  for (let corner = 0; corner < 4; corner++) {
    const cx = corner === 0 || corner === 3 ? x + radius : x + width - radius;
    const cy = corner < 2 ? y + radius : y + height - radius;
    for (let i = 0; i <= steps; i++) {
      const angle = Math.PI * (1 + corner / 2) + (Math.PI / 2) * (i / steps);
      points.push(cx + radius * Math.cos(angle), cy + radius * Math.sin(angle));
    }
  }
  return points;
}

/** An ellipse that fades out towards its rim; for shade and light. Its axes follow the pixels, whatever the plate's turn. */
export function fillSoftEllipse(
  plate: Plate,
  x: number,
  y: number,
  rx: number,
  ry: number,
  colour: Colour,
  alpha: number,
): void {
  const { data, scale } = plate;
  const cx = plate.along * x - plate.across * y + plate.originX;
  const cy = plate.across * x + plate.along * y + plate.originY;
  const overX = 1 / (rx * scale);
  const overY = 1 / (ry * scale);
  const bottom = Math.min(plate.height, Math.ceil(cy + ry * scale));
  for (let row = Math.max(0, Math.floor(cy - ry * scale)); row < bottom; row++) {
    const dy = (row + 0.5 - cy) * overY;
    const half = dy * dy < 1 ? Math.sqrt(1 - dy * dy) / overX : 0;
    const from = Math.max(0, Math.ceil(cx - half - 0.5));
    const to = Math.min(plate.width, Math.ceil(cx + half - 0.5));
    for (let column = from; column < to; column++) {
      const dx = (column + 0.5 - cx) * overX;
      const inside = 1 - dx * dx - dy * dy;
      const share = alpha * inside * inside;
      const at = (row * plate.width + column) * 4;
      data[at] = data[at]! + (colour[0] - data[at]!) * share;
      data[at + 1] = data[at + 1]! + (colour[1] - data[at + 1]!) * share;
      data[at + 2] = data[at + 2]! + (colour[2] - data[at + 2]!) * share;
    }
  }
}
