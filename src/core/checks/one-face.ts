import { defineCheck } from '../check.ts';

/** A second face smaller than this share of the first is a picture on the wall or somebody far behind (OFIQ 1.0.3: 0.3 is score 70, 0.1 is 90). */
const SMALL_FACE_RATIO = 0.15;

/** Exactly one person is in the picture. */
export const oneFace = defineCheck({
  id: 'one-face',
  tier: 'presence',
  subjects: ['face', 'face-with-document'],
  advice: { 'show-face': 'face', 'be-alone': 'remove' },
  inspect: ({ faces }) => {
    if (faces === null) return { status: 'unsure' };
    const first = faces[0];
    const value = first
      ? 1 + faces.slice(1).filter(({ box }) => areaOf(box) > SMALL_FACE_RATIO * areaOf(first.box)).length
      : 0;
    const measure = { name: 'faces', value, unit: 'count', min: 1, max: 1 } as const;
    if (value === 0) return { status: 'fail', advice: 'show-face', measure };
    return value === 1 ? { status: 'pass', measure } : { status: 'fail', advice: 'be-alone', measure };
  },
});

function areaOf({ width, height }: { readonly width: number; readonly height: number }): number {
  return width * height;
}
