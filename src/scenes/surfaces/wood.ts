import { type Colour, createPlate, type Plate, scaled } from '../brush/plate.ts';
import { fillRect, fillSoftEllipse } from '../brush/shapes.ts';
import { strokeLine } from '../brush/stroke.ts';
import { addGrain, addNoise, applyTone, createTone, type Tone } from '../brush/tone.ts';
import { stir } from '../chance.ts';
import { pick } from '../prints/person.ts';
import type { Ground } from './ground.ts';

const woods: readonly Colour[] = [
  [196, 158, 112],
  [172, 124, 78],
  [138, 92, 56],
  [98, 64, 42],
  [70, 48, 36],
  [214, 190, 154],
  [150, 140, 126],
  [204, 172, 132],
];

interface Grain {
  /** Rings a millimetre across the grain. */
  readonly rings: number;
  readonly depth: number;
  readonly knots: readonly Knot[];
}

interface Knot {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

/** Planks or one broad top, the grain along the picture's width or its height. */
export function paintWood(ground: Ground): Plate {
  const { chance } = ground;
  if (chance() < 0.6) return paintAlong(ground);
  return turned(paintAlong({ ...ground, width: ground.height, height: ground.width }));
}

function turned(plate: Plate): Plate {
  const { width, height } = plate;
  const result = createPlate(height, width, plate.scale, [0, 0, 0]);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) result.words[x * height + y] = plate.words[y * width + x]!;
  return result;
}

function paintAlong(ground: Ground): Plate {
  const { width, height, pxPerMm, chance, seed } = ground;
  const base = pick(woods, chance);
  const plate = createPlate(width, height, pxPerMm, base);
  const tone = createTone(width, height);
  const knots = Array.from({ length: Math.max(0, Math.floor(chance() * 8) - 3) }, () => ({
    x: chance() * width,
    y: chance() * height,
    radius: (3 + chance() * 6) * pxPerMm,
  }));
  addRings(tone, ground, { rings: 0.06 + chance() * 0.28, depth: 1.5 + chance() ** 1.4 * 17, knots });
  const across = Math.max(2, 0.35 * pxPerMm);
  addNoise(tone, 26 * pxPerMm, across, 3 + chance() * 8, seed + 3);
  addNoise(tone, 90 * pxPerMm, 12 * pxPerMm, 7, seed + 4);
  addGrain(tone, 5, seed + 5);
  const plankMm = chance() < 0.6 ? 60 + chance() * 110 : 0;
  if (plankMm > 0) varyPlanks(tone, plankMm * pxPerMm, seed);
  applyTone(plate, tone, [1, 0.9, 0.75]);
  for (const { x, y, radius } of knots) {
    fillSoftEllipse(
      plate,
      x / pxPerMm,
      y / pxPerMm,
      (radius * 1.5) / pxPerMm,
      radius / pxPerMm,
      scaled(base, 0.35),
      0.9,
    );
  }
  if (plankMm > 0) cutPlanks(plate, ground, plankMm, scaled(base, 0.35));
  return plate;
}

/** One period of a ring: it darkens slowly and ends at once, as late wood does. */
const ringTable = Float32Array.from({ length: 256 }, (_, i) => {
  const t = i / 256;
  return t < 0.85 ? 1 - 2 * (t / 0.85) ** 2.2 : -1 + 2 * ((t - 0.85) / 0.15);
});

/** Growth rings: lines across y that wander with slow noise and bend round the knots. */
function addRings({ width, height, levels }: Tone, { pxPerMm, seed }: Ground, { rings, depth, knots }: Grain): void {
  const bend = createTone(width, height);
  addNoise(bend, 120 * pxPerMm, 22 * pxPerMm, 1.7, seed + 6);
  addNoise(bend, 30 * pxPerMm, 6 * pxPerMm, 0.25, seed + 7);
  for (const knot of knots) bendRound(bend, knot, rings / pxPerMm);
  const perPixel = rings / pxPerMm;
  for (let y = 0, at = 0; y < height; y++) {
    for (let x = 0; x < width; x++, at++) {
      levels[at]! += depth * ringTable[((y * perPixel + bend.levels[at]! + 64) * 256) & 255]!;
    }
  }
}

function bendRound({ width, height, levels }: Tone, { x, y, radius }: Knot, perPixel: number): void {
  const reachX = radius * 7;
  const reachY = radius * 4;
  for (let row = Math.max(0, Math.floor(y - reachY)); row < Math.min(height, y + reachY); row++) {
    for (let column = Math.max(0, Math.floor(x - reachX)); column < Math.min(width, x + reachX); column++) {
      const dx = (column - x) / reachX;
      const dy = (row - y) / reachY;
      const inside = 1 - dx * dx - dy * dy;
      if (inside > 0)
        levels[row * width + column]! -=
          inside * inside * reachY * 0.9 * perPixel * (dy > 0 ? 1 : -1) * Math.abs(dy) ** 0.3;
    }
  }
}

function varyPlanks({ width, height, levels }: Tone, plankPx: number, seed: number): void {
  for (let y = 0; y < height; y++) {
    const offset = (stir(seed + Math.floor(y / plankPx)) / 0x100000000 - 0.5) * 34;
    for (let at = y * width; at < (y + 1) * width; at++) levels[at]! += offset;
  }
}

function cutPlanks(plate: Plate, { width, height, pxPerMm, chance }: Ground, plankMm: number, dark: Colour): void {
  const widthMm = width / pxPerMm;
  for (let y = plankMm; y < height / pxPerMm; y += plankMm) {
    fillRect(plate, 0, y - 0.5, widthMm, 1, dark, 0.85);
    fillRect(plate, 0, y + 0.5, widthMm, 0.6, [255, 255, 255], 0.12);
    const end = chance() * widthMm * 2;
    strokeLine(plate, end, y, end, y + plankMm, 0.8, dark, 0.8);
  }
}
