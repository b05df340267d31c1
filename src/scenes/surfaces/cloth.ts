import { type Colour, mixed, type Plate, scaled, turnedPlate } from '../brush/plate.ts';
import { fillEllipse, fillRect } from '../brush/shapes.ts';
import { addGrain, addNoise, applyTone, createTone, type Tone } from '../brush/tone.ts';
import { colourOf } from '../prints/palette.ts';
import { type Ground, startPlate } from './ground.ts';

/** A table cloth, a blanket, a bed sheet: woven, often patterned, never quite flat. */
export function paintCloth(ground: Ground): Plate {
  const { width, height, pxPerMm, chance, seed } = ground;
  const base = colourOf(chance(), chance() * 0.6, 0.15 + chance() * 0.7);
  const plate = makePattern(ground, base);
  const tone = createTone(width, height);
  addWeave(tone, Math.max(2, (0.5 + chance() * 1.6) * pxPerMm), 3 + chance() * 9);
  const folds = Math.floor(1 + chance() * 4);
  for (let i = 0; i < folds; i++) addFold(tone, ground);
  addNoise(tone, 55 * pxPerMm, 55 * pxPerMm, 5 + chance() * 8, seed);
  addNoise(tone, Math.max(2, 1.1 * pxPerMm), Math.max(2, 1.1 * pxPerMm), 3, seed + 1);
  addGrain(tone, 6, seed + 2);
  const lit = 0.35 + (0.65 * (base[0] + base[1] + base[2])) / 765;
  applyTone(plate, tone, [lit, lit, lit]);
  return plate;
}

function makePattern(ground: Ground, base: Colour): Plate {
  const { width, height, pxPerMm, chance, seed } = ground;
  const plate = startPlate(ground, base);
  const other =
    chance() < 0.5 ? mixed(base, [250, 250, 245], 0.3 + chance() * 0.5) : scaled(base, 0.4 + chance() * 0.4);
  const reach = (width + height) / pxPerMm / 2;
  const turned = turnedPlate(plate, width / pxPerMm / 2, height / pxPerMm / 2, (chance() - 0.5) * 1.2);
  const manner = chance();
  const step = 6 + chance() * 34;
  const isChecked = manner < 0.2;
  if (manner < 0.35) {
    for (let x = -reach; x < reach; x += step) {
      fillRect(turned, x, -reach, step * 0.5, reach * 2, other, 0.5);
      if (isChecked) fillRect(turned, -reach, x, reach * 2, step * 0.5, other, 0.5);
    }
  } else if (manner < 0.5) {
    const dot = step * (0.1 + (seed % 16) / 90);
    for (let y = -reach, row = 0; y < reach; y += step, row++) {
      for (let x = -reach + (row % 2) * (step / 2); x < reach; x += step)
        fillEllipse(turned, x, y, dot, dot, other, 0.85);
    }
  }
  return plate;
}

/** Threads over and under: two waves, one along each way, in turn. */
function addWeave({ width, height, levels }: Tone, pitchPx: number, depth: number): void {
  const wave = (length: number) => Float32Array.from({ length }, (_, i) => Math.sin((i * 2 * Math.PI) / pitchPx));
  const along = wave(width);
  const down = wave(height);
  for (let y = 0, at = 0; y < height; y++) {
    const row = down[y]! * depth;
    for (let x = 0; x < width; x++, at++) levels[at]! += row * along[x]! + row * 0.25;
  }
}

/** A long soft ridge: bright on one flank, dark on the other. */
function addFold({ width, height, levels }: Tone, { pxPerMm, chance }: Ground): void {
  const angle = chance() * Math.PI;
  const [nx, ny] = [Math.cos(angle), Math.sin(angle)];
  const offset = nx * width * chance() + ny * height * chance();
  const spread = (5 + chance() * 14) * pxPerMm;
  const depth = 14 + chance() * 26;
  const bow = ((chance() - 0.5) * 2) / (width + height);
  for (let y = 0, at = 0; y < height; y++) {
    for (let x = 0; x < width; x++, at++) {
      const along = ny * x - nx * y;
      const t = (nx * x + ny * y - offset + bow * along * along * 0.3) / spread;
      const near = 1 - t * t;
      if (near > 0) levels[at]! += depth * t * near * near;
    }
  }
}
