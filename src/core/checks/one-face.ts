import { defineCheck } from '../check.ts';
import { mainFace } from '../measures/face-points.ts';
import { frameLight } from '../measures/frame-light.ts';
import type { Observation } from '../observation.ts';

/**
 * A second face smaller than this share of the first is a picture on the wall or somebody far behind (OFIQ 1.0.3: 0.3 is score 70, 0.1 is 90);
 * `plain-background` speaks of those.
 */
export const SMALL_FACE_RATIO = 0.15;

/** Brightest twentieth of a frame in which nobody can be seen. Set by reasoning, not measured: a sixth of the range, where the sensor's noise drowns a face. */
const DARK_LUMA = 40;

/** Spread of a frame's levels, 5th to 95th percentile, under a finger or in a pocket. Set by reasoning, not measured: some three times a phone sensor's noise. */
const COVERED_SPREAD_LUMA = 14;

/** Exactly one person is in the picture. */
export const oneFace = defineCheck({
  id: 'one-face',
  tier: 'presence',
  subjects: ['face', 'face-with-document'],
  advice: { 'show-face': 'face', 'be-alone': 'remove', 'free-lens': 'remove', 'light-the-room': 'light' },
  inspect: (observation) => {
    const { faces } = observation;
    if (faces === null) return { status: 'unsure' };
    const first = faces[0];
    // A mesh that is broken is no person of whom the other checks could say anything.
    if (first && !mainFace(observation)) return { status: 'unsure' };
    const value = first
      ? 1 + faces.slice(1).filter(({ box }) => areaOf(box) > SMALL_FACE_RATIO * areaOf(first.box)).length
      : 0;
    const measure = { name: 'faces', value, unit: 'count', min: 1, max: 1 } as const;
    if (value === 0) return { status: 'fail', advice: whyNobody(observation), measure };
    return value === 1 ? { status: 'pass', measure } : { status: 'fail', advice: 'be-alone', measure };
  },
});

/** Where nobody is seen it helps to know whether anything is: in the dark, or through a finger, the way to the oval is not the first step. */
function whyNobody({ pixels }: Observation): 'show-face' | 'free-lens' | 'light-the-room' {
  const light = frameLight(pixels);
  if (!light) return 'show-face';
  if (light.brightLuma - light.darkLuma < COVERED_SPREAD_LUMA) return 'free-lens';
  return light.brightLuma < DARK_LUMA ? 'light-the-room' : 'show-face';
}

function areaOf({ width, height }: { readonly width: number; readonly height: number }): number {
  return width * height;
}
