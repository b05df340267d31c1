import { describe, expect, it } from 'vitest';
import type { HeadPose, Observation } from '../observation.ts';
import { faceScene } from './face-scene.ts';
import { adviceOf, patience, readingOf } from './scene-verdicts.ts';

/** Drawn once: where the head and the eyes turn is told by the observation, not by the drawing. */
const scene = faceScene();

interface Look {
  readonly pose?: Partial<HeadPose>;
  /** Coefficients of the eyes against straight ahead: to the own left and up are positive. */
  readonly left?: number;
  readonly up?: number;
  readonly blink?: number;
}

/** The model reads 0.14 to the left of eyes that look straight ahead. */
const BIAS = 0.14;

function looking({ pose = {}, left = 0, up = 0, blink = 0.05 }: Look): Observation {
  const face = scene.faces![0]!;
  const side = left + BIAS;
  const expression = {
    ...face.expression,
    eyeBlinkLeft: blink,
    eyeBlinkRight: blink,
    eyeLookOutLeft: Math.max(0, side),
    eyeLookInLeft: Math.max(0, -side),
    eyeLookInRight: Math.max(0, side),
    eyeLookOutRight: Math.max(0, -side),
    eyeLookUpLeft: Math.max(0, up),
    eyeLookUpRight: Math.max(0, up),
    eyeLookDownLeft: Math.max(0, -up),
    eyeLookDownRight: Math.max(0, -up),
  };
  return { ...scene, faces: [{ ...face, pose: { ...face.pose!, ...pose }, expression }] };
}

describe('at-eye-height', patience, () => {
  it('passes a phone at the height of the eyes, however the eyes look', () => {
    for (const up of [-0.4, 0, 0.4]) expect(adviceOf(looking({ up }), 'at-eye-height')).toBe('pass');
  });

  it.each([
    [20, -0.3, 'raise-phone'],
    [-20, 0.3, 'lower-phone'],
  ])('a face seen at %d degrees whose eyes look back says %s %s, and following helps', (pitchDeg, up, advice) => {
    const seen = looking({ pose: { pitchDeg }, up });
    expect(adviceOf(seen, 'at-eye-height')).toBe(advice);
    const followed = looking({ pose: { pitchDeg: pitchDeg / 2 }, up: up / 2 });
    expect(Math.abs(readingOf(followed, 'at-eye-height'))).toBeLessThan(Math.abs(readingOf(seen, 'at-eye-height')));
    expect(adviceOf(followed, 'at-eye-height')).toBe('pass');
  });

  it('leaves a chin that is up or down, with eyes that go along, to facing-camera', () => {
    for (const pitchDeg of [20, -20]) {
      const nodding = looking({ pose: { pitchDeg }, up: 0 });
      expect(adviceOf(nodding, 'at-eye-height')).toBe('unsure');
      expect(adviceOf(nodding, 'facing-camera')).toBe(pitchDeg > 0 ? 'chin-down' : 'chin-up');
    }
  });

  it('says nothing of a turned or tilted head, or without pose or coefficients', () => {
    const low = { pitchDeg: 20 };
    expect(adviceOf(looking({ pose: { ...low, yawDeg: 30 }, up: -0.3 }), 'at-eye-height')).toBe('unsure');
    expect(adviceOf(looking({ pose: { ...low, rollDeg: -30 }, up: -0.3 }), 'at-eye-height')).toBe('unsure');
    const face = scene.faces![0]!;
    expect(adviceOf({ ...scene, faces: [{ ...face, pose: null }] }, 'at-eye-height')).toBe('unsure');
    expect(adviceOf({ ...scene, faces: [{ ...face, expression: {} }] }, 'at-eye-height')).toBe('unsure');
  });
});

describe('eyes-on-camera', patience, () => {
  it('passes eyes that look into the camera, also from a slightly turned head', () => {
    expect(adviceOf(looking({}), 'eyes-on-camera')).toBe('pass');
    expect(adviceOf(looking({ pose: { yawDeg: 12 }, left: -0.3 }), 'eyes-on-camera')).toBe('pass');
    expect(adviceOf(looking({ pose: { pitchDeg: -12 }, up: 0.24 }), 'eyes-on-camera')).toBe('pass');
  });

  it.each([{ left: 0.8 }, { left: -0.8 }, { up: 0.8 }, { up: -0.7 }])('sees eyes that look away by %j', (look) => {
    expect(adviceOf(looking(look), 'eyes-on-camera')).toBe('look-into-camera');
    const back = { left: (look.left ?? 0) / 2, up: (look.up ?? 0) / 2 };
    expect(Math.abs(readingOf(looking(back), 'eyes-on-camera'))).toBeLessThan(
      Math.abs(readingOf(looking(look), 'eyes-on-camera')),
    );
  });

  it('takes a head that turns while the eyes stay in it for a look aside', () => {
    expect(readingOf(looking({ pose: { yawDeg: 14 } }), 'eyes-on-camera')).toBeGreaterThan(0.3);
  });

  it('says nothing where lids or a turn hide the iris', () => {
    expect(adviceOf(looking({ left: 0.8, blink: 0.5 }), 'eyes-on-camera')).toBe('unsure');
    expect(adviceOf(looking({ left: 0.8, pose: { yawDeg: 20 } }), 'eyes-on-camera')).toBe('unsure');
    expect(adviceOf(looking({ up: -0.7, pose: { pitchDeg: 20 } }), 'eyes-on-camera')).toBe('unsure');
  });
});
