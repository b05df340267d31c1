import type { Crossings } from './crossings.ts';
import { type Profiles, profileLimit } from './profiles.ts';
import { meanStrength, strengthUnit } from './side-evidence.ts';

/** A fold lies in the middle of what it folds; perspective moves it by up to 15 % of the side. */
const foldFrom = 0.35;
const foldTo = 0.65;
/** A fold runs from edge to edge, print stops short of it: each end is looked at over this share of the fold. */
const endShare = 0.15;

/**
 * How clearly a straight edge runs through the middle of a quad from side to side, 0..1: an open booklet, or two sheets side by side,
 * of which one half is the document.
 */
export function foldStrength(profiles: Profiles, crossings: Crossings, sides: Int32Array): number {
  return Math.max(foldBetween(profiles, crossings, sides, 0), foldBetween(profiles, crossings, sides, 1));
}

function foldBetween(profiles: Profiles, { along, opposing }: Crossings, sides: Int32Array, turn: number): number {
  const near = sides[turn]!;
  const left = sides[turn + 1]! * profileLimit;
  const far = sides[turn + 2]!;
  const right = sides[(turn + 3) & 3]! * profileLimit;
  let strongest = 0;
  for (let k = 0; k < profiles.firstBorder; k++) {
    if (opposing[near * profileLimit + k] === 0) continue;
    const onLeft = (along[left + k]! - along[left + near]!) / (along[left + far]! - along[left + near]!);
    const onRight = (along[right + k]! - along[right + near]!) / (along[right + far]! - along[right + near]!);
    if (!(onLeft > foldFrom && onLeft < foldTo && onRight > foldFrom && onRight < foldTo)) continue;
    const from = Math.round(along[k * profileLimit + sides[turn + 1]!]!) | 0;
    const to = Math.round(along[k * profileLimit + sides[(turn + 3) & 3]!]!) | 0;
    const end = ((to - from) * endShare) | 0;
    const strength = Math.min(
      meanStrength(profiles, k, from, to),
      meanStrength(profiles, k, from, from + end),
      meanStrength(profiles, k, to - end, to),
    );
    if (strength > strongest) strongest = strength;
  }
  return strongest / (255 * strengthUnit);
}
