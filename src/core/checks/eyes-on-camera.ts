import { defineCheck } from '../check.ts';
import { gazeOf, mainFace } from '../measures/face-points.ts';
import { unsure } from './verdict.ts';

/** Look to one side against the camera, in coefficients 0..1 of both eyes. Set wide: of 147 labelled portraits one lies beyond. */
const MOST_SIDEWAYS = 0.62;
const MOST_UP = 0.6;
const MOST_DOWN = 0.5;

/** Coefficients by which eyes that keep to the camera look back, a degree of turn (regression over 140 portraits with yaw and pitch within 35 degrees). */
const SIDEWAYS_PER_DEG = 0.025;
const UP_PER_DEG = 0.02;

/** Beyond this the iris hides in the corner of the eye; with lids this far down it hides under them. */
const MOST_TURN_DEG = 15;
const MOST_BLINK = 0.35;

/** The eyes look into the camera, not at the picture below it or past the phone. */
export const eyesOnCamera = defineCheck({
  id: 'eyes-on-camera',
  tier: 'covering',
  subjects: ['face'],
  advice: { 'look-into-camera': 'face' },
  inspect: (observation) => {
    const face = mainFace(observation);
    const gaze = face && gazeOf(face);
    const pose = face?.pose;
    if (!face || !gaze || !pose) return unsure;
    const { eyeBlinkLeft = 0, eyeBlinkRight = 0 } = face.expression;
    if (Math.max(eyeBlinkLeft, eyeBlinkRight) > MOST_BLINK) return unsure;
    if (Math.max(Math.abs(pose.yawDeg), Math.abs(pose.pitchDeg)) > MOST_TURN_DEG) return unsure;
    const left = gaze.left + SIDEWAYS_PER_DEG * pose.yawDeg;
    const up = gaze.up + UP_PER_DEG * pose.pitchDeg;
    const isAside = Math.abs(left) / MOST_SIDEWAYS > Math.max(up / MOST_UP, -up / MOST_DOWN);
    const measure = isAside
      ? ({ name: 'look-aside', value: left, unit: 'score', min: -MOST_SIDEWAYS, max: MOST_SIDEWAYS } as const)
      : ({ name: 'look-up', value: up, unit: 'score', min: -MOST_DOWN, max: MOST_UP } as const);
    const isAway = measure.value < measure.min || measure.value > measure.max;
    return isAway ? { status: 'fail', advice: 'look-into-camera', measure } : { status: 'pass', measure };
  },
});
