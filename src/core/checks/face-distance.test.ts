import { describe, expect, it } from 'vitest';
import type { Observation } from '../observation.ts';
import { type FaceScene, faceScene } from './face-scene.ts';
import { adviceOf, findingOf, patience } from './scene-verdicts.ts';

/** As broad for its height as the one that is drawn over the preview. */
const guide = { x: 73, y: 90, width: 214, height: 300 };

const readingOf = (change: Partial<FaceScene>): number => findingOf(faceScene(change), 'face-distance').measure!.value;

/** The same face, `factor` times as broad about its own middle. */
function broadened(seen: Observation, factor: number): Observation {
  const face = seen.faces![0]!;
  const middle = face.box.x + face.box.width / 2;
  const landmarks = face.landmarks.map(({ x, y }) => ({ x: middle + (x - middle) * factor, y }));
  return { ...seen, faces: [{ ...face, landmarks }] };
}

describe('the distance of a face', patience, () => {
  it.each([
    [30, 'move-closer'],
    [34, 'move-closer'],
    [135, 'move-further'],
    [150, 'move-further'],
  ])('eyes %d px apart say %s in the oval, and following helps', (eyeDistance, advice) => {
    const change = { eyeDistance, guide };
    expect(adviceOf(faceScene(change), 'face-distance')).toBe(advice);
    const followed = readingOf({
      ...change,
      eyeDistance: advice === 'move-closer' ? eyeDistance + 15 : eyeDistance - 15,
    });
    const good = 0.75;
    expect(Math.abs(followed - good)).toBeLessThan(Math.abs(readingOf(change) - good));
  });

  it('is too near for a broad face that leaves the oval at its sides, and too far for a narrow one', () => {
    const seen = faceScene({ eyeDistance: 96, guide });
    expect(adviceOf(seen, 'face-distance')).toBe('pass');
    expect(findingOf(broadened(seen, 1.5), 'face-distance')).toMatchObject({
      advice: 'move-further',
      measure: { name: 'face-area' },
    });
    const small = faceScene({ eyeDistance: 64, guide });
    expect(adviceOf(small, 'face-distance')).toBe('pass');
    expect(findingOf(broadened(small, 0.6), 'face-distance')).toMatchObject({
      advice: 'move-closer',
      measure: { name: 'face-area' },
    });
  });

  it.each([
    [12, 'move-further'],
    [40, 'pass'],
    [95, 'move-closer'],
  ] as const)('of %d cm by the transform says %s, whatever its size', (distanceCm, verdict) => {
    const seen = faceScene({ guide, eyeDistance: 85 });
    expect(adviceOf({ ...seen, faces: [{ ...seen.faces![0]!, distanceCm }] }, 'face-distance')).toBe(verdict);
  });
});
