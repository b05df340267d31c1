/**
 * Machine-readable lines as they are typed or pasted: their shape, their check digits, and what the typed fields say otherwise. Parsed by the
 * library `mrz`; this folder finds the character that is to blame.
 */
import { compareFields, dayOfLines, type ReadFields } from '../compare-fields.ts';
import { compareDays, type Day, writeDay } from '../dates/calendar.ts';
import type { DataForm } from '../form.ts';
import { type Problem, problemOf } from '../problem.ts';
import { readLines } from './read-lines.ts';
import { shapeOf } from './shape.ts';

/** @param form whose lines hold capitals, digits and fillers alone. */
export function checkLines(form: DataForm, today: Day): readonly Problem[] {
  const text = form.texts.machineLines;
  const { fields, problems } = readOnce(text);
  if (!fields) return problems;
  const others = compareFields(fields, form, today).flatMap((one) => one.problems);
  return [...problems, ...expired(form, dayOfLines(fields.expiryDate, today, 'coming'), today), ...others];
}

interface Read {
  readonly fields: ReadFields | null;
  readonly problems: readonly Problem[];
}

/** The last text and what it said: a form is checked at every key, and the search for a look-alike parses the lines some fifty times. */
let last: { readonly text: string; readonly read: Read } | null = null;

function readOnce(text: string): Read {
  if (last?.text !== text) last = { text, read: readText(text) };
  return last.read;
}

function readText(text: string): Read {
  const shape = shapeOf(text);
  if (shape.is === 'problems') return { fields: null, problems: shape.problems };
  return readLines(shape.lines) ?? { fields: null, problems: [] };
}

/** Told at the lines where the date itself was left out. */
function expired({ texts }: DataForm, expires: Day | null, today: Day): readonly Problem[] {
  if (texts.expiryDate !== '' || expires === null || compareDays(expires, today) >= 0) return [];
  const spot = { code: 'expired', weight: 'wrong', start: 0, end: texts.machineLines.length, fix: null } as const;
  return [problemOf('machineLines', { ...spot, facts: { date: writeDay(expires) } })];
}
