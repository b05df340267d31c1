import { defineCheck } from '../check.ts';
import { mainFace } from '../measures/face-points.ts';
import { unsure } from './verdict.ts';

/**
 * Degrees a head may be turned. ISO 19794-5 asks 5 of a studio portrait; selfie checks allow 15 to 20 (Baidu 15 strict, 18-20 normal).
 * Of 105 portraits labelled frontal by eye, 1 to 3 in a hundred lie beyond each.
 */
const MOST_YAW_DEG = 15;
const MOST_PITCH_DEG = 15;
const MOST_ROLL_DEG = 10;

/** No neck tilts this far: it is the phone that lies on its side or on its head. */
const PHONE_ROLL_DEG = 50;

/** The head is straight and looks into the camera. Directions are the person's own. */
export const facingCamera = defineCheck({
  id: 'facing-camera',
  tier: 'framing',
  subjects: ['face', 'face-with-document'],
  advice: {
    'turn-left': 'left',
    'turn-right': 'right',
    'chin-up': 'up',
    'chin-down': 'down',
    'straighten-to-left': 'rotate',
    'straighten-to-right': 'rotate',
    'hold-phone-upright': 'rotate',
  },
  inspect: (observation) => {
    const pose = mainFace(observation)?.pose;
    if (!pose) return unsure;
    const axes = [
      { name: 'yaw', deg: pose.yawDeg, max: MOST_YAW_DEG, whenMore: 'turn-right', whenLess: 'turn-left' },
      { name: 'pitch', deg: pose.pitchDeg, max: MOST_PITCH_DEG, whenMore: 'chin-down', whenLess: 'chin-up' },
      {
        name: 'roll',
        deg: pose.rollDeg,
        max: MOST_ROLL_DEG,
        whenMore: 'straighten-to-right',
        whenLess: 'straighten-to-left',
      },
    ] as const;
    const worst = axes.reduce((a, b) => (Math.abs(b.deg) / b.max > Math.abs(a.deg) / a.max ? b : a));
    const measure = { name: worst.name, value: worst.deg, unit: 'deg', min: -worst.max, max: worst.max } as const;
    if (Math.abs(worst.deg) <= worst.max) return { status: 'pass', measure };
    if (Math.abs(pose.rollDeg) > PHONE_ROLL_DEG) return { status: 'fail', advice: 'hold-phone-upright', measure };
    return { status: 'fail', advice: worst.deg > 0 ? worst.whenMore : worst.whenLess, measure };
  },
});
