import { describe, expect, it } from 'vitest';
import { faceScene } from './face-scene.ts';
import { findingOf } from './scene-verdicts.ts';

describe('the room', () => {
  it('is called cluttered only when it surely is', () => {
    const seen = faceScene();
    const { width, height, data } = seen.pixels;
    const busy = data.map((level, i) => {
      const x = (i >> 2) % width;
      const y = Math.floor((i >> 2) / width);
      const isHead = Math.hypot(x - 180, y - 210) < 140 || y > 300;
      return i % 4 === 3 || isHead ? level : (Math.floor(x / 5) + Math.floor(y / 5)) % 2 ? 40 : 200;
    });
    expect(findingOf({ ...seen, pixels: { width, height, data: busy } }, 'plain-background').status).toBe('fail');
    expect(findingOf(seen, 'plain-background').status).toBe('pass');
  });

  it('is no plain wall with a poster on it, be the rest as plain as can be', () => {
    const seen = faceScene();
    const { width, height, data } = seen.pixels;
    const withPoster = (side: number) => ({
      ...seen,
      pixels: {
        width,
        height,
        data: data.map((level, i) => {
          const [x, y] = [(i >> 2) % width, Math.floor((i >> 2) / width)];
          return i % 4 !== 3 && x < side && y < 2 * side ? 20 : level;
        }),
      },
    });
    expect(findingOf(withPoster(10), 'plain-background').status).toBe('pass');
    expect(findingOf(withPoster(75), 'plain-background')).toMatchObject({ status: 'fail', advice: 'find-plain-wall' });
  });
});
