import { describe, expect, it } from 'vitest';
import type { Observation, Wearing } from '../observation.ts';
import { bareHead, faceScene } from './face-scene.ts';
import { type CheckId, checksFor } from './index.ts';

/** Drawn once: what is worn is told by the observation, not by the drawing. */
const scene = faceScene();
const darkRoom = faceScene({ leftLight: 0.05, rightLight: 0.05 });

function verdictOf(id: CheckId, wearing: Partial<Wearing> | null, seen: Observation = scene): string {
  const check = checksFor('face').find((candidate) => candidate.id === id)!;
  const finding = check.inspect({ ...seen, wearing: wearing && { ...bareHead, ...wearing } });
  return finding.status === 'fail' ? finding.advice : finding.status;
}

const things = [
  ['glasses-off', 'glasses', 'take-glasses-off'],
  ['hat-off', 'hat', 'take-hat-off'],
  ['face-uncovered', 'cover', 'uncover-face'],
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
