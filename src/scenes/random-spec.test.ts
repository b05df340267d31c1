import { expect, it } from 'vitest';
import { truthOfScene } from './draw-scene.ts';
import { sceneAt } from './move-scene.ts';
import { randomSpec } from './random-spec.ts';

it('keeps clean documents inside the picture and nearly straight', () => {
  for (let seed = 0; seed < 200; seed++) {
    const spec = randomSpec(seed, seed % 2 ? { roll: 'any', size: { width: 480, height: 640 } } : {});
    const truth = truthOfScene(spec);
    expect(truth.cutOff).toEqual([]);
    for (const { x, y } of truth.corners!) {
      expect(Math.min(x, y, spec.size.width - 1 - x, spec.size.height - 1 - y)).toBeGreaterThan(0);
    }
    expect(truth.tiltDeg).toBeLessThan(36);
  }
});

it('moves a scene smoothly and begins where it lies', () => {
  const spec = randomSpec(1);
  const cornerAt = (ms: number) => truthOfScene(sceneAt(spec, ms)).corners![2];
  const start = truthOfScene(spec).corners![2];
  expect(cornerAt(0).x).toBeCloseTo(start.x, 9);
  let farthest = 0;
  for (let ms = 0; ms < 4000; ms += 33) {
    const [here, next] = [cornerAt(ms), cornerAt(ms + 33)];
    expect(Math.hypot(next.x - here.x, next.y - here.y)).toBeLessThan(4);
    farthest = Math.max(farthest, Math.hypot(here.x - start.x, here.y - start.y));
  }
  expect(farthest).toBeGreaterThan(4);
});
