import { defineCheck } from '../check.ts';
import { faceFrame, innerLipPairs, mainFace, widestGap } from '../measures/face-points.ts';
import { unsure } from './verdict.ts';

/** Smile coefficient, mean of both corners: 95 of 100 neutral mouths read below 0.18, 95 of 100 smiles above 0.37. */
const MOST_SMILE = 0.45;

/** Inner lip gap over eye-to-chin distance. OFIQ 1.0.3: .15 is score 70, .20 half; 95 of 100 neutral mouths read below .035. */
const MOST_LIP_RATIO = 0.12;

/** A relaxed face with the mouth closed. */
export const neutralFace = defineCheck({
  id: 'neutral-face',
  tier: 'covering',
  subjects: ['face', 'face-with-document'],
  advice: { 'relax-face': 'face', 'close-mouth': 'face' },
  inspect: (observation) => {
    const face = mainFace(observation);
    const frame = face && faceFrame(face);
    if (!face || !frame) return unsure;
    const lips = widestGap(face, innerLipPairs) / Math.max(1, frame.eyeToChin);
    const { mouthSmileLeft, mouthSmileRight } = face.expression;
    const gap = { name: 'lip-gap', value: lips, unit: 'ratio', max: MOST_LIP_RATIO } as const;
    if (mouthSmileLeft === undefined || mouthSmileRight === undefined) {
      return lips > MOST_LIP_RATIO
        ? { status: 'fail', advice: 'close-mouth', measure: gap }
        : { status: 'unsure', measure: gap };
    }
    const smile = (mouthSmileLeft + mouthSmileRight) / 2;
    const measure = { name: 'smile', value: smile, unit: 'score', max: MOST_SMILE } as const;
    if (smile > MOST_SMILE) return { status: 'fail', advice: 'relax-face', measure };
    if (lips > MOST_LIP_RATIO) return { status: 'fail', advice: 'close-mouth', measure: gap };
    return { status: 'pass', measure };
  },
});
