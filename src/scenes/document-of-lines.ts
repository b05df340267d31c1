import { createChance } from './chance.ts';
import type { LinesSpec, MachineLine } from './machine-lines.ts';
import { cardLines, checkDigit, passportLines } from './prints/mrz.ts';
import { mrzPitchMm } from './prints/ocr-b.ts';
import { madeUpPerson } from './prints/person.ts';

/** Documents that hold nothing but what machines read; sizes in mm. Nobody's. */
export interface DocumentOfLines {
  readonly truth: readonly string[];
  readonly spec: Pick<LinesSpec, 'seed' | 'widthMm' | 'heightMm' | 'lines'>;
}

export const linesKinds = ['td1', 'td2', 'td3', 'resident-number'] as const;

const sizes = {
  td1: { widthMm: 85.6, heightMm: 53.98, stepMm: 4.55, lastMm: 8 },
  td2: { widthMm: 105, heightMm: 74, stepMm: 6.35, lastMm: 10 },
  td3: { widthMm: 125, heightMm: 88, stepMm: 6.35, lastMm: 10 },
} as const;

/** GB 11643: weights and letters. */
const numberWeights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const numberChecks = '10X98765432';

/** A number that is right in its form and made up in all else. */
export function madeUpNumber(chance: () => number): string {
  const digits = (count: number) => Array.from({ length: count }, () => Math.floor(chance() * 10)).join('');
  const two = (n: number) => String(n).padStart(2, '0');
  const born = `${1950 + Math.floor(chance() * 55)}${two(1 + Math.floor(chance() * 12))}${two(1 + Math.floor(chance() * 28))}`;
  const first = `110${digits(3)}${born}${digits(2)}${1 + Math.floor(chance() * 9)}`;
  const sum = numberWeights.reduce((total, weight, i) => total + weight * Number(first[i]), 0);
  return first + numberChecks[sum % 11]!;
}

/** The two lines of a TD2 document: a passport's, but shorter. */
function wideLines(person: ReturnType<typeof madeUpPerson>): string[] {
  const [first, second] = passportLines(person);
  const lower = `${second.slice(0, 28)}<<<<<<<`;
  const composite = checkDigit(lower.slice(0, 10) + lower.slice(13, 20) + lower.slice(21, 35));
  return [`I<${first.slice(2, 36)}`, lower + composite];
}

export function documentOfLines(kind: (typeof linesKinds)[number], seed: number): DocumentOfLines {
  const chance = createChance(seed);
  if (kind === 'resident-number') {
    const truth = [madeUpNumber(chance)];
    const pitchMm = 2.35 + 0.2 * chance();
    const line: MachineLine = { text: truth[0]!, x: 29 + 2 * chance(), y: 44 + 2 * chance(), pitchMm };
    return { truth, spec: { seed, widthMm: 85.6, heightMm: 53.98, lines: [line] } };
  }
  const person = madeUpPerson(chance);
  const { widthMm, heightMm, stepMm, lastMm } = sizes[kind];
  const truth = kind === 'td1' ? cardLines(person) : kind === 'td3' ? passportLines(person) : wideLines(person);
  const x = (widthMm - truth[0]!.length * mrzPitchMm) / 2;
  const top = heightMm - lastMm - (truth.length - 1) * stepMm + chance();
  const lines = truth.map((text, row) => ({ text, x, y: top + row * stepMm, pitchMm: mrzPitchMm }));
  return { truth, spec: { seed, widthMm, heightMm, lines } };
}
