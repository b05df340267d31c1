import { defineCheck } from '../check.ts';
import { faceFrame, mainFace, meshPoints } from '../measures/face-points.ts';
import { unsure, within } from './verdict.ts';

/** Room below the chin in face heights. The tops of the shoulders lie about 0.35 below it (OFIQ asks 0.54 at half score, for a formal portrait). */
const LEAST_ROOM_RATIO = 0.35;

/** There is room for neck and shoulders below the chin. */
export const shouldersVisible = defineCheck({
  id: 'shoulders-visible',
  tier: 'framing',
  subjects: ['face'],
  framings: ['arms-length'],
  advice: { 'show-shoulders': 'further' },
  inspect: (observation) => {
    const face = mainFace(observation);
    const frame = face && faceFrame(face);
    if (!face || !frame) return unsure;
    const value = (observation.pixels.height - face.landmarks[meshPoints.chin]!.y) / Math.max(1, frame.height);
    const measure = { name: 'room-below-chin', value, unit: 'ratio', min: LEAST_ROOM_RATIO } as const;
    return within(measure, 'show-shoulders', 'show-shoulders');
  },
});
