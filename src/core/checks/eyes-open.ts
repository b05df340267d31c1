import { defineCheck } from '../check.ts';
import { faceFrame, leftLidPairs, mainFace, rightLidPairs, widestGap } from '../measures/face-points.ts';
import { unsure } from './verdict.ts';

/** Blink coefficient of the more closed eye: 118 labelled open pairs read 0.34 at most (95 of 100 below 0.23), 4 closed ones 0.40 to 0.65. */
const MOST_BLINK = 0.38;

/** From here it may be a squint or the beginning of a blink. */
const SURE_BLINK = 0.33;

/** Lid gap over eye-to-chin distance, narrower eye. OFIQ 1.0.3: .02 half score, .028 score 70; 118 open pairs read .044 and more. */
const LEAST_LID_RATIO = 0.03;

/**
 * Evidence of shut eyes, read from the picture itself (`wearing/`): where skin is dark or the light poor the model's mesh keeps its lids half open. By its scale 2 in 100 open
 * pairs, labelled and drawn, reach .5; far above it because it is learnt from drawn lids.
 */
const MOST_SHUT = 0.8;

/** Beyond this turn the model no longer answers to the lids (measured by others at 20 to 22 degrees). */
const MOST_YAW_DEG = 20;

/** Both eyes are open. */
export const eyesOpen = defineCheck({
  id: 'eyes-open',
  tier: 'covering',
  subjects: ['face', 'face-with-document'],
  advice: { 'open-eyes': 'face' },
  inspect: (observation) => {
    const face = mainFace(observation);
    const frame = face && faceFrame(face);
    if (!face || !frame || Math.abs(face.pose?.yawDeg ?? 0) > MOST_YAW_DEG) return unsure;
    const lids = Math.min(widestGap(face, leftLidPairs), widestGap(face, rightLidPairs)) / Math.max(1, frame.eyeToChin);
    const { eyeBlinkLeft, eyeBlinkRight } = face.expression;
    const measure = { name: 'lid-gap', value: lids, unit: 'ratio', min: LEAST_LID_RATIO } as const;
    if (lids < LEAST_LID_RATIO) return { status: 'fail', advice: 'open-eyes', measure };
    const shut = observation.wearing?.shutEyes ?? 0;
    if (shut > MOST_SHUT) {
      const seen = { name: 'shut-eyes', value: shut, unit: 'score', max: MOST_SHUT } as const;
      return { status: 'fail', advice: 'open-eyes', measure: seen };
    }
    if (eyeBlinkLeft === undefined || eyeBlinkRight === undefined) return { status: 'pass', measure };
    const value = Math.max(eyeBlinkLeft, eyeBlinkRight);
    const blink = { name: 'blink', value, unit: 'score', max: MOST_BLINK } as const;
    if (value > MOST_BLINK) return { status: 'fail', advice: 'open-eyes', measure: blink };
    return { status: value > SURE_BLINK ? 'unsure' : 'pass', measure: blink };
  },
});
