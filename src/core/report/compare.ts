/** Two attempts of one exercise, check by check: what has become better or worse, and which attempts can be compared at all. */
import type { Measure } from '../check.ts';
import type { CheckId, CheckReport } from '../checks/index.ts';
import type { AttemptRecord } from './attempt.ts';

/**
 * How a check came out in the later attempt. `nearer`, `further`: it asks for a change in both, and what is measured has moved. `unlike`: one
 * of the two does not say, so that there is nothing to compare.
 */
export type Turn = 'better' | 'worse' | 'nearer' | 'further' | 'to-change' | 'good' | 'unlike';

export interface Difference {
  readonly check: CheckId;
  readonly before: CheckReport | null;
  readonly after: CheckReport | null;
  readonly turn: Turn;
}

/** What has changed comes first, then what is left to change. */
const turns = [
  'worse',
  'better',
  'further',
  'nearer',
  'to-change',
  'unlike',
  'good',
] as const satisfies readonly Turn[];

/** Checks that one of the scorecards does not have are there too: a picture may have been judged by a version that knew others. */
export function differencesOf(before: readonly CheckReport[], after: readonly CheckReport[]): readonly Difference[] {
  const earlier = new Map(before.map((report) => [report.check, report]));
  const later = new Map(after.map((report) => [report.check, report]));
  const checks = new Set([...later.keys(), ...earlier.keys()]);
  const all = [...checks].map((check): Difference => {
    const [one, two] = [earlier.get(check) ?? null, later.get(check) ?? null];
    return { check, before: one, after: two, turn: turnOf(one, two) };
  });
  return turns.flatMap((turn) => all.filter((one) => one.turn === turn));
}

function turnOf(before: CheckReport | null, after: CheckReport | null): Turn {
  if (!before || !after || before.status === 'unsure' || after.status === 'unsure') return 'unlike';
  if (before.status !== after.status) return after.status === 'pass' ? 'better' : 'worse';
  return after.status === 'pass' ? 'good' : movement(before.measure, after.measure);
}

/** Values are shown with two digits: a smaller part of the way would be called nearer while both numbers look alike. */
const MOVED_RATIO = 0.1;

function movement(before: Measure | undefined, after: Measure | undefined): Turn {
  if (!before || !after || before.name !== after.name) return 'to-change';
  const [was, is] = [missOf(before), missOf(after)];
  if (!(Math.abs(is - was) > MOVED_RATIO * Math.max(is, was))) return 'to-change';
  return is < was ? 'nearer' : 'further';
}

/** How far a value lies outside of its good band, in its own unit; NaN where it has none. */
function missOf({ value, min, max }: Measure): number {
  if (min === undefined && max === undefined) return Number.NaN;
  return Math.max(0, (min ?? value) - value, value - (max ?? value));
}

/** The attempts that one can be compared with: pictures of the same exercise, in the order given. */
export function comparableWith(attempts: readonly AttemptRecord[], attempt: AttemptRecord): readonly AttemptRecord[] {
  if (attempt.rehearsal) return [];
  return attempts.filter(
    ({ id, exercise, rehearsal }) => exercise === attempt.exercise && id !== attempt.id && !rehearsal,
  );
}

/** The one before it, else the one after: what somebody who looks at an attempt wants to see beside it. @param attempts newest first. */
export function neighbourOf(attempts: readonly AttemptRecord[], attempt: AttemptRecord): AttemptRecord | null {
  const others = comparableWith(attempts, attempt);
  return others.find(({ takenAtMs }) => takenAtMs <= attempt.takenAtMs) ?? others.at(-1) ?? null;
}

/** Earlier first, whichever was opened first. */
export function inOrder(one: AttemptRecord, two: AttemptRecord): readonly [AttemptRecord, AttemptRecord] {
  return one.takenAtMs <= two.takenAtMs ? [one, two] : [two, one];
}
