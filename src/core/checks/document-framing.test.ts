import { describe, expect, it } from 'vitest';
import type { Quad } from '../geometry.ts';
import { type DocumentScene, documentScene, goodScene } from './document-scene.ts';
import type { CheckId, CheckReport } from './index.ts';
import { mirroredRaster } from './scene-paint.ts';
import { adviceOf, findingOf, patience } from './scene-verdicts.ts';

/** How far a measure is outside its limits; 0 within. */
function lackOf({ measure }: CheckReport): number {
  const { value, min = -Infinity, max = Infinity } = measure!;
  return Math.max(0, min - value, value - max);
}

/** What a person does who obeys: the phone slides 6 mm, comes 10 mm nearer, or is levelled by 4 degrees. */
function obey(scene: DocumentScene, advice: string): DocumentScene {
  const moves: Record<string, Partial<DocumentScene>> = {
    'move-left': { x: scene.x - 6 },
    'move-right': { x: scene.x + 6 },
    'move-up': { y: scene.y - 6 },
    'move-down': { y: scene.y + 6 },
    'move-closer': { distance: scene.distance - 10 },
    'move-further': { distance: scene.distance + 10 },
    'lower-top-edge': { topRaisedDeg: scene.topRaisedDeg - 4 },
    'lower-bottom-edge': { topRaisedDeg: scene.topRaisedDeg + 4 },
    'lower-left-edge': { rightRaisedDeg: scene.rightRaisedDeg + 4 },
    'lower-right-edge': { rightRaisedDeg: scene.rightRaisedDeg - 4 },
  };
  return { ...scene, ...moves[advice] };
}

// Framing reads the outline alone.
const base: DocumentScene = { ...goodScene, isDrawn: false };

const good = documentScene();

describe('directions for the phone', patience, () => {
  const badScenes: readonly (readonly [CheckId, Partial<DocumentScene>, string])[] = [
    ['corners-inside', { x: 26 }, 'move-left'],
    ['corners-inside', { x: -26 }, 'move-right'],
    ['corners-inside', { y: 70 }, 'move-up'],
    ['corners-inside', { y: -70 }, 'move-down'],
    ['corners-inside', { distance: 85 }, 'move-further'],
    ['margin-around', { x: 19, distance: 130 }, 'move-left'],
    ['margin-around', { x: -19, distance: 130 }, 'move-right'],
    ['margin-around', { y: 54 }, 'move-up'],
    ['margin-around', { y: -54 }, 'move-down'],
    ['margin-around', { distance: 90 }, 'move-further'],
    ['close-enough', { distance: 420 }, 'move-closer'],
    ['close-enough', { distance: 95, guide: { x: 30, y: 145, width: 300, height: 189 } }, 'move-further'],
    ['close-enough', { distance: 260, guide: { x: 30, y: 145, width: 300, height: 189 } }, 'move-closer'],
    ['facing-straight', { topRaisedDeg: 32, distance: 150, y: 90 }, 'lower-top-edge'],
    ['facing-straight', { topRaisedDeg: -32, distance: 150, y: -90 }, 'lower-bottom-edge'],
    ['facing-straight', { rightRaisedDeg: 32, distance: 170, x: -100 }, 'lower-right-edge'],
    ['facing-straight', { rightRaisedDeg: -32, distance: 170, x: 100 }, 'lower-left-edge'],
  ];

  it.each(badScenes)('%s at %j says %s, and obeying makes its measure better', (id, change, advice) => {
    const scene = { ...base, ...change };
    const before = findingOf(documentScene(scene), id);
    expect(adviceOf(documentScene(scene), id)).toBe(advice);
    const after = findingOf(documentScene(obey(scene, advice)), id);
    expect(lackOf(after)).toBeLessThan(lackOf(before));
  });

  it.each(badScenes)('%s at %j is cured by obeying often enough', (id, change) => {
    let scene: DocumentScene = { ...base, ...change };
    for (let step = 0; step < 40; step++) {
      const advice = adviceOf(documentScene(scene), id);
      if (advice === 'pass' || advice === 'unsure') return;
      scene = obey(scene, advice);
    }
    expect.unreachable(`${id} still says ${adviceOf(documentScene(scene), id)}`);
  });

  it('swaps left and right in a mirrored picture', () => {
    const seen = documentScene({ x: 26 });
    const width = seen.pixels.width - 1;
    const [tl, tr, br, bl] = seen.outline!.corners;
    const flip = ({ x, y }: { x: number; y: number }) => ({ x: width - x, y });
    const corners: Quad = [flip(tr), flip(tl), flip(bl), flip(br)];
    const mirrored = { ...seen, pixels: mirroredRaster(seen.pixels), outline: { ...seen.outline!, corners } };
    expect([adviceOf(seen, 'corners-inside'), adviceOf(mirrored, 'corners-inside')]).toEqual([
      'move-left',
      'move-right',
    ]);
  });

  it('believes the finder when it says that a side is cut off', () => {
    const cut = { ...good, outline: { ...good.outline!, cutOff: ['top'] as const } };
    expect(adviceOf(cut, 'corners-inside')).toBe('move-up');
  });
});

