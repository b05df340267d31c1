import { describe, expect, it } from 'vitest';
import {
  type Coaching,
  coach,
  HELP_AFTER_MS,
  holdRatio,
  isAllGood,
  MIN_STAY_MS,
  RICHER_AFTER_MS,
  startCoaching,
} from './advice.ts';
import { type CheckReport, reportOf } from './checks/index.ts';
import { profiles } from './profiles.ts';

const present: CheckReport = reportOf('document-present', { status: 'pass' });
const good: readonly CheckReport[] = [
  present,
  reportOf('no-glare', { status: 'pass' }),
  reportOf('sharp', { status: 'unsure' }),
];
const lost: readonly CheckReport[] = [reportOf('document-present', { status: 'fail', advice: 'show-document' })];
const glare: readonly CheckReport[] = [present, reportOf('no-glare', { status: 'fail', advice: 'turn-from-lamp' })];
const tilted: readonly CheckReport[] = [
  present,
  reportOf('no-glare', { status: 'fail', advice: 'turn-from-lamp' }),
  reportOf('facing-straight', { status: 'fail', advice: 'hold-flat' }),
];
const doubtful: readonly CheckReport[] = [reportOf('document-present', { status: 'unsure' })];
const standard = profiles.standard;

/** Feeds frames 100 ms apart and returns what the coach makes of each. */
function watch(frames: readonly (readonly CheckReport[])[], stepMs = 100, startMs = 1000): readonly Coaching[] {
  let coaching = startCoaching(startMs);
  return frames.map((findings, i) => {
    coaching = coach(coaching, findings, startMs + i * stepMs);
    return coaching;
  });
}

function times<T>(count: number, value: T): T[] {
  return new Array<T>(count).fill(value);
}

/** A small generator of repeatable chance (mulberry32). */
function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

describe('what is said', () => {
  it('is said on a slow phone too, at one frame a second', () => {
    expect(watch(times(3, glare), 1000).at(-1)!.advice).toMatchObject({ check: 'no-glare' });
  });

  it('is nothing on the strength of one frame', () => {
    expect(watch([glare])[0]!.advice).toBeNull();
    expect(watch([...times(10, good), glare, ...times(5, good)]).every(({ advice }) => advice === null)).toBe(true);
  });

  it('is the most basic problem of a frame, whatever the order of the findings', () => {
    expect(watch(times(4, tilted)).at(-1)!.advice).toMatchObject({ check: 'facing-straight', advice: 'hold-flat' });
  });

  it('is never taken over by a lucky frame while the document is missing', () => {
    const frames = Array.from({ length: 60 }, (_, i) => (i % 3 === 2 ? glare : lost));
    const said = watch(frames).slice(3);
    expect(said.every(({ advice }) => advice?.check === 'document-present')).toBe(true);
  });

  it('appears within 400 ms at ten frames a second and within 3 frames on a slow phone', () => {
    expect(watch(times(4, glare)).at(-1)!.advice?.check).toBe('no-glare');
    expect(watch(times(3, glare), 400).at(-1)!.advice?.check).toBe('no-glare');
  });

  it('goes when the problem is gone, after its stay', () => {
    const said = watch([...times(4, glare), ...times(30, good)]);
    expect(said.at(-1)!.advice).toBeNull();
  });

  it('is said richer after 4 s and with help after 8 s, and short again for the next problem', () => {
    const said = watch([...times(100, glare), ...times(20, lost)]);
    const at = (ms: number) => said.find(({ advice, sinceMs }, i) => advice && 1000 + i * 100 - sinceMs >= ms)!;
    expect(said[10]!.emphasis).toBe('short');
    expect(at(RICHER_AFTER_MS).emphasis).toBe('richer');
    expect(at(HELP_AFTER_MS).emphasis).toBe('help');
    expect(said.at(-1)).toMatchObject({ advice: { check: 'document-present' }, emphasis: 'short' });
  });
});

