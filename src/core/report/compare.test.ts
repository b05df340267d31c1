import { describe, expect, it } from 'vitest';
import type { Measure } from '../check.ts';
import { type CheckId, type CheckReport, reportOf } from '../checks/index.ts';
import type { AttemptRecord } from './attempt.ts';
import { comparableWith, differencesOf, inOrder, neighbourOf } from './compare.ts';

const tilt = (value: number): Measure => ({ name: 'tilt', value, unit: 'deg', max: 10 });
const pass = (check: CheckId) => reportOf(check, { status: 'pass' });
const unsure = (check: CheckId) => reportOf(check, { status: 'unsure' });
const fail = (check: CheckId, measure?: Measure): CheckReport =>
  ({ ...reportOf(check, { status: 'pass' }), status: 'fail', ...(measure && { measure }) }) as CheckReport;

const turnsOf = (before: readonly CheckReport[], after: readonly CheckReport[]) =>
  differencesOf(before, after).map(({ check, turn }) => [check, turn]);

describe('differences between two attempts', () => {
  it('names what became better and worse first, and what is good in both last', () => {
    const before = [pass('sharp'), pass('no-glare'), fail('corners-inside')];
    const after = [pass('sharp'), fail('no-glare'), pass('corners-inside')];
    expect(turnsOf(before, after)).toEqual([
      ['no-glare', 'worse'],
      ['corners-inside', 'better'],
      ['sharp', 'good'],
    ]);
  });

  it('turns round with the order of the attempts', () => {
    const opposite = { better: 'worse', worse: 'better', nearer: 'further', further: 'nearer' } as Record<
      string,
      string
    >;
    const before = [fail('facing-straight', tilt(30)), pass('sharp'), fail('no-glare'), unsure('original')];
    const after = [fail('facing-straight', tilt(14)), fail('sharp'), pass('no-glare'), pass('original')];
    const forth = new Map(differencesOf(before, after).map(({ check, turn }) => [check, turn]));
    for (const { check, turn } of differencesOf(after, before)) {
      expect(turn).toBe(opposite[forth.get(check)!] ?? forth.get(check));
    }
  });

  it('tells how far off a value still is, and not what two like values pretend', () => {
    const turn = (was: number, is: number) =>
      differencesOf([fail('facing-straight', tilt(was))], [fail('facing-straight', tilt(is))])[0]!.turn;
    expect(turn(30, 14)).toBe('nearer');
    expect(turn(14, 30)).toBe('further');
    expect(turn(14, 14.2)).toBe('to-change');
    expect(turn(14, Number.NaN)).toBe('to-change');
    const [other] = differencesOf([fail('facing-straight', tilt(30))], [fail('facing-straight')]);
    expect(other!.turn).toBe('to-change');
  });

  it('compares nothing with what one of them does not say', () => {
    expect(turnsOf([pass('sharp'), unsure('original')], [pass('original')])).toEqual([
      ['original', 'unlike'],
      ['sharp', 'unlike'],
    ]);
    expect(differencesOf([pass('sharp')], [])[0]).toMatchObject({ after: null });
    expect(differencesOf([], [])).toEqual([]);
  });
});

describe('attempts to compare with', () => {
  const attempt = (id: string, takenAtMs: number, more: Partial<AttemptRecord> = {}) =>
    ({ id, takenAtMs, exercise: 'passport', scorecard: [], ...more }) as AttemptRecord;
  const newest = [
    attempt('d', 40),
    attempt('c', 30, { exercise: 'selfie' }),
    attempt('b', 20),
    attempt('r', 15, { rehearsal: { steps: [] } as never }),
    attempt('a', 10),
  ];
  const ids = (some: readonly AttemptRecord[]) => some.map(({ id }) => id);

  it('are pictures of the same exercise', () => {
    expect(ids(comparableWith(newest, newest[2]!))).toEqual(['d', 'a']);
    expect(comparableWith(newest, newest[1]!)).toEqual([]);
    expect(comparableWith(newest, newest[3]!)).toEqual([]);
  });

  it('begin with the one before, else the one after', () => {
    expect(neighbourOf(newest, newest[0]!)?.id).toBe('b');
    expect(neighbourOf(newest, newest[2]!)?.id).toBe('a');
    expect(neighbourOf(newest, newest[4]!)?.id).toBe('b');
    expect(neighbourOf(newest, newest[1]!)).toBeNull();
  });

  it('stand earlier before later', () => {
    expect(ids(inOrder(newest[0]!, newest[4]!))).toEqual(['a', 'd']);
    expect(ids(inOrder(newest[4]!, newest[0]!))).toEqual(['a', 'd']);
  });
});
