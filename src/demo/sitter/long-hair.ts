import { drape, type Section } from './drape.ts';
import type { Hair } from './looks.ts';
import { Lot } from './lot.ts';
import { type Mesh, mergeMeshes } from './mesh.ts';
import { waves } from './shell.ts';
import { tube } from './tube.ts';

/** What hangs beside and behind the face; nothing for short hair. */
export function buildLongHair(hair: Hair, styleSeed: number): Mesh | null {
  const lot = new Lot(styleSeed, 32);
  if (hair.style === 'ponytail') return ponytail(lot);
  if (hair.style !== 'long' && hair.style !== 'bob') return null;
  const end = hair.style === 'bob' ? lot.between(-9, -4) : lot.between(-30, -14);
  const wide = lot.between(-0.2, 1.2);
  const isBefore = lot.happens(0.6);
  const [curl, phase] = [lot.happens(0.4) ? lot.between(0.3, 0.8) : 0.12, lot.between(0, 9)];
  const all: Section[] = [
    [8.5, 6.6, 8.4, -4.2],
    [5, 7.7 + wide * 0.5, 9.3, -3.9],
    [0, 8.3 + wide, 9.1, -3.6],
    [-6, 8 + wide, 8.2, -4],
    [-12, 8.4 + wide, 7.6, isBefore ? -3.2 : -5.4],
    [-19, 9.5 + wide, 9.4, isBefore ? -2.6 : -7],
    [-31, 10.5 + wide, 10.6, isBefore ? -2.2 : -8],
  ];
  const sections = all.filter(([y]) => y > end);
  const last = all[sections.length] ?? all.at(-1)!;
  sections.push([end, last[1] - (hair.style === 'bob' ? 1 : 0.3), last[2] - 0.5, last[3]]);
  const opening = lot.between(52, 72);
  return drape({
    sections,
    fromDeg: opening,
    toDeg: 360 - opening,
    foldCm: (angle, t) =>
      curl * t * Math.sin(t * 26 * (curl > 0.2 ? 1 : 0.3) + 2 * Math.sin(angle * 5 + phase)) +
      0.16 * waves(angle * 1.4, t * 0.4),
    open: 0.8,
  });
}

function ponytail(lot: Lot): Mesh {
  const [high, side] = [lot.between(3, 11), lot.pick([-1, 0, 1]) * lot.between(2, 6)];
  const end = lot.between(-16, -6);
  const tail = tube(
    [
      [0, high, -13],
      [side * 0.4, high + 1, -15.5],
      [side * 0.8, high - 3, -16.5],
      [side, (high + end) / 2, -15.5],
      [side, end, -14],
    ],
    [0.8, 1.8, 2.3, 2, 0.3],
    0.8,
  );
  return mergeMeshes([tail]);
}
