import { expect, it } from 'vitest';
import { blendWearing } from './vote.ts';

const bare = { glasses: 0, darkLenses: 0, hat: 0, wrappedHead: 0, cover: 0, hand: 0, headphones: 0, shutEyes: 0 };

it('believes what stays, and not a single look', () => {
  const covered = { ...bare, cover: 1 };
  const once = blendWearing(bare, covered);
  expect(once.cover).toBeLessThan(0.5);
  expect(blendWearing(once, covered).cover).toBeGreaterThan(0.5);
});

it('takes the first look as it is', () => {
  expect(blendWearing(null, { ...bare, hat: 0.7 }).hat).toBe(0.7);
});
