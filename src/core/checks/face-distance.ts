import { defineCheck } from '../check.ts';
import { faceFrame, mainFace } from '../measures/face-points.ts';
import type { Observation } from '../observation.ts';
import { unsure, within } from './verdict.ts';

/** Height of the face, forehead to chin, within the oval: smaller wastes pixels, larger loses the hair and the shoulders. */
const GUIDE_LIMITS = { min: 0.55, max: 0.98 } as const;

/** The same within a picture without an oval; 90 of 100 labelled portraits lie between 0.34 and 0.73. */
const FRAME_LIMITS = { min: 0.22, max: 0.78 } as const;

/** Fewest pixels between the eyes on a still: OFIQ 1.0.3 gives half its score at 70 and a quarter at 50; ISO 19794-5 practice asks for 90. */
const LEAST_EYE_DISTANCE_PX = 50;

/** A face of this share of the room cannot come nearer without leaving it. */
const FULL_RATIO = 0.85;

/** The face is neither too far away nor too near. */
export const faceDistance = defineCheck({
  id: 'face-distance',
  tier: 'framing',
  subjects: ['face'],
  advice: { 'move-closer': 'closer', 'move-further': 'further' },
  inspect: (observation) => {
    const frame = frameOf(observation);
    if (!frame) return unsure;
    const { guide, pixels, source, fullSize } = observation;
    const value = frame.height / Math.max(1, guide ? guide.height : pixels.height);
    const limits = guide ? GUIDE_LIMITS : FRAME_LIMITS;
    const size = within({ name: 'face-height', value, unit: 'ratio', ...limits }, 'move-closer', 'move-further');
    if (size.status === 'fail' || source === 'live') return size;
    const eyesPx = (frame.eyeDistance * fullSize.width) / Math.max(1, pixels.width);
    if (eyesPx >= LEAST_EYE_DISTANCE_PX) return size;
    const measure = { name: 'eye-distance', value: eyesPx, unit: 'px', min: LEAST_EYE_DISTANCE_PX } as const;
    return value > FULL_RATIO * limits.max
      ? { status: 'unsure', measure }
      : { status: 'fail', advice: 'move-closer', measure };
  },
});

function frameOf(observation: Observation) {
  const face = mainFace(observation);
  return face && faceFrame(face);
}
