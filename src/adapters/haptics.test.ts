import { expect, it } from 'vitest';
import { buzz } from './haptics.ts';

it('buzzes differently for a step, a picture and trouble', () => {
  const felt: unknown[] = [];
  const phone = { vibrate: (pattern: VibratePattern | Iterable<number>) => felt.push(pattern) > 0 };
  expect(buzz('step', phone) && buzz('taken', phone) && buzz('trouble', phone)).toBe(true);
  expect(new Set(felt.map((pattern) => JSON.stringify(pattern))).size).toBe(3);
});

it('is silent where the phone cannot or will not', () => {
  expect(buzz('step', {})).toBe(false);
  const angry = {
    vibrate: () => {
      throw new Error('not here');
    },
  };
  expect(buzz('taken', angry)).toBe(false);
});
