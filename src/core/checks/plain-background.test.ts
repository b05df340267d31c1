import { describe, expect, it } from 'vitest';
import { documentScene, withPixels } from './document-scene.ts';
import { plainBackground } from './plain-background.ts';
import { type Colour, paint } from './scene-paint.ts';

const good = documentScene();
const { width, height, data } = good.pixels;
const [tl, , br] = good.outline!.corners;

/** The good card on another table. */
function onTable(table: (x: number, y: number) => Colour) {
  return withPixels(
    good,
    paint(width, height, (x, y) => {
      const at = (y * width + x) * 4;
      const isCard = x >= tl.x && x <= br.x && y >= tl.y && y <= br.y;
      return isCard ? [data[at]!, data[at + 1]!, data[at + 2]!] : table(x, y);
    }),
  );
}

describe('plain-background of a document', () => {
  it('asks for another colour of table where the paper has the same', () => {
    const like = plainBackground.inspect(onTable(() => [176, 184, 190]));
    expect(like).toMatchObject({ status: 'fail', advice: 'use-contrasting-table' });
    const darker = [150, 120, 90].map((level) => plainBackground.inspect(onTable(() => [level, level, level])).status);
    expect(darker).toEqual(['pass', 'pass', 'pass']);
  });

  it('asks for a plain table where colours change, be they equally bright', () => {
    const checked = (other: Colour) => onTable((x, y) => (((x >> 4) + (y >> 4)) % 2 ? [70, 60, 55] : other));
    expect(plainBackground.inspect(checked([30, 73, 70]))).toMatchObject({ status: 'fail', advice: 'use-plain-table' });
    expect(plainBackground.inspect(checked([72, 61, 54])).status).toBe('pass');
  });
});
