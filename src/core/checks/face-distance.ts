import { defineCheck, type Finding } from '../check.ts';
import { faceArea, faceFrame, mainFace } from '../measures/face-points.ts';
import type { Observation } from '../observation.ts';
import { unsure, within } from './verdict.ts';

/** Height of the face, forehead to chin, within the oval: smaller wastes pixels, larger loses the hair and the shoulders. */
const GUIDE_LIMITS = { min: 0.55, max: 0.98 } as const;

/** Nearer for the close-up: the face fills the oval, and a little more does no harm because the mesh ends below the hair. */
const CLOSE_GUIDE_LIMITS = { min: 0.8, max: 1.1 } as const;

/** The same within a picture without an oval; 90 of 100 labelled portraits lie between 0.34 and 0.73. */
const FRAME_LIMITS = { min: 0.22, max: 0.78 } as const;

/** A close-up without its oval: an oval of a small phone takes 0.47 of the picture's height, and a face of all of it has no chin. */
const CLOSE_FRAME_LIMITS = { min: 0.36, max: 0.95 } as const;

/** Above a held document the oval only says where the face belongs: what counts is that both are seen. */
const ABOVE_DOCUMENT_LIMITS = { min: 0.45, max: 1.2 } as const;

/** The same without an oval: half of an arm's-length portrait leaves the room below for the document. */
const ABOVE_DOCUMENT_FRAME_LIMITS = { min: 0.14, max: 0.5 } as const;

/**
 * Area of the face over that of the oval, or of the picture without one: a broad face leaves the oval at its sides while its height still fits, and a narrow or turned one
 * is smaller than its height says. Of 147 portraits the face's area is .57 to .78 of its squared height, .69 at the median: at the limits of the height it covers .37 and 1.19 of the
 * oval. These leave room for 19 of 20 faces, so that the height decides for the usual one.
 */
const GUIDE_AREA = { min: 0.32, max: 1.3 } as const;
const FRAME_AREA = { min: 0.02, max: 0.5 } as const;

/** Fewest pixels between the eyes on a still: OFIQ 1.0.3 gives half its score at 70 and a quarter at 50; ISO 19794-5 practice asks for 90. */
const LEAST_EYE_DISTANCE_PX = 50;

/** A close-up is taken for its detail: ISO 19794-5 practice, 90. */
const LEAST_CLOSE_EYE_DISTANCE_PX = 90;

/**
 * Camera to face in cm, by the model's transform, for live frames only: a still may be cropped. Nearer, noses grow (25 cm stretches them by a sixth); further, few pixels are left on the face. Phones see 63 to 80 degrees where the model assumes 63, so true distances are up to a third less.
 */
const LEAST_DISTANCE_CM = 19;
const MOST_DISTANCE_CM = 80;

/** A face of this share of the room cannot come nearer without leaving it. */
const FULL_RATIO = 0.85;

/** The face is neither too far away nor too near. */
export const faceDistance = defineCheck({
  id: 'face-distance',
  tier: 'framing',
  subjects: ['face', 'face-with-document'],
  advice: { 'move-closer': 'closer', 'move-further': 'further' },
  inspect: (observation) => {
    const frame = frameOf(observation);
    if (!frame) return unsure;
    const { guide, pixels, source, fullSize, framing } = observation;
    // A close-up is meant to be near, and a held document has limits of its own.
    const distance =
      source === 'live' && framing !== 'close-up' && framing !== 'with-document' ? trueDistance(observation) : null;
    if (distance?.status === 'fail') return distance;
    const value = frame.height / Math.max(1, guide ? guide.height : pixels.height);
    const { limits, leastEyesPx } = asked(observation);
    const size = within({ name: 'face-height', value, unit: 'ratio', ...limits }, 'move-closer', 'move-further');
    if (size.status === 'fail') return size;
    const area = areaOf(observation);
    if (area?.status === 'fail' || source === 'live') return area?.status === 'fail' ? area : size;
    const eyesPx = (frame.eyeDistance * fullSize.width) / Math.max(1, pixels.width);
    if (eyesPx >= leastEyesPx) return size;
    const measure = { name: 'eye-distance', value: eyesPx, unit: 'px', min: leastEyesPx } as const;
    return value > FULL_RATIO * limits.max
      ? { status: 'unsure', measure }
      : { status: 'fail', advice: 'move-closer', measure };
  },
});

function asked({ framing, guide }: Observation) {
  if (framing === 'close-up') {
    return { limits: guide ? CLOSE_GUIDE_LIMITS : CLOSE_FRAME_LIMITS, leastEyesPx: LEAST_CLOSE_EYE_DISTANCE_PX };
  }
  if (framing === 'with-document') {
    const limits = guide ? ABOVE_DOCUMENT_LIMITS : ABOVE_DOCUMENT_FRAME_LIMITS;
    return { limits, leastEyesPx: LEAST_EYE_DISTANCE_PX };
  }
  return { limits: guide ? GUIDE_LIMITS : FRAME_LIMITS, leastEyesPx: LEAST_EYE_DISTANCE_PX };
}

/** By area, for a face at arm's length: the close-up may overflow and a held document takes room from the face. */
function areaOf(observation: Observation): Finding<'move-closer' | 'move-further'> | null {
  const { guide, pixels, framing } = observation;
  const face = mainFace(observation);
  if (!face || (framing && framing !== 'arms-length')) return null;
  const room = guide ? (Math.PI / 4) * guide.width * guide.height : pixels.width * pixels.height;
  const limits = guide ? GUIDE_AREA : FRAME_AREA;
  const measure = { name: 'face-area', value: faceArea(face) / Math.max(1, room), unit: 'ratio', ...limits } as const;
  return within(measure, 'move-closer', 'move-further');
}

function trueDistance(observation: Observation): Finding<'move-closer' | 'move-further'> | null {
  const value = mainFace(observation)?.distanceCm ?? null;
  if (value === null) return null;
  const measure = { name: 'distance', value, unit: 'cm', min: LEAST_DISTANCE_CM, max: MOST_DISTANCE_CM } as const;
  return within(measure, 'move-further', 'move-closer');
}

function frameOf(observation: Observation) {
  const face = mainFace(observation);
  return face && faceFrame(face);
}
