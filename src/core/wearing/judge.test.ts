import { expect, it } from 'vitest';
import { faceScene } from '../checks/face-scene.ts';
import { createWearingJudge } from './judge.ts';
import { weights } from './weights.ts';

/** What the issue allows a phone to load for it. */
const MOST_WEIGHTS = 64 * 1024;

it('keeps its weights small, each letter a weight, each unit as long as the sum beside it', () => {
  const heads = Object.values(weights);
  const letters = heads.flatMap(({ letters, hidden }) => [letters, hidden.letters]).join('');
  expect(letters.length).toBeLessThan(MOST_WEIGHTS);
  for (const { letters: straight, hidden } of heads) {
    expect(hidden.letters.length).toBe(hidden.outs.length * straight.length);
    expect([hidden.biases.length, hidden.steps.length]).toEqual([hidden.outs.length, hidden.outs.length]);
  }
});

it('says the same of the same head each time, between 0 and 1, and nothing of a mesh that is no face', () => {
  const { pixels, faces } = faceScene();
  const judge = createWearingJudge();
  const first = judge.judge(pixels, faces![0]!);
  expect(judge.judge(pixels, faces![0]!)).toEqual(first);
  for (const evidence of Object.values(first!)) {
    expect(evidence).toBeGreaterThanOrEqual(0);
    expect(evidence).toBeLessThanOrEqual(1);
  }
  expect(judge.judge(pixels, { ...faces![0]!, landmarks: [] })).toBeNull();
});
