import { describe, expect, it } from 'vitest';
import { type CheckReport, reportOf } from '../checks/index.ts';
import { documentFormats } from '../document/formats.ts';
import { assumedFocalRatio } from '../document/pose.ts';
import { type Approach, approachSeen, distanceCm, judgeCamera, startApproach } from './index.ts';

const frame = { width: 1080, height: 1920 };
const focalPx = assumedFocalRatio * frame.height;

/** Corners of an ID-1 card before a pinhole camera, in ratios of the frame; tilted about its horizontal axis. */
function cardAt(cm: number, tiltDeg = 0) {
  const { widthMm, heightMm } = documentFormats['id-1'];
  const tilt = (tiltDeg * Math.PI) / 180;
  return [
    [-1, -1],
    [1, -1],
    [1, 1],
    [-1, 1],
  ].map(([sideX, sideY]) => {
    const y = (sideY! * heightMm) / 2;
    const depth = cm * 10 - y * Math.sin(tilt);
    return {
      x: 0.5 + (focalPx * ((sideX! * widthMm) / 2)) / depth / frame.width,
      y: 0.5 + (focalPx * y * Math.cos(tilt)) / depth / frame.height,
    };
  });
}

const sharp = [reportOf('sharp', { status: 'pass' }), reportOf('steady', { status: 'pass' })];
const blurred = [reportOf('sharp', { status: 'fail', advice: 'hold-still-to-focus' })];
const shaken = [reportOf('steady', { status: 'fail', advice: 'hold-still' }), ...blurred];

/** The card at these distances, a tenth of a second each. */
function approach(
  steps: readonly (readonly [number | null, readonly CheckReport[]])[],
  before = startApproach('id-1'),
): Approach {
  let now: Approach = before;
  steps.forEach(([cm, findings], i) => {
    const outline = cm === null ? null : cardAt(cm);
    now = approachSeen(now, { outline, cutOff: [], frame }, findings, i * 100);
  });
  return now;
}

const times = <T>(count: number, step: T): T[] => Array<T>(count).fill(step);

describe('the distance of a card', () => {
  it.each([
    [12, 0],
    [20, 0],
    [30, 20],
    [20, 30],
  ])('is told at %d cm and %d degrees of tilt', (cm, tiltDeg) => {
    const told = distanceCm(cardAt(cm, tiltDeg), frame, 'id-1')!;
    expect(Math.abs(told - cm) / cm).toBeLessThan(0.05);
  });

  it('is not told of a collapsed outline', () => {
    expect(distanceCm(times(4, { x: 0.5, y: 0.5 }), frame, 'id-1')).toBeNull();
  });
});

describe('the approach', () => {
  it('ends where the picture stays blurred, and remembers the last sharp place', () => {
    const walked = approach([
      ...times(5, [30, sharp] as const),
      ...times(5, [20, sharp] as const),
      ...times(25, [17, blurred] as const),
    ]);
    expect(walked).toMatchObject({ is: 'done', isBlurredNearer: true });
    expect(walked.nearest?.cm).toBeCloseTo(20, 5);
    expect(approach(times(5, [10, sharp] as const), walked)).toBe(walked);
  });

  it('waits for a lens that focuses late', () => {
    const hunting = approach([...times(3, [20, sharp] as const), ...times(10, [15, blurred] as const)]);
    expect(hunting.is).toBe('focusing');
    const focused = approach(times(3, [15, sharp] as const), hunting);
    expect(focused.is).toBe('nearer');
    expect(focused.nearest?.cm).toBeCloseTo(15, 5);
  });

  it('takes nothing from a moving picture, from a lucky frame, or from blur further away', () => {
    expect(approach(times(40, [20, shaken] as const))).toMatchObject({ is: 'slower', nearest: null });
    expect(
      approach([
        [15, blurred],
        [15, sharp],
        [15, blurred],
      ]).nearest,
    ).toBeNull();
    const back = approach([...times(3, [20, sharp] as const), ...times(40, [40, blurred] as const)]);
    expect(back).toMatchObject({ is: 'nearer', isBlurredNearer: false });
  });

  it('says so when it is blurred from the start, and starts over when the card is gone', () => {
    expect(approach(times(25, [10, blurred] as const)).is).toBe('too-near');
    expect(
      approach([
        [10, blurred],
        [null, []],
      ]),
    ).toMatchObject({ is: 'looking', atCm: null });
  });

  it('ends at the brim of the picture', () => {
    const full = approach(times(4, [11.9, sharp] as const));
    expect(full).toMatchObject({ is: 'done', isBlurredNearer: false });
    const near = approach(times(4, [14, sharp] as const));
    expect(near.is).toBe('nearer');
    const over = approachSeen(near, { outline: cardAt(11), cutOff: ['left'], frame }, sharp, 999);
    expect(over).toMatchObject({ is: 'done', nearest: near.nearest });
  });
});

describe('the camera', () => {
  const camera = {
    is: 'measured',
    widthPx: 1080,
    heightPx: 1920,
    framesPerSecond: 29.7,
    lens: 'Back Camera',
    lenses: 2,
    torch: true,
    focusModes: [],
  } as const;
  const of = (change: object, nearest: Parameters<typeof judgeCamera>[1] = null) =>
    Object.fromEntries(judgeCamera({ ...camera, ...change }, nearest).map(({ topic, outcome }) => [topic, outcome]));

  it('is judged by what it gives', () => {
    expect(of({})).toEqual({ picture: 'fine', lens: 'named', torch: 'there' });
    expect(of({ widthPx: 480, heightPx: 640 })).toMatchObject({ picture: 'small' });
    expect(of({ framesPerSecond: 9 })).toMatchObject({ picture: 'slow' });
    expect(of({ framesPerSecond: null, torch: false, lens: '' })).toEqual({
      picture: 'fine',
      lens: 'untold',
      torch: 'absent',
    });
    expect(of({ focusModes: ['manual'] })).toMatchObject({ lens: 'fixed' });
    expect(of({ focusModes: ['manual', 'continuous'] })).toMatchObject({ lens: 'focusing' });
    expect(judgeCamera({ is: 'failed', why: 'busy' }, null)).toMatchObject([
      { outcome: 'failed', values: { why: 'busy' } },
    ]);
  });

  it('is near enough where a card fills the picture, and too far only where nearer was seen blurred', () => {
    expect(of({}, { sharp: { cm: 15, fillRatio: 0.78 }, isBlurredNearer: true })).toMatchObject({ nearest: 'near' });
    expect(of({}, { sharp: { cm: 25, fillRatio: 0.47 }, isBlurredNearer: true })).toMatchObject({ nearest: 'far' });
    expect(of({}, { sharp: { cm: 25, fillRatio: 0.47 }, isBlurredNearer: false })).toMatchObject({
      nearest: 'not-near',
    });
    expect(of({}, { sharp: null, isBlurredNearer: false })).toMatchObject({ nearest: 'never' });
  });
});
