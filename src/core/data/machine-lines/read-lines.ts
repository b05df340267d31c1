import { type Details, type ParseResult, parse } from 'mrz';
import type { ReadFields } from '../compare-fields.ts';
import { fixOf, type Problem, problemOf } from '../problem.ts';
import type { Line } from './shape.ts';

/** Parts of the lines that a sentence can name. */
export type LinesPart = 'names' | 'number' | 'birth' | 'expiry' | 'personal' | 'all' | 'state' | 'other';

export interface ReadLines {
  readonly fields: ReadFields;
  readonly problems: readonly Problem[];
}

const parts: Partial<Record<string, LinesPart>> = {
  lastName: 'names',
  firstName: 'names',
  documentNumber: 'number',
  documentNumberCheckDigit: 'number',
  birthDate: 'birth',
  birthDateCheckDigit: 'birth',
  expirationDate: 'expiry',
  expirationDateCheckDigit: 'expiry',
  personalNumber: 'personal',
  personalNumberCheckDigit: 'personal',
  optional: 'personal',
  optional1: 'personal',
  optional2: 'personal',
  compositeCheckDigit: 'all',
  issuingState: 'state',
  nationality: 'state',
};

/** Null where the library knows no such lines: it throws on counts and lengths, and is not asked to guess. */
function parsed(texts: readonly string[]): ParseResult | null {
  try {
    return parse(texts);
  } catch {
    return null;
  }
}

const badOf = (result: ParseResult): readonly Details[] => result.details.filter(({ valid }) => !valid);

/** Lines of the right count and length: every check digit and every part by the library, and one character that looks like another. */
export function readLines(lines: readonly Line[]): ReadLines | null {
  const texts = lines.map(({ text }) => text);
  const result = parsed(texts);
  if (!result) return null;
  const letters = lettersAmongDigits(result, texts);
  const mended = letters.reduce(mend, texts);
  const better = parsed(mended) ?? result;
  const swap = likelySwap(mended, badOf(better).length);
  const left = badOf(swap?.result ?? better);
  const problems = [
    ...[...letters, ...(swap ? [swap] : [])].map((one) => swapProblem(one, lines)),
    ...left.flatMap((bad) => partProblem(bad, left, lines)),
  ];
  return { fields: fieldsOf(result, texts), problems };
}

/** Pairs that are taken for each other, in print and on a keyboard. */
const lookAlikes: Readonly<Record<string, string>> = {
  O: '0',
  Q: '0',
  D: '0',
  I: '1',
  L: '1',
  Z: '2',
  S: '5',
  G: '6',
  B: '8',
  0: 'O',
  1: 'I',
  2: 'Z',
  5: 'S',
  6: 'G',
  8: 'B',
};

/** One character that stands for another. */
interface LookAlike {
  readonly line: number;
  readonly at: number;
  readonly seen: string;
  readonly likely: string;
}

interface Swap extends LookAlike {
  readonly result: ParseResult;
}

function mend(texts: readonly string[], { line, at, likely }: LookAlike): readonly string[] {
  return texts.map((text, i) => (i === line ? text.slice(0, at) + likely + text.slice(at + 1) : text));
}

const areDigits = /^(birthDate|expirationDate)$|CheckDigit$/;

/** Dates and check digits hold no letters: one that looks like a digit needs no search. */
function lettersAmongDigits({ details }: ParseResult, texts: readonly string[]): readonly LookAlike[] {
  return details.flatMap(({ field, ranges: [range] }) => {
    if (!range || !areDigits.test(field ?? '')) return [];
    return [...texts[range.line]!.slice(range.start, range.end)].flatMap((seen, i) => {
      const likely = /[A-Z]/.test(seen) ? lookAlikes[seen] : undefined;
      return likely === undefined ? [] : [{ line: range.line, at: range.start + i, seen, likely }];
    });
  });
}

/** The one change of a look-alike after which the fewest parts are wrong; null where none helps, or several do as well. */
function likelySwap(texts: readonly string[], badBefore: number): Swap | null {
  if (badBefore === 0) return null;
  let best: { readonly swap: Swap; readonly bad: number } | null = null;
  let isAlone = true;
  for (const swap of swapsOf(texts)) {
    const bad = badOf(swap.result).length;
    if (bad >= badBefore || (best && bad > best.bad)) continue;
    isAlone = !best || bad < best.bad;
    best = { swap, bad };
  }
  return isAlone ? (best?.swap ?? null) : null;
}

function* swapsOf(texts: readonly string[]): Generator<Swap> {
  for (const [line, text] of texts.entries()) {
    for (const [at, seen] of [...text].entries()) {
      const likely = lookAlikes[seen];
      if (likely === undefined) continue;
      const swap = { line, at, seen, likely };
      const result = parsed(mend(texts, swap));
      if (result) yield { ...swap, result };
    }
  }
}

function swapProblem({ line, at, seen, likely }: LookAlike, lines: readonly Line[]): Problem {
  const start = lines[line]!.start + at;
  const spot = { code: 'lines-look-alike', weight: 'wrong', start, end: start + 1, fix: null } as const;
  const problem = problemOf('machineLines', { ...spot, facts: { seen, likely } });
  return { ...problem, fixes: [fixOf('machineLines', start, start + 1, likely)] };
}

/** What cannot be read, or does not fit its check digit. The last digit covers all: it is told only where no other one is wrong. */
function partProblem(bad: Details, all: readonly Details[], lines: readonly Line[]): readonly Problem[] {
  const part = parts[bad.field ?? ''] ?? 'other';
  const isDigit = bad.field?.endsWith('CheckDigit') ?? false;
  const isSaid = all.some((one) => one !== bad && (part === 'all' || parts[one.field ?? ''] === part));
  if (isDigit && isSaid) return [];
  // A part and the digit that stands behind it.
  const spans = (part === 'all' ? bad.ranges.slice(0, 1) : bad.ranges).map(({ line, start, end }) => {
    const from = lines[line]!.start;
    return { start: from + start, end: from + end };
  });
  const start = Math.min(...spans.map((span) => span.start));
  const end = Math.max(...spans.map((span) => span.end));
  const code = isDigit ? 'lines-check' : 'lines-part';
  const weight = part === 'state' || part === 'other' ? 'check' : 'wrong';
  return [problemOf('machineLines', { code, weight, start, end, fix: null, facts: { part } })];
}

/** Only what its own check digit confirms, where it has one. */
function fieldsOf({ details, format }: ParseResult, texts: readonly string[]): ReadFields {
  const textOf = (field: string) => details.find((one) => one.field === field && one.valid)?.value ?? null;
  const confirmed = (field: string) => (textOf(`${field}CheckDigit`) === null ? null : textOf(field));
  const name = (field: string) => textOf(field)?.replace(/\s+/g, ' ').trim() || null;
  const sex = textOf('sex');
  return {
    surname: name('lastName'),
    givenNames: name('firstName'),
    isNameCut: !texts[format === 'TD1' ? 2 : 0]!.endsWith('<'),
    documentNumber: confirmed('documentNumber'),
    birthDate: confirmed('birthDate'),
    expiryDate: confirmed('expirationDate'),
    sex: sex === 'male' || sex === 'female' ? sex : null,
  };
}
