/** Pictures that are no selfie: a sensible finding, never "all good", never an exception. */
import { describe, expect, it } from 'vitest';
import { isAllGood } from '../advice.ts';
import type { Face, Observation } from '../observation.ts';
import type { Raster } from '../raster.ts';
import { type FaceScene, faceScene } from './face-scene.ts';
import { mirroredScene } from './face-scene-mirror.ts';
import { inspectAll } from './index.ts';
import { paint } from './scene-paint.ts';
import { adviceOf, findingOf, patience } from './scene-verdicts.ts';

const scene = faceScene();
const person = scene.faces![0]!;

const nobodyIn = (pixels: Raster): Observation => ({ ...scene, pixels, faces: [], wearing: null });

/** The face elsewhere and in another size; only its box tells the checks of a second one. */
function faceAt(x: number, y: number, scale: number): Face {
  const { box, landmarks } = person;
  const place = (point: { readonly x: number; readonly y: number }) => ({
    x: x + (point.x - box.x) * scale,
    y: y + (point.y - box.y) * scale,
  });
  return {
    ...person,
    landmarks: landmarks.map(place),
    box: { x, y, width: box.width * scale, height: box.height * scale },
  };
}

const failuresOf = (observation: Observation): readonly string[] =>
  inspectAll(observation).flatMap((report) => (report.status === 'fail' ? [report.check] : []));

describe('nobody in the picture', patience, () => {
  const grain = (x: number, y: number): number => ((x * 7919 + y * 104729) >> 3) % 5;

  it.each([
    ['an empty room', () => scene.pixels, 'show-face'],
    ['total darkness', () => paint(360, 480, () => [0, 0, 0]), 'free-lens'],
    ['a covered lens', () => paint(360, 480, (x, y) => [70 + grain(x, y), 30 + grain(y, x), 25]), 'free-lens'],
    [
      'a dark room',
      () => paint(360, 480, (x, y) => (x < 180 ? [30, 28, 26] : [4 + grain(x, y), 4, 4])),
      'light-the-room',
    ],
    ['no pixels', () => ({ width: 0, height: 0, data: new Uint8ClampedArray() }), 'show-face'],
    ['one pixel', () => paint(1, 1, () => [90, 90, 90]), 'free-lens'],
  ])('%s', (_, draw, advice) => {
    const seen = nobodyIn(draw());
    expect(adviceOf(seen, 'one-face')).toBe(advice);
    expect(failuresOf(seen)).toEqual(['one-face']);
  });
});

describe('faces that are too many or too few', patience, () => {
  it('half a face at a border is sent to the middle, by its own left and right', () => {
    const cut: readonly (readonly [FaceScene['middle'], string])[] = [
      [{ x: 0, y: 200 }, 'move-right'],
      [{ x: 360, y: 200 }, 'move-left'],
      [{ x: 180, y: -20 }, 'move-up'],
      [{ x: 180, y: 470 }, 'move-down'],
    ];
    for (const [middle, advice] of cut) {
      const seen = faceScene({ middle });
      expect(adviceOf(seen, 'face-centred')).toBe(advice);
      expect(isAllGood(inspectAll(seen))).toBe(false);
    }
  });

  it('half a face is not said to be lit from the side of the picture', () => {
    expect(adviceOf(faceScene({ middle: { x: -35, y: 200 } }), 'even-light')).toBe('unsure');
  });

  it('five people are four too many, and so are twins', () => {
    const five = [person, ...[0, 70, 140, 210].map((x) => faceAt(x, 10, 0.5))];
    for (const faces of [five, [person, faceAt(-80, 100, 1)]]) {
      expect(adviceOf({ ...scene, faces }, 'one-face')).toBe('be-alone');
    }
  });

  it('a face on a poster belongs to the background', () => {
    const seen = { ...scene, faces: [person, faceAt(10, 10, 0.3)] };
    expect(adviceOf(seen, 'one-face')).toBe('pass');
    expect(adviceOf(seen, 'plain-background')).toBe('hide-other-face');
  });
});

describe('faces the wrong way round', patience, () => {
  it.each([178, -178, 90, -90])('rolled by %d degrees it is the phone that has to turn', (rollDeg) => {
    const seen = faceScene({ pose: { yawDeg: 0, pitchDeg: 0, rollDeg }, middle: { x: 180, y: 240 } });
    expect(adviceOf(seen, 'facing-camera')).toBe('hold-phone-upright');
    expect(isAllGood(inspectAll(seen))).toBe(false);
  });

  it('a mirror image is as good as the picture', () => {
    expect(failuresOf(mirroredScene(scene))).toEqual([]);
  });
});

describe('a mesh that is no face', patience, () => {
  const nan = Number.NaN;
  const broken: readonly (readonly [string, Partial<Face>])[] = [
    ['no points', { landmarks: [] }],
    ['too few points', { landmarks: person.landmarks.slice(0, 200) }],
    ['no numbers', { landmarks: person.landmarks.map(() => ({ x: nan, y: nan })) }],
    ['one point without a number', { landmarks: person.landmarks.map((at, i) => (i === 300 ? { x: nan, y: 1 } : at)) }],
    ['a box without numbers', { box: { x: nan, y: nan, width: nan, height: nan } }],
    ['points at infinity', { landmarks: person.landmarks.map(() => ({ x: Number.POSITIVE_INFINITY, y: 0 })) }],
  ];

  it.each(broken)('with %s nobody is seen, and nothing is said of them', (_, change) => {
    const seen = { ...scene, faces: [{ ...person, ...change }] };
    expect(findingOf(seen, 'one-face').status).toBe('unsure');
    expect(failuresOf(seen)).toEqual([]);
    expect(isAllGood(inspectAll(seen))).toBe(false);
  });

  it('all points in one place are too small a face, not a good one', () => {
    const landmarks = person.landmarks.map(() => ({ x: 100, y: 100 }));
    const seen = { ...scene, faces: [{ ...person, landmarks, box: { x: 100, y: 100, width: 0, height: 0 } }] };
    expect(isAllGood(inspectAll(seen))).toBe(false);
  });

  it('pose, distance and expression without numbers are as good as none', () => {
    const pose = { yawDeg: nan, pitchDeg: nan, rollDeg: nan };
    const expression = Object.fromEntries(Object.keys(person.expression).map((name) => [name, nan]));
    const seen = { ...scene, faces: [{ ...person, pose, distanceCm: nan, expression }] };
    const none = { ...scene, faces: [{ ...person, pose: null, distanceCm: null, expression: {} }] };
    expect(inspectAll(seen)).toEqual(inspectAll(none));
    expect(findingOf(seen, 'facing-camera').status).toBe('unsure');
    expect(findingOf(seen, 'eyes-on-camera').status).toBe('unsure');
  });

  it('far outside the picture it has no light to meter', () => {
    const seen = { ...scene, faces: [faceAt(5000, 100, 1)] };
    expect(adviceOf(seen, 'enough-light')).toBe('unsure');
    expect(adviceOf(seen, 'not-too-bright')).toBe('unsure');
    expect(adviceOf(seen, 'face-centred')).toBe('move-left');
  });
});
