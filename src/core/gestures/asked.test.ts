import { describe, expect, it } from 'vitest';
import {
  type Asked,
  type AskedId,
  askedIds,
  askFor,
  emptyMovementTrack,
  followAsked,
  type MotionSample,
  type Outcome,
  type Phase,
  type Verdict,
} from './index.ts';
import { type Manner, performanceOf } from './performance.ts';
import { filmOf } from './played.ts';

interface Watched {
  readonly outcomes: readonly Outcome[];
  readonly phases: readonly Phase[];
  readonly last: Asked;
  readonly all: readonly Asked[];
}

function watch(movement: AskedId, samples: readonly MotionSample[]): Watched {
  let asked = askFor(movement, 0, emptyMovementTrack);
  const outcomes: Outcome[] = [];
  const phases: Phase[] = [];
  const all: Asked[] = [];
  for (const sample of samples) {
    const step = followAsked(asked, sample);
    asked = step.asked;
    all.push(asked);
    if (step.outcome) outcomes.push(step.outcome);
    if (phases.at(-1) !== asked.live.phase) phases.push(asked.live.phase);
  }
  return { outcomes, phases, last: asked, all };
}

const verdictOf = (movement: AskedId, manner: Manner, fps: number, seed: number): Verdict | 'none' =>
  watch(movement, filmOf(performanceOf(movement, manner), { fps, seed, afterMs: 2100 })).outcomes[0]?.verdict ?? 'none';

const variants: readonly (readonly [AskedId, readonly Verdict[]])[] = [
  ['blink', ['one-eye', 'not-returned']],
  ['blink-twice', ['too-small', 'one-eye']],
  ['turn-left', ['too-fast', 'too-small', 'not-held', 'not-returned', 'wrong-side', 'with-another']],
  ['turn-right', ['too-fast', 'too-small', 'not-held', 'not-returned', 'wrong-side', 'with-another']],
  ['look-up', ['too-fast', 'not-held', 'not-returned', 'wrong-side', 'with-another']],
  ['look-down', ['too-fast', 'not-held', 'not-returned', 'wrong-side', 'with-another']],
  ['nod', ['too-fast', 'too-small']],
  ['shake', ['too-fast', 'too-small']],
  ['open-mouth', ['too-small', 'not-returned', 'with-another']],
  ['smile', ['too-small', 'not-returned', 'with-another']],
  ['move-closer', ['too-small', 'wrong-side']],
  ['move-back', ['too-small', 'wrong-side']],
];

/** Share of people of whom the right thing is said; the slowest phone, where most goes wrong, is shown to most. */
function shareRight(movement: AskedId, verdict: Verdict, fps: number): { share: number; said: readonly string[] } {
  const said = Array.from({ length: fps === 10 ? 20 : 10 }, (_, i) =>
    verdictOf(movement, { verdict }, fps, 52_000 + 97 * i + fps),
  );
  return { share: said.filter((one) => one === verdict).length / said.length, said };
}

describe.each([10, 15, 30])('at %i frames a second, with noise, jitter and dropped frames', (fps) => {
  it.each(askedIds)('%s, done well, is good', (movement) => {
    const { share, said } = shareRight(movement, 'good', fps);
    expect(share, said.join(' ')).toBeGreaterThanOrEqual(0.98);
  });

  it.each(variants.flatMap(([movement, verdicts]) => verdicts.map((verdict) => [movement, verdict] as const)))(
    '%s, %s, is named so',
    (movement, verdict) => {
      const { share, said } = shareRight(movement, verdict, fps);
      expect(share, said.join(' ')).toBeGreaterThanOrEqual(0.95);
    },
  );

  it('a head shaken at 150 degrees a second is read as that, within a tenth', () => {
    const manner = { verdict: 'too-fast', peakDegPerS: 150 } as const;
    for (let seed = 910; seed < 922; seed++) {
      const [outcome] = watch('shake', filmOf(performanceOf('shake', manner), { fps, seed })).outcomes;
      expect(outcome?.verdict).toBe('too-fast');
      expect(Math.abs(outcome!.peakDegPerS! - 150), `seed ${seed}: ${outcome!.peakDegPerS}`).toBeLessThan(15);
    }
  });
});

