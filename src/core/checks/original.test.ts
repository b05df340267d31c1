import { describe, expect, it } from 'vitest';
import { documentScene, withPixels } from './document-scene.ts';
import { original } from './original.ts';
import { paint } from './scene-paint.ts';

const good = documentScene({ width: 720, height: 960, source: 'still' });
const { width, height, data } = good.pixels;

/** The good picture through a grid of red, green and blue stripes, each a third of a pixel of the screen apart. */
function onScreen(depth: number, pitchPx = 2.7) {
  const turn = (2 * Math.PI) / pitchPx;
  return withPixels(
    good,
    paint(width, height, (x, y) => {
      const at = (y * width + x) * 4;
      const stripe = (channel: number) => 1 + depth * Math.cos(turn * x - (channel * 2 * Math.PI) / 3);
      const row = 1 + 0.45 * depth * Math.cos(turn * y);
      const lit = (channel: number) => data[at + channel]! * 0.6 * stripe(channel) * row;
      return [lit(0), lit(1), lit(2)];
    }),
  );
}

describe('original', () => {
  it('lets the document itself be', () => {
    expect(original.inspect(good).status).not.toBe('fail');
  });

  it.each([2.3, 2.7, 3.4])('asks for the document itself when stripes %d pixels wide cover it', (pitch) => {
    expect(original.inspect(onScreen(0.3, pitch))).toMatchObject({ status: 'fail', advice: 'show-document-itself' });
  });

  it('takes fine print of one ink for no screen, however regular', () => {
    const lines = paint(width, height, (x, y) => {
      const ink = 1 - 0.3 * (0.5 + 0.5 * Math.cos((2 * Math.PI * (x + 0.4 * y)) / 3));
      return [240 * ink, 236 * ink ** 0.3, 232 * ink ** 0.7];
    });
    expect(original.inspect(withPixels(good, lines)).status).toBe('pass');
  });

  it('asks for the document itself where each ink has dots of its own direction', () => {
    const turn = (2 * Math.PI) / 4.5;
    const dots = paint(width, height, (x, y) => {
      const of = (degrees: number) => {
        const [cos, sin] = [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)];
        return 170 + 40 * Math.cos(turn * (cos * x + sin * y)) * Math.cos(turn * (cos * y - sin * x));
      };
      return [of(75), of(15), of(45)];
    });
    expect(original.inspect(withPixels(good, dots))).toMatchObject({ status: 'fail' });
  });

  it('measures less the fainter the stripes are', () => {
    const [strong, faint, none] = [0.3, 0.05, 0].map((depth) => original.inspect(onScreen(depth)).measure!.value);
    expect(strong!).toBeGreaterThan(faint!);
    expect(faint!).toBeGreaterThan(none!);
  });

  it('leaves the verdict to the still', () => {
    expect(original.inspect({ ...onScreen(0.3), source: 'live' }).status).toBe('unsure');
  });
});
