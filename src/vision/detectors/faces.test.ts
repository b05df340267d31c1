import { describe, expect, it } from 'vitest';
import { facesFrom } from './faces.ts';

const size = { width: 200, height: 100 };
const square = (x: number, side: number) => [
  { x, y: 0.2 },
  { x: x + side, y: 0.2 + side },
];
/** Straight on, 40 cm away. */
const ahead = [1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0, 0, 0, -40, 1];

describe('readings of the face model', () => {
  it('become faces in pixels, the largest first, each with its own pose and expression', () => {
    const [large, small] = facesFrom(
      {
        faceLandmarks: [square(0.1, 0.1), square(0.5, 0.4)],
        faceBlendshapes: [
          { categories: [{ categoryName: 'jawOpen', score: 0.1 }] },
          { categories: [{ categoryName: 'jawOpen', score: 0.9 }] },
        ],
        facialTransformationMatrixes: [{ data: [] }, { data: ahead }],
      },
      size,
    );
    expect(large!.box.x).toBeCloseTo(100);
    expect([large!.box.width, large!.box.height]).toEqual([expect.closeTo(80), expect.closeTo(40)]);
    expect([large!.expression.jawOpen, large!.distanceCm, large!.pose!.yawDeg]).toEqual([0.9, 40, 0]);
    expect([small!.expression.jawOpen, small!.distanceCm, small!.pose]).toEqual([0.1, null, null]);
  });

  it('are none where there is no face', () => {
    expect(facesFrom({ faceLandmarks: [], faceBlendshapes: [], facialTransformationMatrixes: [] }, size)).toEqual([]);
  });

  it('that are no numbers are refused', () => {
    const broken = {
      faceLandmarks: [[{ x: Number.NaN, y: 0 }]],
      faceBlendshapes: [],
      facialTransformationMatrixes: [],
    };
    expect(() => facesFrom(broken, size)).toThrow('finite');
  });
});
