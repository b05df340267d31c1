import { describe, expect, it } from 'vitest';
import type { Observation } from '../observation.ts';
import { documentScene, withPixels } from './document-scene.ts';
import { rightWayUp } from './right-way-up.ts';
import { paint } from './scene-paint.ts';

const page = documentScene({ format: 'id-3', chosenFormat: 'id-3', width: 720, height: 960, distance: 190 });
const card = documentScene({ width: 720, height: 960 });

/** A blank document with two dense lines whose middle lies at `place`, 0 top to 1 bottom. */
function linesAt(place: number, page: Observation) {
  const { width, height, data } = page.pixels;
  const [tl, , br] = page.outline!.corners;
  return withPixels(
    page,
    paint(width, height, (x, y) => {
      const at = (y * width + x) * 4;
      const [u, v] = [(x - tl.x) / (br.x - tl.x), (y - tl.y) / (br.y - tl.y)];
      if (u < 0 || v < 0 || u > 1 || v > 1) return [data[at]!, data[at + 1]!, data[at + 2]!];
      const line = Math.abs(Math.abs(v - place) - 0.045);
      return u > 0.03 && u < 0.97 && line < 0.03 && x % 8 < 4 ? [30, 30, 30] : [215, 215, 215];
    }),
  );
}

describe('right-way-up', () => {
  it('asks to turn a page or a card whose machine-readable lines are at the top, and passes it turned', () => {
    for (const blank of [page, card])
      expect(rightWayUp.inspect(linesAt(blank === card ? 0.22 : 0.14, blank))).toMatchObject({
        status: 'fail',
        advice: 'turn-around',
      });
    for (const blank of [page, card])
      expect(rightWayUp.inspect(linesAt(blank === card ? 0.78 : 0.86, blank)).status).toBe('pass');
  });

  it('takes the header of a card for no machine-readable lines', () => {
    expect(rightWayUp.inspect(linesAt(0.1, card)).status).toBe('unsure');
  });

  it('says nothing of sheets, nor of a page without such lines', () => {
    expect(rightWayUp.inspect({ ...linesAt(0.14, page), chosenFormat: 'sheet' }).status).toBe('unsure');
    expect(rightWayUp.inspect(linesAt(-1, page)).status).toBe('unsure');
  });
});
