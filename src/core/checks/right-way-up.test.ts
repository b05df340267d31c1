import { describe, expect, it } from 'vitest';
import { documentScene, withPixels } from './document-scene.ts';
import { rightWayUp } from './right-way-up.ts';
import { paint } from './scene-paint.ts';

const page = documentScene({ format: 'id-3', chosenFormat: 'id-3', width: 720, height: 960, distance: 190 });

/** A blank page with two dense lines whose middle lies at `place`, 0 top to 1 bottom. */
function linesAt(place: number) {
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
  it('asks to turn a page whose machine-readable lines are at the top, and passes it turned', () => {
    expect(rightWayUp.inspect(linesAt(0.14))).toMatchObject({ status: 'fail', advice: 'turn-around' });
    expect(rightWayUp.inspect(linesAt(0.86)).status).toBe('pass');
  });

  it('says nothing of other kinds, nor of a page without such lines', () => {
    expect(rightWayUp.inspect({ ...linesAt(0.14), chosenFormat: 'id-1' }).status).toBe('unsure');
    expect(rightWayUp.inspect(linesAt(-1)).status).toBe('unsure');
  });
});
