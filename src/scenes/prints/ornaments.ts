import { glazePlate } from '../brush/paste.ts';
import { type Colour, mixed, type Plate, scaled, turnedPlate } from '../brush/plate.ts';
import { fillPolygon } from '../brush/polygon.ts';
import { fillEllipse, fillRect, fillRoundRect } from '../brush/shapes.ts';
import { strokeLine, strokePath } from '../brush/stroke.ts';
import { createChance } from '../chance.ts';
import { drawRosette } from './guilloche.ts';
import { drawText, textWidth } from './lettering.ts';
import { colourOf } from './palette.ts';

/** A contact chip, 11.5 by 9 mm. */
export function drawChip(plate: Plate, x: number, y: number, isSilver: boolean): void {
  const metal: Colour = isSilver ? [188, 190, 194] : [205, 168, 92];
  fillRoundRect(plate, x, y, 11.5, 9, 1.3, scaled(metal, 0.8));
  fillRoundRect(plate, x + 0.15, y + 0.15, 11.2, 8.7, 1.2, metal);
  fillPolygon(plate, [x + 1, y + 8, x + 6, y + 0.6, x + 9, y + 0.6, x + 3.5, y + 8.4], scaled(metal, 1.18), 0.6);
  const line = scaled(metal, 0.45);
  fillRoundRect(plate, x + 3.8, y + 2.2, 3.9, 4.6, 0.8, scaled(metal, 1.06));
  for (const dy of [2.4, 4.5, 6.6]) {
    strokeLine(plate, x + 0.2, y + dy, x + 3.8, y + dy, 0.2, line);
    strokeLine(plate, x + 7.7, y + dy, x + 11.3, y + dy, 0.2, line);
  }
  for (const dx of [3.8, 7.7]) strokeLine(plate, x + dx, y + 0.3, x + dx, y + 8.7, 0.2, line);
}

/** A patch of foil in the colours of the rainbow with a fine pattern. */
export function drawFoil(plate: Plate, x: number, y: number, radius: number, seed: number): void {
  const chance = createChance(seed);
  const turn = chance();
  for (let i = 0; i < 9; i++) {
    const size = radius * (1 - i / 9);
    fillEllipse(plate, x + i * 0.12, y - i * 0.1, size, size * 0.86, colourOf((turn + i * 0.11) % 1, 0.35, 0.76), 0.42);
  }
  drawRosette(plate, x, y, radius * 1.02, [250, 250, 252], 0.7, 7 + Math.floor(chance() * 6));
}

/** An arms-like mark: a shield or a disc with a few charges and a wreath. */
export function drawCoat(plate: Plate, x: number, y: number, size: number, colour: Colour, seed: number): void {
  const chance = createChance(seed);
  const pale = mixed(colour, [255, 255, 255], 0.75);
  const half = size / 2;
  if (chance() < 0.5) {
    const shield = [-0.7, -0.9, 0.7, -0.9, 0.7, 0.1, 0.45, 0.6, 0, 0.95, -0.45, 0.6, -0.7, 0.1].map(
      (n, i) => n * half + (i % 2 ? y : x),
    );
    fillPolygon(plate, shield, colour);
    fillRect(plate, x - half * 0.5, y - half * 0.7, half * 0.45, half * 0.6, pale);
    fillRect(plate, x + half * 0.05, y - half * 0.02, half * 0.42, half * 0.5, pale);
  } else {
    fillEllipse(plate, x, y, half * 0.8, half * 0.8, colour);
    fillEllipse(plate, x, y, half * 0.66, half * 0.66, pale);
  }
  const rays = 5 + Math.floor(chance() * 4);
  const star: number[] = [];
  for (let i = 0; i < rays * 2; i++) {
    const angle = (Math.PI * i) / rays - Math.PI / 2;
    const reach = half * (i % 2 ? 0.18 : 0.46);
    star.push(x + reach * Math.cos(angle), y + reach * Math.sin(angle));
  }
  fillPolygon(plate, star, mixed(colour, [220, 170, 60], 0.55));
  for (let i = 0; i < 14; i++) {
    const angle = Math.PI * (0.08 + (0.84 * i) / 13);
    fillEllipse(plate, x + half * Math.cos(angle), y + half * Math.sin(angle), size * 0.05, size * 0.035, colour);
  }
}

/** A hand's flourish of the given width, on the line y. */
export function drawSignature(plate: Plate, x: number, y: number, width: number, seed: number): void {
  const chance = createChance(seed);
  const [fast, slow, phase] = [22 + chance() * 22, 5 + chance() * 6, chance() * 6];
  const points: number[] = [];
  for (let t = 0; t <= 1; t += 0.012) {
    const loop = Math.sin(t * fast + phase);
    points.push(
      x + width * (t + 0.02 * Math.cos(t * fast + phase)),
      y - 1.5 * loop * (1.15 - t) - 0.9 * Math.sin(t * slow),
    );
  }
  strokePath(plate, points, 0.3, [26, 34, 74], 0.92);
}

/** A field of bars, or of little squares, that no reader takes for a code. */
export function drawCode(plate: Plate, x: number, y: number, width: number, height: number, seed: number): void {
  const chance = createChance(seed);
  const ink: Colour = [22, 22, 26];
  fillRect(plate, x - 0.8, y - 0.8, width + 1.6, height + 1.6, [250, 250, 250]);
  const isMatrix = width < height * 1.6;
  const cell = isMatrix ? height / 21 : 0.33;
  for (let row = 0; row < (isMatrix ? 21 : 1); row++) {
    for (let left = x; left < x + width - cell; left += cell) {
      if (chance() < 0.5) fillRect(plate, left, y + row * cell, cell, isMatrix ? cell : height, ink);
    }
  }
}

/** A rubber stamp: rings and words, a little turned. */
export function drawStamp(plate: Plate, x: number, y: number, radius: number, colour: Colour, seed: number): void {
  const angle = (createChance(seed)() - 0.5) * 0.9;
  glazePlate(plate, y - radius - 1, y + radius + 1, 0.75, (clear) => {
    drawStampFace(turnedPlate(clear, x, y, angle), radius, colour);
  });
}

function drawStampFace(plate: Plate, radius: number, colour: Colour): void {
  for (const [share, width] of [
    [1, 0.8],
    [0.86, 0.35],
  ] as const) {
    const ring: number[] = [];
    for (let i = 0; i <= 60; i++) {
      ring.push(radius * share * Math.cos((i * Math.PI) / 30), radius * share * Math.sin((i * Math.PI) / 30));
    }
    strokePath(plate, ring, width, colour);
  }
  const lettering = { height: radius * 0.2, stroke: radius * 0.035, colour };
  const lines = ['OFFICE OF', 'SPECIMENS', 'UTOPIA'];
  lines.forEach((line, i) => {
    drawText(plate, line, -textWidth(line, lettering) / 2, radius * (-0.38 + i * 0.29), lettering);
  });
}
