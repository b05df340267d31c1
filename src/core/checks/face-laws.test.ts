/** What must hold of every face, whatever its picture: more than examples, less than the labelled portraits. */
import { describe, expect, it } from 'vitest';
import type { Observation } from '../observation.ts';
import { darkSkin, type FaceScene, faceScene, paleSkin } from './face-scene.ts';
import { mirroredScene, otherSide } from './face-scene-mirror.ts';
import { type CheckId, inspectAll } from './index.ts';
import { relit } from './scene-paint.ts';
import { adviceOf, patience, readingOf } from './scene-verdicts.ts';

const straight = { yawDeg: 0, pitchDeg: 0, rollDeg: 0 };
const guide = { x: 60, y: 90, width: 240, height: 300 };

/** One fault each, of every tier. */
const faults: readonly (readonly [string, Partial<FaceScene>])[] = [
  ['nothing wrong', {}],
  ['dark skin', { skin: darkSkin }],
  ['to the left', { middle: { x: 280, y: 205 } }],
  ['to the right, in an oval', { middle: { x: 100, y: 205 }, guide }],
  ['turned left', { pose: { ...straight, yawDeg: 24 } }],
  ['tilted right', { pose: { ...straight, rollDeg: -17 } }],
  ['lit from the left', { leftLight: 0.9, rightLight: 0.06 }],
  ['lit from the right', { leftLight: 0.06, rightLight: 0.9 }],
  ['dim', { leftLight: 0.03, rightLight: 0.03 }],
  ['before a window', { leftLight: 0.08, rightLight: 0.08, wall: 1 }],
  ['washed out', { skin: paleSkin, leftLight: 4, rightLight: 4 }],
  ['smiling with shut eyes', { lids: 0, smile: 0.9 }],
  ['cut off at the neck', { middle: { x: 180, y: 322 } }],
  ['blurred', { blurPx: 3.5 }],
];

const verdictsOf = (observation: Observation): Record<string, string> =>
  Object.fromEntries(
    inspectAll(observation).map((report) => [report.check, report.status === 'fail' ? report.advice : report.status]),
  );

describe('mirroring', patience, () => {
  it.each(faults)('swaps left and right of a face %s, and nothing else', (_, change) => {
    const seen = faceScene(change);
    const swapped = Object.fromEntries(Object.entries(verdictsOf(seen)).map(([id, said]) => [id, otherSide(said)]));
    expect(verdictsOf(mirroredScene(seen))).toEqual(swapped);
  });

  it('keeps what has no side to it', () => {
    const seen = faceScene({ leftLight: 0.7, rightLight: 0.4 });
    for (const id of ['enough-light', 'even-light', 'not-backlit', 'face-distance', 'eyes-open'] as const) {
      expect(readingOf(mirroredScene(seen), id)).toBeCloseTo(readingOf(seen, id), 1);
    }
  });
});

describe('scaling', patience, () => {
  it.each(faults)('keeps the verdicts of a face %s', (_, change) => {
    const { width, height, middle, eyeDistance, blurPx, ...rest } = { ...drawn, ...change };
    const scaled = (factor: number): Observation =>
      faceScene({
        ...rest,
        width: width * factor,
        height: height * factor,
        middle: { x: middle.x * factor, y: middle.y * factor },
        eyeDistance: eyeDistance * factor,
        blurPx: blurPx * factor,
        guide: change.guide
          ? { x: guide.x * factor, y: guide.y * factor, width: guide.width * factor, height: guide.height * factor }
          : null,
      });
    const verdicts = verdictsOf(faceScene(change));
    for (const factor of [0.75, 1.5]) expect(verdictsOf(scaled(factor))).toEqual(verdicts);
  });

  const drawn = { width: 360, height: 480, middle: { x: 180, y: 200 }, eyeDistance: 68, blurPx: 0 };
});

describe('light', patience, () => {
  it.each([
    ['pale', paleSkin],
    ['dark', darkSkin],
  ] as const)('darker never turns "too dark" into a pass, brighter never "too bright": %s skin', (_, skin) => {
    for (const [leftLight, rightLight] of [
      [0.8, 0.8],
      [0.9, 0.3],
      [0.2, 0.9],
    ] as const) {
      const seen = faceScene({ skin, leftLight, rightLight });
      const steps = [6, 3, 1.5, 1, 0.5, 0.25, 0.12, 0.06, 0.03, 0.01, 0];
      const lit = steps.map((factor) => ({ ...seen, pixels: relit(seen.pixels, factor) }));
      const dark = lit.map((one) => adviceOf(one, 'enough-light') === 'light-your-face');
      expect(dark.slice(dark.indexOf(true))).not.toContain(false);
      expect(dark[3]).toBe(false);
      expect(dark.at(-1)).toBe(true);
      const bright = lit.map((one) => adviceOf(one, 'not-too-bright') === 'leave-glaring-light');
      expect(bright.slice(bright.indexOf(false))).not.toContain(true);
      const readings = lit.map((one) => readingOf(one, 'enough-light'));
      expect(readings).toEqual([...readings].sort((a, b) => b - a));
    }
  });
});

describe('following an advice makes its measure better', patience, () => {
  const follow: readonly (readonly [CheckId, string, Partial<FaceScene>, Partial<FaceScene>])[] = [
    ['facing-camera', 'turn-right', { pose: { ...straight, yawDeg: 30 } }, { pose: { ...straight, yawDeg: 20 } }],
    ['facing-camera', 'chin-up', { pose: { ...straight, pitchDeg: -25 } }, { pose: { ...straight, pitchDeg: -17 } }],
    [
      'facing-camera',
      'straighten-to-left',
      { pose: { ...straight, rollDeg: -20 } },
      { pose: { ...straight, rollDeg: -12 } },
    ],
    [
      'not-backlit',
      'turn-around',
      { leftLight: 0.08, rightLight: 0.08, wall: 1 },
      { leftLight: 0.4, rightLight: 0.4, wall: 0.5 },
    ],
    ['enough-light', 'light-your-face', { leftLight: 0.03, rightLight: 0.03 }, { leftLight: 0.3, rightLight: 0.3 }],
    ['not-too-bright', 'leave-glaring-light', { skin: paleSkin, leftLight: 4, rightLight: 4 }, { skin: paleSkin }],
    ['eyes-open', 'open-eyes', { lids: 0.1 }, { lids: 0.9 }],
    ['neutral-face', 'relax-face', { smile: 0.9 }, { smile: 0.2 }],
    ['neutral-face', 'close-mouth', { lipGap: 0.5 }, { lipGap: 0.3 }],
    [
      'shoulders-visible',
      'show-shoulders',
      { middle: { x: 180, y: 330 } },
      { middle: { x: 180, y: 290 }, eyeDistance: 55 },
    ],
    ['sharp', 'hold-face-still', { blurPx: 4 }, { blurPx: 1 }],
    ['steady', 'hold-still', { speedRatioPerS: 1 }, { speedRatioPerS: 0.1 }],
  ];

  it.each(follow)('%s: %s', (id, advice, before, after) => {
    const seen = faceScene(before);
    expect(adviceOf(seen, id)).toBe(advice);
    expect(missOf(faceScene(after), id)).toBeLessThan(missOf(seen, id));
  });

  /** How far a reading lies outside its own limits; inside it is 0, whichever measure the check then shows. */
  function missOf(observation: Observation, id: CheckId): number {
    const report = inspectAll(observation).find(({ check }) => check === id)!;
    const { value, min = Number.NEGATIVE_INFINITY, max = Number.POSITIVE_INFINITY } = report.measure!;
    return Math.max(0, min - value, value - max);
  }
});
