import { describe, expect, it } from 'vitest';
import { documentScene, withPixels } from './document-scene.ts';
import { blurred } from './scene-paint.ts';
import { adviceOf, findingOf, patience } from './scene-verdicts.ts';

const good = documentScene();

describe('sharpness of the document', patience, () => {
  it('grows worse with blur until it fails, and stays failed', () => {
    const readings = [0, 0.6, 1.2, 1.8, 2.4, 3.8].map((blurPx) => findingOf(documentScene({ blurPx }), 'sharp'));
    expect(readings[0]!.status).toBe('pass');
    expect(readings.slice(3).map(({ status }) => status)).toEqual(['fail', 'fail', 'fail']);
    const values = readings.map(({ measure }) => measure!.value);
    expect(values).toEqual([...values].sort((a, b) => a - b));
  });

  it('does not call a card dim because it is blurred, nor blurred because it is dim', () => {
    expect(adviceOf(documentScene({ light: 0.3 }), 'sharp')).toBe('pass');
    expect(adviceOf(documentScene({ blurPx: 3 }), 'enough-light')).toBe('pass');
  });

  it('tells a hand that moved from a lens out of focus', () => {
    const { width, height, data } = good.pixels;
    const smeared = data.map((_, i) => {
      const x = (i >> 2) % width;
      const along = Array.from({ length: 9 }, (_, k) => Math.max(0, Math.min(width - 1, x + k - 4)) - x);
      return along.reduce((sum, dx) => sum + data[i + 4 * dx]!, 0) / along.length;
    });
    expect(adviceOf(withPixels(good, { width, height, data: smeared }), 'sharp')).toBe('hold-phone-still');
    expect(adviceOf(documentScene({ blurPx: 3 }), 'sharp')).toBe('hold-still-to-focus');
  });

  it('marks the half that is blurred', () => {
    const soft = blurred(good.pixels, 4).data;
    const { width, height, data } = good.pixels;
    const half = data.map((level, i) => ((i >> 2) % width > width / 2 ? soft[i]! : level));
    const { status, mark } = findingOf(withPixels(good, { width, height, data: half }), 'sharp');
    expect(status).toBe('fail');
    const strengthOf = (isRight: boolean) =>
      mark!.strength.reduce((sum, s, cell) => sum + (cell % mark!.columns >= mark!.columns / 2 === isRight ? s : 0), 0);
    expect(strengthOf(true)).toBeGreaterThan(3 * strengthOf(false));
  });

  it('cannot tell on a blank sheet', () => {
    const blank = { ...good.pixels, data: good.pixels.data.slice().fill(200) };
    expect(findingOf(withPixels(good, blank), 'sharp').status).toBe('unsure');
    expect(findingOf(withPixels(good, blurred(blank, 3)), 'sharp').status).toBe('unsure');
  });

  it('asks to hold still above a speed and cannot tell without one', () => {
    expect(adviceOf(documentScene({ speedRatioPerS: 0.5 }), 'steady')).toBe('hold-still');
    expect(adviceOf(documentScene({ speedRatioPerS: 0.02 }), 'steady')).toBe('pass');
    expect(adviceOf(documentScene({ speedRatioPerS: null }), 'steady')).toBe('unsure');
  });
});
