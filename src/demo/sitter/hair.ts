/** Hair on the skull, by style; what hangs down is in `long-hair.ts`. */
import type { Hair } from './looks.ts';
import { Lot } from './lot.ts';
import { type Mesh, mergeMeshes } from './mesh.ts';
import { ball, shell, type Thickness, waves } from './shell.ts';
import { smoothstep, type Vec3 } from './vector.ts';

interface Cut {
  /** Height of the hairline over the forehead: share of the unit direction, 0.76 is usual, brows are at 0.55. */
  readonly front: number;
  readonly topCm: number;
  readonly sideCm: number;
  /** Depth and width of waves and curls. */
  readonly waveCm: number;
  readonly curls: number;
}

const cuts: Record<Hair['style'], Cut> = {
  bald: { front: 2, topCm: 0, sideCm: 0, waveCm: 0, curls: 1 },
  receding: { front: 0.84, topCm: 0.25, sideCm: 0.7, waveCm: 0.06, curls: 1 },
  buzzed: { front: 0.77, topCm: 0.22, sideCm: 0.14, waveCm: 0.01, curls: 2 },
  short: { front: 0.76, topCm: 1.25, sideCm: 0.6, waveCm: 0.12, curls: 1 },
  curly: { front: 0.75, topCm: 2.4, sideCm: 1.4, waveCm: 0.5, curls: 2.3 },
  afro: { front: 0.74, topCm: 4.6, sideCm: 3.6, waveCm: 0.35, curls: 3.2 },
  bob: { front: 0.77, topCm: 1.5, sideCm: 1.5, waveCm: 0.1, curls: 1 },
  long: { front: 0.78, topCm: 1.2, sideCm: 1.1, waveCm: 0.1, curls: 1 },
  bun: { front: 0.78, topCm: 0.6, sideCm: 0.5, waveCm: 0.05, curls: 1 },
  'top-knot': { front: 0.78, topCm: 0.55, sideCm: 0.4, waveCm: 0.05, curls: 1 },
  ponytail: { front: 0.78, topCm: 0.7, sideCm: 0.5, waveCm: 0.05, curls: 1 },
};

/** Which eye hair falls over, for the cover of that name. */
export type OverEyes = 'none' | 'left' | 'right' | 'both';

function hairline(cut: Cut, hair: Hair, overEyes: OverEyes, lot: Lot): (d: Vec3) => number {
  const front = cut.front - 0.19 * hair.fringeRatio + 0.025 * lot.bell();
  const sweep = hair.fringeRatio > 0 ? lot.between(-0.12, 0.12) : 0;
  const temples = lot.between(0.02, 0.1) * (hair.style === 'receding' ? 3 : 1) * (hair.fringeRatio > 0 ? 0 : 1);
  const phase = lot.between(0, 6);
  return ([x, y, z]) => {
    const side = Math.abs(x);
    if (z <= 0) return 0.29 - 0.85 * smoothstep(0, -0.6, z);
    const recess = temples * Math.exp(-(((side - 0.42) / 0.16) ** 2));
    const low = 0.26;
    let line = front + recess + sweep * x - (front - low) * smoothstep(0.5, 0.92, side);
    line -= 0.035 * Math.sin(x * 8 + phase) + 0.015 * waves(x * 3, z * 3);
    const isOver = overEyes === 'both' || (overEyes === 'left' && x > -0.1) || (overEyes === 'right' && x < 0.1);
    if (isOver) line = Math.min(line, (overEyes === 'both' ? 0.4 : 0.22) + 0.05 * waves(x * 2.5, y * 0.2));
    return line;
  };
}

/** What lies on the skull, flattened where something is worn over it. */
export function hairThickness(hair: Hair, styleSeed: number, overEyes: OverEyes = 'none', over?: Thickness): Thickness {
  const lot = new Lot(styleSeed, 30);
  const cut = cuts[hair.style];
  const line = hairline(cut, hair, overEyes, lot);
  const isHorseshoe = hair.style === 'receding' && lot.happens(0.5);
  const [volume, parting, partX] = [lot.between(0.8, 1.3), lot.between(0, 0.5), lot.between(-0.45, 0.45)];
  return (d) => {
    const [x, y, z] = d;
    if (hair.style === 'bald' && overEyes === 'none') return -1;
    let depth = y - line(d);
    // The wreath around a bald crown.
    if (isHorseshoe) depth = Math.min(depth, 0.66 - y + 0.1 * Math.min(0, z));
    const top = smoothstep(0.2, 0.9, y);
    let full = (cut.sideCm + (cut.topCm - cut.sideCm) * top) * volume;
    full += cut.waveCm * waves((x * 2 + z) * cut.curls, (z * 2.3 - y) * cut.curls);
    const groove = (x - partX) / 0.05;
    if (z > -0.3) full -= 0.3 * parting * Math.min(full, 1.2) * Math.exp(-groove * groove) * top;
    const cover = -0.45 + (Math.max(0.1, full) + 0.45) * smoothstep(-0.09, 0.13 + 0.03 * cut.topCm, depth);
    return over ? Math.min(cover, pressedCm + freedPerStepCm * stepsBelow(over, d)) : cover;
  };
}

/** Under a hat hair is pressed to this; below its rim it regains so much with each step down, as if it sprang out. */
const pressedCm = 0.35;
const freedPerStepCm = 0.3;
const stepRad = (4 * Math.PI) / 180;
const mostSteps = 12;

/** How far below what is worn a direction is. */
function stepsBelow(over: Thickness, [x, y, z]: Vec3): number {
  const level = Math.hypot(x, z) || 1;
  for (let step = 0; step < mostSteps; step++) {
    const latitude = Math.min(Math.PI / 2, Math.atan2(y, level) + step * stepRad);
    const reach = Math.cos(latitude) / level;
    if (over([x * reach, Math.sin(latitude), z * reach]) > 0) return step;
  }
  return mostSteps;
}

/** The shell, with buns and knots on it. */
export function buildHair(hair: Hair, thickness: Thickness, styleSeed: number, isHatted: boolean): Mesh {
  const lot = new Lot(styleSeed, 31);
  const parts = [shell(thickness)];
  const size = lot.between(2.3, 3.4);
  if (hair.style === 'bun')
    parts.push(ball([0, isHatted ? 1 : lot.between(2, 9), -14.6], [size, size, size * 0.8], 0.85));
  if (hair.style === 'top-knot' && !isHatted) {
    parts.push(ball([0, 13.6 + size * 0.5, lot.between(-6, -3)], [size, size * 0.9, size], 0.9));
  }
  return mergeMeshes(parts);
}
