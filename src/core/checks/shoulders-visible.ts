import { defineCheck } from '../check.ts';
import { faceFrame, mainFace, meshPoints } from '../measures/face-points.ts';
import { unsure, within } from './verdict.ts';

/**
 * Room below the chin in face heights (OFIQ asks 0.54 at half score, for a formal portrait). Of 53 portraits below 0.35, those under 0.28 are heads cut at
 * the neck; above it some show their shoulders and some do not, and from 0.35 on nearly all do.
 */
const LEAST_ROOM_RATIO = 0.28;
const SURE_ROOM_RATIO = 0.35;

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
    const finding = within(measure, 'show-shoulders', 'show-shoulders');
    return finding.status === 'pass' && value < SURE_ROOM_RATIO ? { status: 'unsure', measure } : finding;
  },
});
