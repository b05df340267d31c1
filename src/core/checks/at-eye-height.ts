import { defineCheck } from '../check.ts';
import { gazeOf, mainFace } from '../measures/face-points.ts';
import { unsure } from './verdict.ts';

/**
 * Degrees from which a face is seen from below or above. Within it nostrils and forehead keep their proportions; `facing-camera` allows 15 to a head
 * that nods, but a phone held low is said earlier, since it is the commonest mistake and easily put right. Labelled frontal portraits read -3 on average, so
 * less than this raised false alarms (5 % at 10).
 */
const MOST_TILT_DEG = 12;

/** Vertical look against the head (coefficients of both eyes, up less down) by which eyes that meet the camera differ from a nod. */
const LEAST_LOOK = 0.12;

/** Turned further, the height of the camera says little. */
const MOST_YAW_DEG = 20;
const MOST_ROLL_DEG = 25;

/**
 * The phone is at the height of the eyes. A head that is seen from below while its eyes look down into the camera is upright before a phone that is too low;
 * without those eyes it is the chin that is up, of which `facing-camera` speaks.
 */
export const atEyeHeight = defineCheck({
  id: 'at-eye-height',
  tier: 'framing',
  subjects: ['face'],
  advice: { 'raise-phone': 'up', 'lower-phone': 'down' },
  inspect: (observation) => {
    const face = mainFace(observation);
    const gaze = face && gazeOf(face);
    if (!face?.pose || !gaze) return unsure;
    const { yawDeg, pitchDeg, rollDeg } = face.pose;
    if (Math.abs(yawDeg) > MOST_YAW_DEG || Math.abs(rollDeg) > MOST_ROLL_DEG) return unsure;
    const limits = { min: -MOST_TILT_DEG, max: MOST_TILT_DEG };
    const measure = { name: 'seen-from-below', value: pitchDeg, unit: 'deg', ...limits } as const;
    if (Math.abs(pitchDeg) <= MOST_TILT_DEG) return { status: 'pass', measure };
    if (pitchDeg > 0 && gaze.up < -LEAST_LOOK) return { status: 'fail', advice: 'raise-phone', measure };
    if (pitchDeg < 0 && gaze.up > LEAST_LOOK) return { status: 'fail', advice: 'lower-phone', measure };
    return { status: 'unsure', measure };
  },
});
