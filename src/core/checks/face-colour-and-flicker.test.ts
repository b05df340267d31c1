import { describe, expect, it } from 'vitest';
import { darkSkin, faceScene, paleSkin } from './face-scene.ts';
import { type Colour, relit } from './scene-paint.ts';
import { adviceOf, patience, readingOf } from './scene-verdicts.ts';

/** The skin as a lamp of that colour shows it. */
const under = ([red, green, blue]: Colour, lamp: Colour): Colour => [red * lamp[0], green * lamp[1], blue * lamp[2]];

const skins = [
  ['pale', paleSkin],
  ['dark', darkSkin],
] as const;

describe('natural-colour', patience, () => {
  it.each(skins)('passes %s skin in daylight and in warm light that a camera has half corrected', (_, skin) => {
    for (const lamp of [
      [1, 1, 1],
      [1.15, 1, 0.8],
      [0.92, 1, 1.1],
    ] as const) {
      expect(adviceOf(faceScene({ skin: under(skin, lamp) }), 'natural-colour')).toBe('pass');
    }
  });

  it.each(skins)('sends %s skin out of blue, green and red light, and less of it reads better', (_, skin) => {
    for (const lamp of [
      [0.3, 0.6, 1.6],
      [0.5, 1.4, 0.5],
      [2.4, 0.7, 0.6],
    ] as const) {
      const seen = faceScene({ skin: under(skin, lamp), leftLight: 0.6, rightLight: 0.6 });
      expect(adviceOf(seen, 'natural-colour')).toBe('find-white-light');
    }
    const blues = [1, 1.3, 1.6, 2].map((blue) =>
      faceScene({ skin: under(skin, [0.5, 0.8, blue]), leftLight: 0.5, rightLight: 0.5 }),
    );
    const said = blues.map((seen) => adviceOf(seen, 'natural-colour'));
    expect(said.lastIndexOf('pass')).toBeLessThan(said.indexOf('find-white-light'));
  });

  it('says nothing of a grey picture or in the dark', () => {
    expect(adviceOf(faceScene({ skin: [0.3, 0.3, 0.3] }), 'natural-colour')).toBe('unsure');
    const seen = faceScene({ skin: under(paleSkin, [0.3, 0.6, 1.6]) });
    expect(adviceOf({ ...seen, pixels: relit(seen.pixels, 0.004) }, 'natural-colour')).toBe('unsure');
  });

  it('reads the same however strong the light is', () => {
    const seen = faceScene({ skin: paleSkin });
    const dim = { ...seen, pixels: relit(seen.pixels, 0.3) };
    expect(readingOf(dim, 'natural-colour')).toBeCloseTo(readingOf(seen, 'natural-colour'), 1);
  });
});

describe('no-flicker', patience, () => {
  const scene = faceScene();
  it.each([
    [0, 'pass'],
    [0.03, 'pass'],
    [0.2, 'leave-flickering-light'],
    [null, 'unsure'],
    [Number.NaN, 'unsure'],
  ])('light that swings by %s says %s', (flickerRatio, said) => {
    expect(adviceOf({ ...scene, flickerRatio }, 'no-flicker')).toBe(said);
  });

  it('says nothing where nobody followed the light', () => {
    const { flickerRatio: _, ...unfollowed } = scene;
    expect(adviceOf(unfollowed, 'no-flicker')).toBe('unsure');
  });
});
