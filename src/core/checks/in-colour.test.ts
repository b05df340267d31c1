import { describe, expect, it } from 'vitest';
import { documentScene, withPixels } from './document-scene.ts';
import { inColour } from './in-colour.ts';
import { paint } from './scene-paint.ts';

const good = documentScene();
const { width, height, data } = good.pixels;

/** The good card with a share of its colour left, in light that is redder at the left by `drift`. */
function faded(left: number, drift = 0) {
  return withPixels(
    good,
    paint(width, height, (x, y) => {
      const at = (y * width + x) * 4;
      const grey = 0.3 * data[at]! + 0.59 * data[at + 1]! + 0.11 * data[at + 2]!;
      const tint = 1 + drift * (0.5 - x / width);
      const mix = (level: number) => grey + left * (level - grey);
      return [mix(data[at]!) * tint, mix(data[at + 1]!), mix(data[at + 2]!) / tint];
    }),
  );
}

describe('in-colour', () => {
  it('refuses a grey copy, in light of one colour or two', () => {
    for (const drift of [0, 0.3]) {
      expect(inColour.inspect(faded(0, drift))).toMatchObject({ status: 'fail', advice: 'show-colour-original' });
    }
  });

  it('passes the original, and reads more the more colour there is', () => {
    expect(inColour.inspect(good).status).toBe('pass');
    const read = (left: number) => inColour.inspect(faded(left)).measure!.value;
    expect(read(0.5)).toBeGreaterThan(read(0));
    expect(read(1)).toBeGreaterThan(read(0.5));
  });

  it('leaves sheets and unknown kinds alone', () => {
    expect(inColour.inspect({ ...faded(0), chosenFormat: 'sheet' }).status).toBe('unsure');
  });
});