const rest = filmOf(performanceOf('hold-still', { verdict: 'good' }), { fps: 20, seed: 61 });
const turn = filmOf(performanceOf('turn-left', { verdict: 'good' }), { fps: 20, seed: 62 });

describe('while it goes on', () => {
  it('shows the phases of a turn in order, the dwell filling, and the pace', () => {
    const { phases, all } = watch('turn-left', turn);
    expect(phases).toEqual(['rest', 'leaving', 'held', 'returning', 'done', 'rest']);
    const held = all.filter(({ live }) => live.phase === 'held').map(({ live }) => live.heldRatio);
    // Noise at the far point may take a hundredth back.
    expect(held.every((ratio, i) => ratio >= (held[i - 1] ?? 0) - 0.05)).toBe(true);
    expect(held.at(-1)).toBe(1);
    expect(Math.max(...all.map(({ live }) => live.angleDeg ?? 0))).toBeGreaterThan(24);
    expect(all.some(({ live }) => live.phase === 'leaving' && live.pace === 'good')).toBe(true);
    expect(all.every(({ live }) => live.pace !== 'fast')).toBe(true);
  });

  it('says too fast at once, and which way is the other way', () => {
    const hasty = watch(
      'turn-left',
      filmOf(performanceOf('turn-left', { verdict: 'too-fast' }), { fps: 20, seed: 63 }),
    );
    expect(hasty.all.some(({ live }) => live.pace === 'fast')).toBe(true);
    expect(watch('turn-right', turn).all.some(({ live }) => live.isOtherWay)).toBe(true);
    expect(watch('turn-left', turn).all.some(({ live }) => live.isOtherWay)).toBe(false);
  });

  it('counts stillness from the question on', () => {
    const { outcomes, all } = watch('hold-still', rest);
    expect(outcomes.map(({ verdict }) => verdict)).toEqual(['good']);
    expect(outcomes[0]!.heldMs).toBeGreaterThanOrEqual(3000);
    expect(all.at(0)!.live.heldRatio).toBe(0);
  });
});

it.each([4, 5, 6])('a shake at 150 degrees a second is seen, and never overstated, at %d frames a second', (fps) => {
  const seeds = Array.from({ length: 40 }, (_, i) => 7300 + i);
  const speeds = seeds.flatMap((seed) => {
    const shake = performanceOf('shake', { verdict: 'too-fast', peakDegPerS: 150, sizeRatio: 1.5 });
    const [outcome] = watch('shake', filmOf(shake, { fps, seed, beforeMs: 2500, afterMs: 2500 })).outcomes;
    return outcome?.verdict === 'too-fast' ? [outcome.peakDegPerS!] : [];
  });
  expect(speeds.length).toBeGreaterThanOrEqual(38);
  expect(Math.max(...speeds)).toBeLessThanOrEqual(165);
});

it.each([4, 5, 6])('a hasty shake is never called good, nor a calm one hasty, at %d frames a second', (fps) => {
  const seeds = Array.from({ length: 40 }, (_, i) => 8800 + i);
  const said = (peakDegPerS: number): readonly (Verdict | undefined)[] =>
    seeds.map((seed) => {
      const shake = performanceOf('shake', { verdict: 'too-fast', peakDegPerS, sizeRatio: 1.5 });
      return watch('shake', filmOf(shake, { fps, seed, beforeMs: 2500, afterMs: 2500 })).outcomes[0]?.verdict;
    });
  expect(said(150)).not.toContain('good');
  expect(said(80)).not.toContain('too-fast');
});

it('one late frame with a slip of the model makes no head too fast', () => {
  const film = filmOf(performanceOf('turn-left', { verdict: 'good' }), { fps: 15, seed: 8861 });
  const yawOf = ({ head }: MotionSample): number => head!.pose.yawDeg;
  const late = film.findIndex((sample) => yawOf(sample) > yawOf(film[0]!) + 12);
  const { head, atMs } = film[late]!;
  const slipped = { atMs, head: { ...head!, pose: { ...head!.pose, yawDeg: yawOf(film[late]!) + 11 } } };
  const seen = [...film.slice(0, late - 2), slipped, ...film.slice(late + 1)];
  expect(watch('turn-left', seen).outcomes.map(({ verdict }) => verdict)).toEqual(['good']);
});