describe('size and kind', patience, () => {
  it('asks for enough dots per inch on a still, not on a live frame', () => {
    const scene = { distance: 200, source: 'still' } as const;
    const coarse = { ...documentScene(scene), fullSize: { width: 360, height: 480 } };
    expect(adviceOf(coarse, 'close-enough')).toBe('move-closer');
    expect(findingOf(coarse, 'close-enough').measure!.unit).toBe('dpi');
    expect(adviceOf(documentScene({ distance: 200 }), 'close-enough')).toBe('pass');
  });

  it('is unsure between what some readers need and what all are at ease with', () => {
    const seen = documentScene({ distance: 140, source: 'still' });
    const factor = (dpi: number) => dpi / ((25.4 * 0.77 * 480) / 140);
    const at = (dpi: number) => ({ ...seen, fullSize: { width: 360 * factor(dpi), height: 480 * factor(dpi) } });
    expect(findingOf(at(190), 'close-enough').status).toBe('unsure');
    expect(findingOf(at(240), 'close-enough').status).toBe('pass');
    const { value, min, excellent } = findingOf(at(300), 'close-enough').measure!;
    expect([min, excellent]).toEqual([220, 290]);
    expect(value).toBeGreaterThan(290);
  });

  it('does not advise a move that cannot help: a coarse camera that the card fills', () => {
    const coarse = {
      ...documentScene({ width: 240, height: 320, distance: 100, source: 'still' }),
      fullSize: { width: 240, height: 320 },
    };
    expect(findingOf(coarse, 'close-enough').status).toBe('unsure');
  });

  it('passes the chosen kind, refuses another and a strip, and says unsure where proportions are near', () => {
    expect(adviceOf(documentScene({ topRaisedDeg: 12 }), 'right-kind')).toBe('pass');
    const page = documentScene({ format: 'id-3', chosenFormat: 'id-1', distance: 190, topRaisedDeg: 10 });
    expect(adviceOf(page, 'right-kind')).toBe('show-chosen-kind');
    expect(adviceOf({ ...page, chosenFormat: 'id-3' }, 'right-kind')).toBe('pass');
    expect(adviceOf(documentScene({ chosenFormat: 'id-3', topRaisedDeg: 10 }), 'right-kind')).toBe('show-chosen-kind');
    const at = (x: number, y: number) => ({ x, y });
    const between: Quad = [at(45, 150), at(315, 150), at(315, 330), at(45, 330)];
    expect(adviceOf({ ...good, outline: { ...good.outline!, corners: between } }, 'right-kind')).toBe('unsure');
    const strip: Quad = [at(45, 195), at(315, 195), at(315, 285), at(45, 285)];
    expect(adviceOf({ ...good, outline: { ...good.outline!, corners: strip } }, 'right-kind')).toBe('show-chosen-kind');
    expect(adviceOf({ ...good, chosenFormat: null }, 'right-kind')).toBe('unsure');
  });
});
