import { type Colour, mixed, type Plate, scaled } from '../brush/plate.ts';
import { fillEllipse, fillRoundRect, fillSoftEllipse } from '../brush/shapes.ts';
import { strokePath } from '../brush/stroke.ts';
import { colourOf } from '../prints/palette.ts';
import { pick } from '../prints/person.ts';
import { shadeUnder } from './shade.ts';

/** A pen or a pencil. */
export function layPen(plate: Plate, chance: () => number): void {
  const width = 7 + chance() * 4;
  const colour = colourOf(chance(), chance() * 0.7, 0.12 + chance() * 0.5);
  shadeUnder(plate, -70, -width / 2, 140, width, 4);
  fillRoundRect(plate, -70, -width / 2, 140, width, width / 2.2, colour);
  fillRoundRect(plate, -68, -width * 0.28, 136, width * 0.2, 0.6, mixed(colour, [255, 255, 255], 0.7), 0.8);
  fillRoundRect(plate, -70, -width / 2, 44, width, width / 2.2, scaled(colour, 0.7));
  fillRoundRect(plate, -66, -1, 38, 2, 0.8, [200, 202, 206]);
  fillRoundRect(plate, 62, -width * 0.25, 12, width * 0.5, 1, [190, 186, 176]);
}

/** A cable in a few bows. */
export function layCable(plate: Plate, chance: () => number): void {
  const colour = pick(
    [
      [24, 24, 26],
      [236, 236, 234],
      [120, 122, 126],
    ] as Colour[],
    chance,
  );
  const width = 2.6 + chance() * 2;
  const points: number[] = [];
  const [a, b, c] = [20 + chance() * 50, 10 + chance() * 40, chance() * 6];
  for (let t = -1; t <= 1.001; t += 0.02) points.push(t * 160, a * Math.sin(t * 3 + c) + b * Math.sin(t * 7.3 + c * 2));
  const shade = points.map((n) => n + 1.2);
  strokePath(plate, shade, width * 1.3, [0, 0, 0], 0.12);
  strokePath(plate, points, width, colour);
  strokePath(plate, points, width * 0.3, mixed(colour, [255, 255, 255], 0.3));
}

export function layCoins(plate: Plate, chance: () => number): void {
  const count = 1 + Math.floor(chance() * 5);
  for (let i = 0; i < count; i++) {
    const [x, y, radius] = [(chance() - 0.5) * 70, (chance() - 0.5) * 70, 8.5 + chance() * 4.5];
    const metal = pick(
      [
        [186, 186, 184],
        [176, 124, 82],
        [200, 170, 100],
      ] as Colour[],
      chance,
    );
    shadeUnder(plate, x - radius * 0.68, y - radius * 0.68, radius * 1.36, radius * 1.36, 1.6);
    fillEllipse(plate, x, y, radius, radius, scaled(metal, 0.7));
    fillEllipse(plate, x, y, radius * 0.94, radius * 0.94, metal);
    fillEllipse(plate, x, y, radius * 0.8, radius * 0.8, scaled(metal, 0.88));
    fillSoftEllipse(plate, x - radius * 0.3, y - radius * 0.3, radius * 0.6, radius * 0.6, [255, 255, 250], 0.6);
  }
}

/** A cup from above: rim, drink, handle. */
export function layCup(plate: Plate, chance: () => number): void {
  const radius = 36 + chance() * 10;
  const colour = chance() < 0.5 ? colourOf(chance(), 0.1, 0.85) : colourOf(chance(), 0.5, 0.2 + chance() * 0.5);
  for (let i = 0; i < 5; i++) fillEllipse(plate, 4 + i * 1.5, 5 + i * 1.8, radius + 1, radius + 1, [0, 0, 0], 0.09);
  fillRoundRect(plate, radius * 0.8, -6, radius * 0.7, 12, 5, scaled(colour, 0.8));
  fillEllipse(plate, 0, 0, radius, radius, scaled(colour, 0.85));
  fillEllipse(plate, 0, 0, radius * 0.97, radius * 0.97, colour);
  fillEllipse(plate, 0, 0, radius * 0.88, radius * 0.88, scaled(colour, 0.5));
  fillEllipse(plate, 1, 1, radius * 0.84, radius * 0.84, chance() < 0.7 ? [58, 36, 24] : [176, 112, 50]);
  fillSoftEllipse(plate, -radius * 0.3, -radius * 0.35, radius * 0.4, radius * 0.25, [230, 220, 210], 0.5);
}
