/** The lines as lines: how many there are, how long, and where each begins in the text. */
import { fixOf, type Problem, problemOf } from '../problem.ts';

export interface Line {
  readonly text: string;
  readonly start: number;
}

export type Shape =
  | { readonly is: 'lines'; readonly lines: readonly Line[] }
  | { readonly is: 'problems'; readonly problems: readonly Problem[] };

/** Lengths of the formats of ICAO Doc 9303 (TD3, TD2, TD1), as the library `mrz` reads them. */
const formats = [
  { count: 2, length: 44, names: 0 },
  { count: 2, length: 36, names: 0 },
  { count: 3, length: 30, names: 2 },
] as const;
type Format = (typeof formats)[number];

/** Two lines longer than this are those of a passport. */
const BETWEEN_TD2_AND_TD3 = 40;

export function shapeOf(text: string): Shape {
  const lines = linesOf(text);
  const [only] = lines;
  const joined = lines.length === 1 ? formats.find(({ count, length }) => count * length === only!.text.length) : null;
  if (only && joined) return { is: 'problems', problems: [joinedLines(only, joined)] };
  const format = formatOf(lines);
  if (!format) return { is: 'problems', problems: [wrongCount(text, lines.length)] };
  const problems = lines.flatMap((line, i) => wrongLength(line, i, format));
  return problems.length > 0 ? { is: 'problems', problems } : { is: 'lines', lines };
}

function linesOf(text: string): readonly Line[] {
  return Array.from(text.matchAll(/[^\n\r]+/g), ({ 0: line, index }) => ({ text: line, start: index }));
}

function formatOf(lines: readonly Line[]): Format | undefined {
  const longest = Math.max(...lines.map(({ text }) => text.length));
  return formats.find(({ count, length }) => {
    return count === lines.length && (count === 3 || (length === 44) === longest > BETWEEN_TD2_AND_TD3);
  });
}

function joinedLines({ text, start }: Line, { count, length }: Format): Problem {
  const breaks = Array.from({ length: count - 1 }, (_, i) => start + length * (i + 1));
  const edits = breaks.map((at) => ({ field: 'machineLines', start: at, end: at, text: '\n' }) as const);
  const spot = { code: 'lines-joined', weight: 'wrong', start, end: start + text.length, fix: null } as const;
  return { ...problemOf('machineLines', spot), fixes: [{ edits, shows: '\n' }] };
}

function wrongCount(text: string, count: number): Problem {
  const spot = { code: 'lines-count', weight: 'wrong', start: 0, end: text.length, fix: null } as const;
  return problemOf('machineLines', { ...spot, facts: { count: String(count) } });
}

/** Where the fillers at the end of the names can be counted anew, that is the fix; elsewhere a character is missing, and nobody knows which. */
function wrongLength({ text, start }: Line, index: number, { length, names }: Format): readonly Problem[] {
  if (text.length === length) return [];
  const facts = { line: String(index + 1), length: String(text.length), wanted: String(length) };
  const fillers = /<+$/.exec(text)?.[0].length ?? 0;
  const right = fillers + length - text.length;
  const spot = { code: 'line-length', weight: 'wrong', end: start + text.length, facts } as const;
  if (index !== names || fillers < 2 || right < 1) return [problemOf('machineLines', { ...spot, start, fix: null })];
  const begin = start + text.length - fillers;
  const problem = problemOf('machineLines', { ...spot, start: begin, fix: null });
  return [{ ...problem, fixes: [fixOf('machineLines', begin, start + text.length, '<'.repeat(right))] }];
}
