import { describe, expect, it } from 'vitest';
import type { Size } from '../geometry.ts';
import { createDocumentFinder } from './finder.ts';
import { createDocumentFollower } from './follow.ts';
import { cardScene, drawScene, placeDocument } from './scene.ts';

/** In a file of its own, so that no other picture has made the compiler take back what it had assumed. */
const size: Size = { width: 320, height: 240 };
const card = placeDocument(size, 'id-1', { pitchDeg: 12, yawDeg: -8, rollDeg: 6, span: 0.55, x: 0.5, y: 0.5 });
const picture = drawScene(cardScene(size, card, { table: 'wood', evenness: 0.8 }));

/**
 * A search takes 7.5 kB a frame soon, as long as half of it is compiled, and 2.6 kB after 2000 frames: the outline and what leads to it. An
 * array of a thousand numbers adds 8.2 kB, so that with one no round stays below 10.
 */
const mostBytes = 9500;
const frames = 25;
/** Most rounds that the compiler is waited for: forty times what it takes where nothing else runs; 60 were once too few beside other tests. */
const mostRounds = 240;
const patienceMs = 120_000;

/** Bytes a frame in the first lean one of so many rounds, or the leanest: the first ones warm the compiler up, one with a collection in it says nothing. */
async function bytesPerFrame(rounds: number, look: (n: number) => void): Promise<number> {
  let least = Number.POSITIVE_INFINITY;
  for (let round = 0; round < rounds && least >= mostBytes; round++) {
    // Lets the compiler, which works beside, hand over what it has done.
    await new Promise((done) => setImmediate(done));
    const before = process.memoryUsage().heapUsed;
    for (let n = 0; n < frames; n++) look(n);
    const grown = process.memoryUsage().heapUsed - before;
    if (grown > 0) least = Math.min(least, grown / frames);
  }
  return least;
}

describe('memory', () => {
  const finder = createDocumentFinder();

  it('takes next to none for a frame, searching or holding', { timeout: patienceMs }, async () => {
    const follower = createDocumentFollower(finder);
    expect(await bytesPerFrame(mostRounds, () => finder.find(picture))).toBeLessThan(mostBytes);
    expect(await bytesPerFrame(mostRounds, () => follower.find(picture, {}, 0))).toBeLessThan(mostBytes);
  });

  it('would notice an array of a thousand numbers a frame', { timeout: patienceMs }, async () => {
    let kept: number[] = [];
    const bytes = await bytesPerFrame(4, (n) => {
      finder.find(picture);
      kept = Array.from({ length: 1000 }, () => n);
    });
    expect(bytes).toBeGreaterThan(mostBytes);
    expect(kept).toHaveLength(1000);
  });
});
