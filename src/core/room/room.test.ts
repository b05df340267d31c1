import { describe, expect, it } from 'vitest';
import { type CheckReport, reportOf } from '../checks/index.ts';
import { roomAdvice, sectorOf, startSurvey, turnAngleDeg } from './index.ts';
import { leaveSurvey, pauseSurvey, resumeSurvey, type Survey, sawLight, turnedTo, withoutHeading } from './survey.ts';

/** Findings of a frame whose face gets `level` of the light that is asked for. */
function lit(level: number): readonly CheckReport[] {
  const measure = { name: 'brightest', value: 100 * level, unit: 'luma', min: 100 } as const;
  return [
    reportOf(
      'enough-light',
      level >= 1 ? { status: 'pass', measure } : { status: 'fail', advice: 'light-your-face', measure },
    ),
    reportOf('even-light', { status: 'pass' }),
  ];
}

/** A room with its window in one direction, degrees to the left of where the turn starts. */
const roomWith =
  (windowDeg: number) =>
  (deg: number): readonly CheckReport[] =>
    lit(0.2 + 0.9 * Math.max(0, Math.cos(((deg - windowDeg) * Math.PI) / 180)));

const begun = (): Survey => resumeSurvey(startSurvey(0), 0);

function turnWithCompass(room: (deg: number) => readonly CheckReport[], way: 1 | -1, offsetDeg = 211): Survey {
  let survey = begun();
  for (let i = 0; i <= 110 && survey.is === 'turning'; i++) {
    const deg = way * i * 3.4;
    survey = turnedTo(survey, offsetDeg + deg, i * 100);
    survey = sawLight(survey, room(deg), i * 100 + 40);
  }
  return survey;
}

function turnEvenly(room: (deg: number) => readonly CheckReport[]): Survey {
  let survey = withoutHeading(begun(), 0);
  for (let atMs = 0; survey.is === 'turning'; atMs += 100) survey = sawLight(survey, room((atMs * 360) / 10_000), atMs);
  return survey;
}

describe('the room doctor', () => {
  it.each([0, 45, 90, 135, 180, 225, 270, 315])(
    'finds a window %d degrees to the left, whichever way is turned',
    (deg) => {
      for (const survey of [
        turnWithCompass(roomWith(deg), 1),
        turnWithCompass(roomWith(deg), -1),
        turnEvenly(roomWith(deg)),
      ]) {
        expect(survey.is).toBe('done');
        expect(roomAdvice(survey)).toMatchObject({ best: sectorOf(deg), verdict: 'good', fault: null });
      }
    },
  );

  it('takes the middle of several good directions, and no unseen one', () => {
    const even = (deg: number) => lit(Math.abs(((deg + 90) % 360) - 180) <= 70 ? 1.2 : 0.5);
    expect(roomAdvice(turnEvenly(even)).best).toBe(sectorOf(90));
    const half = turnEvenly((deg) => (deg < 180 ? lit(0.5) : []));
    expect(roomAdvice(half).scores[roomAdvice(half).best!]).not.toBeNull();
  });

  it('turns its advice with the room', () => {
    const here = roomAdvice(turnWithCompass(roomWith(90), 1)).best!;
    const there = roomAdvice(turnWithCompass(roomWith(180), 1)).best!;
    expect((there - here + 8) % 8).toBe(2);
  });

  it('does not care where the compass has its zero', () => {
    for (const offset of [0, 100, 359]) {
      expect(roomAdvice(turnWithCompass(roomWith(135), 1, offset)).best).toBe(sectorOf(135));
    }
  });

  it('says what is wrong where even the best place is poor', () => {
    expect(roomAdvice(turnEvenly(() => lit(0.3)))).toMatchObject({ verdict: 'poor', fault: 'dim', best: 0 });
    expect(roomAdvice(turnEvenly(() => lit(0.8)))).toMatchObject({ verdict: 'usable', fault: 'dim' });
  });

  it('claims nothing about a room in which it saw no face', () => {
    const survey = turnEvenly(() => []);
    expect(survey.isFaceLost).toBe(true);
    expect(roomAdvice(survey)).toMatchObject({ verdict: 'unknown', best: null });
  });

  it('asks for a slower turn, and calms down again', () => {
    let survey = turnedTo(begun(), 0, 0);
    survey = turnedTo(survey, 20, 100);
    expect(survey.isTooFast).toBe(true);
    expect(turnedTo(survey, 23, 200).isTooFast).toBe(false);
  });

  it('stands still while paused, and can be ended early', () => {
    const going = sawLight(withoutHeading(begun(), 0), lit(1), 900);
    const paused = pauseSurvey(going);
    expect(sawLight(paused, lit(1), 5000).turnedDeg).toBe(going.turnedDeg);
    expect(sawLight(resumeSurvey(paused, 9000), lit(1), 9100).turnedDeg).toBeCloseTo(going.turnedDeg + 3.6);
    expect(leaveSurvey(paused).is).toBe('done');
  });

  it('waits for the phone to say whether it knows directions', () => {
    expect(sawLight(begun(), lit(1), 900).turnedDeg).toBe(0);
  });
});

describe('the heading of a phone that is looked at', () => {
  it('grows by as much as the phone turns to the left, upright or leaning', () => {
    for (const beta of [60, 75, 90, 105]) {
      const from = turnAngleDeg(10, beta, 0)!;
      const to = turnAngleDeg(55, beta, 0)!;
      expect((to - from + 360) % 360).toBeCloseTo(45);
    }
  });

  it('is unknown while it lies flat or says nothing', () => {
    expect(turnAngleDeg(10, 5, 3)).toBeNull();
    expect(turnAngleDeg(null, 90, 0)).toBeNull();
  });
});
