import { describe, expect, it } from 'vitest';
import type { Observation, Wearing } from '../observation.ts';
import { bareHead, darkSkin, faceScene, paleSkin } from './face-scene.ts';
import { type CheckId, checksFor } from './index.ts';

/** Drawn once: what is worn is told by the observation, not by the drawing. */
const scene = faceScene();
const darkRoom = faceScene({ leftLight: 0.05, rightLight: 0.05 });

/** A white square of a seventh of the eye distance in each lens, below the eye. */
function withLamps(seen: Observation): Observation {
  const { width, height, data } = seen.pixels;
  const isLamp = (x: number, y: number): boolean =>
    [147, 213].some((eye) => Math.abs(x - eye) < 8) && y > 210 && y < 222;
  const lit = data.map((level, i) => (isLamp((i >> 2) % width, Math.floor((i >> 2) / width)) ? 250 : level));
  return { ...seen, pixels: { width, height, data: lit } };
}

function verdictOf(id: CheckId, wearing: Partial<Wearing> | null, seen: Observation = scene): string {
  const check = checksFor('face').find((candidate) => candidate.id === id)!;
  const finding = check.inspect({ ...seen, wearing: wearing && { ...bareHead, ...wearing } });
  return finding.status === 'fail' ? finding.advice : finding.status;
}

const things = [
  ['glasses-off', 'glasses', 'take-glasses-off'],
  ['hat-off', 'hat', 'take-hat-off'],
  ['face-uncovered', 'cover', 'uncover-face'],
  ['headphones-off', 'headphones', 'take-headphones-off'],
] as const;

describe('what is worn', () => {
  it.each(things)('%s passes without, is unsure in between, and fails with it', (id, field, advice) => {
    expect(verdictOf(id, { [field]: 0.05 })).toBe('pass');
    expect(verdictOf(id, { [field]: 0.45 })).toBe('unsure');
    expect(verdictOf(id, { [field]: 0.95 })).toBe(advice);
  });

  it('asks where a headscarf is likely, and tells dark lenses and hands apart', () => {
    expect(verdictOf('hat-off', { hat: 0.9, wrappedHead: 0.8 })).toBe('show-face-edge');
    expect(verdictOf('glasses-off', { glasses: 0.9, darkLenses: 0.8 })).toBe('take-sunglasses-off');
    expect(verdictOf('face-uncovered', { cover: 0.9, hand: 0.8 })).toBe('move-hand-away');
  });

  it.each([
    ['pale', paleSkin],
    ['dark', darkSkin],
  ] as const)('tells a lamp that is mirrored in the lenses before %s skin, in strong light and weak', (_, skin) => {
    const glasses = { glasses: 0.9 };
    for (const light of [0.8, 0.3]) {
      const seen = faceScene({ skin, leftLight: light, rightLight: light });
      expect(verdictOf('glasses-off', glasses, seen)).toBe('take-glasses-off');
      expect(verdictOf('glasses-off', glasses, withLamps(seen))).toBe('take-mirroring-glasses-off');
      expect(verdictOf('glasses-off', { glasses: 0.05 }, withLamps(seen))).toBe('pass');
      expect(verdictOf('glasses-off', { glasses: 0.9, darkLenses: 0.8 }, withLamps(seen))).toBe('take-sunglasses-off');
    }
  });

  it('calls no lens dark where the whole face is', () => {
    expect(verdictOf('glasses-off', { glasses: 0.9, darkLenses: 0.8 }, darkRoom)).toBe('take-glasses-off');
    expect(verdictOf('glasses-off', { glasses: 0.9, darkLenses: 0.8 }, { ...scene, faces: [] })).toBe(
      'take-glasses-off',
    );
  });

  it.each(things)('%s is unsure where nobody looked', (id) => {
    expect(verdictOf(id, null)).toBe('unsure');
  });
});