describe('nothing is held against the person', () => {
  it('when another movement than the asked one is done', () => {
    expect(watch('smile', turn).outcomes).toEqual([]);
  });

  it('when the phone sees six frames a second: it says so, and judges timing more widely', () => {
    const manner = { verdict: 'good', peakDegPerS: 58 } as const;
    for (let seed = 301; seed < 313; seed++) {
      const { outcomes, last } = watch('turn-right', filmOf(performanceOf('turn-right', manner), { fps: 6, seed }));
      expect(last.isSlow).toBe(true);
      expect(
        outcomes.map(({ verdict }) => verdict),
        `seed ${seed}`,
      ).toEqual(['good']);
    }
    expect(watch('turn-left', turn).last.isSlow).toBe(false);
  });

  it('when nobody was there for long, so that frames came seldom', () => {
    const nobody = rest.map(({ head, ...rest }, i) => ({ ...rest, head: null, atMs: 500 * i }));
    const gone = nobody.at(-1)!.atMs + 500;
    const { all, outcomes } = watch('turn-left', [
      ...nobody,
      ...turn.map((one) => ({ ...one, atMs: one.atMs + gone })),
    ]);
    expect(all.some(({ isSlow }) => isSlow)).toBe(false);
    expect(outcomes.map(({ verdict }) => verdict)).toEqual(['good']);
  });

  it('when the face leaves in the middle: it is lost, and the next whole movement counts', () => {
    const away = turn.map((sample) => (sample.atMs > 2000 && sample.atMs < 3200 ? { ...sample, head: null } : sample));
    const { outcomes, all } = watch('turn-left', away);
    expect(outcomes).toEqual([]);
    expect(all.some(({ isLost }) => isLost)).toBe(true);
    expect(all.at(-1)!.isLost).toBe(false);
    const later = turn.map((sample) => ({ ...sample, atMs: sample.atMs + 8000 }));
    expect(watch('turn-left', [...away, ...later]).outcomes.map(({ verdict }) => verdict)).toEqual(['good']);
  });

  it('when the clock jumps, forwards or backwards', () => {
    const jump = (byMs: number) => turn.map((one) => (one.atMs > 2000 ? { ...one, atMs: one.atMs + byMs } : one));
    for (const byMs of [3_600_000, -1_000_000]) {
      const again = turn.map((one) => ({ ...one, atMs: one.atMs + byMs + 20_000 }));
      const { outcomes } = watch('turn-left', [...jump(byMs), ...again]);
      expect(
        outcomes.map(({ verdict }) => verdict),
        String(byMs),
      ).toEqual(['good']);
    }
  });

  it('when a frame comes twice or out of order', () => {
    const twice = turn.flatMap((sample, i) => [sample, sample, turn[Math.max(0, i - 1)]!]);
    expect(watch('turn-left', twice).outcomes.map(({ verdict }) => verdict)).toEqual(['good']);
  });
});

describe('what belongs together', () => {
  it('a shake with a stop on each side is a shake', () => {
    const left = performanceOf('turn-left', { verdict: 'good' });
    const right = performanceOf('turn-right', { verdict: 'good' });
    const both = {
      lastsMs: left.lastsMs + right.lastsMs,
      at: (atMs: number) => (atMs < left.lastsMs ? left.at(atMs) : right.at(atMs - left.lastsMs)),
    };
    const { outcomes } = watch('shake', filmOf(both, { fps: 15, seed: 77 }));
    expect(outcomes).toMatchObject([{ movement: 'shake', verdict: 'good', other: null }]);
    expect(watch('shake', filmOf(left, { fps: 15, seed: 78, afterMs: 3000 })).outcomes).toMatchObject([
      { verdict: 'too-small' },
    ]);
  });

  it('a turn without a stop is not held, and a nod to the question of looking down as well', () => {
    const shaken = filmOf(performanceOf('shake', { verdict: 'good' }), { fps: 20, seed: 79 });
    expect(watch('turn-left', shaken).outcomes[0]).toMatchObject({ verdict: 'not-held', other: 'shake' });
    const nodded = filmOf(performanceOf('nod', { verdict: 'good' }), { fps: 20, seed: 80 });
    expect(watch('look-down', nodded).outcomes[0]).toMatchObject({ verdict: 'not-held', other: 'nod' });
  });
});