describe('the hold', () => {
  it('fills while all is good and is full after the profile’s time', () => {
    const seen = watch(times(9, good));
    expect(seen[0]!.goodSinceMs).toBe(1000);
    expect(holdRatio(seen[4]!, standard, 1400)).toBeCloseTo(0.5);
    expect(holdRatio(seen[8]!, standard, 1800)).toBe(1);
  });

  it('forgives one bad frame, but is never full on it', () => {
    const seen = watch([...times(8, good), glare, good]);
    expect(seen[8]!.goodSinceMs).toBe(1000);
    expect(holdRatio(seen[8]!, standard, 1800)).toBeLessThan(1);
    expect(holdRatio(seen[9]!, standard, 1900)).toBe(1);
  });

  it('is lost with the second bad frame in the window', () => {
    const seen = watch([...times(6, good), glare, good, glare, good]);
    expect(seen[8]!.goodSinceMs).toBeNull();
    expect(seen[9]!.goodSinceMs).toBe(1900);
  });

  it('is lost at once with the document, or with any doubt about it', () => {
    expect(watch([...times(6, good), lost]).at(-1)!.goodSinceMs).toBeNull();
    expect(watch([...times(6, good), doubtful]).at(-1)!.goodSinceMs).toBeNull();
    expect(watch([...times(6, good), []]).at(-1)!.goodSinceMs).toBeNull();
  });

  it('does not bridge a pause in which nobody looked', () => {
    let coaching = startCoaching(0);
    coaching = coach(coaching, good, 0);
    coaching = coach(coaching, good, 5000);
    expect(holdRatio(coaching, standard, 5000)).toBe(0);
  });

  it('takes unsure for good except about presence', () => {
    expect(isAllGood(good)).toBe(true);
    expect(isAllGood(doubtful)).toBe(false);
    expect(isAllGood([])).toBe(false);
  });
});

describe('under any stream of findings', () => {
  const kinds = [good, good, good, lost, glare, tilted, doubtful, []];

  it.each(Array.from({ length: 20 }, (_, seed) => seed))(
    'number %i advice stays, memory is bounded, a full hold is deserved',
    (seed) => {
      const random = chance(seed);
      let coaching = startCoaching(0);
      let atMs = 0;
      let changedMs = Number.NEGATIVE_INFINITY;
      for (let i = 0; i < 400; i++) {
        atMs += Math.floor(random() * (seed % 2 ? 60 : 400));
        const findings = kinds[Math.floor(random() * kinds.length)]!;
        const before = coaching;
        coaching = coach(coaching, findings, atMs);
        if (JSON.stringify(before.advice) !== JSON.stringify(coaching.advice)) {
          if (before.advice !== null) expect(atMs - changedMs).toBeGreaterThanOrEqual(MIN_STAY_MS);
          changedMs = atMs;
        }
        expect(coaching.votes.length).toBeLessThanOrEqual(64);
        if (holdRatio(coaching, standard, atMs) === 1) expect(isAllGood(findings)).toBe(true);
      }
    },
  );

  it.each([1, 2, 3])('number %i a clock that jumps about does no harm', (seed) => {
    const random = chance(seed);
    let coaching = startCoaching(1e6);
    for (let i = 0; i < 300; i++) {
      const atMs = Math.floor(random() * 1e5);
      coaching = coach(coaching, kinds[Math.floor(random() * kinds.length)]!, atMs);
      expect(coaching.sinceMs).toBeLessThanOrEqual(atMs);
      expect(coaching.goodSinceMs ?? 0).toBeLessThanOrEqual(atMs);
    }
  });

  it('a clock that stands still does not fill the memory', () => {
    let coaching = startCoaching(0);
    for (let i = 0; i < 500; i++) coaching = coach(coaching, glare, 0);
    expect(coaching.votes.length).toBeLessThanOrEqual(64);
  });
});
