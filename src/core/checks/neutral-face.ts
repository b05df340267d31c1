import { defineCheck, type Finding, type Measure } from '../check.ts';
import { faceFrame, innerLipPairs, mainFace, widestGap } from '../measures/face-points.ts';
import type { Face } from '../observation.ts';
import { unsure } from './verdict.ts';

/** Smile coefficient, mean of both corners: 95 of 100 neutral mouths read below 0.18, 95 of 100 smiles above 0.37. */
const MOST_SMILE = 0.4;

/** Inner lip gap over eye-to-chin distance. OFIQ 1.0.3: .15 is score 70, .20 half; 95 of 100 neutral mouths read below .035. */
const MOST_LIP_RATIO = 0.12;

/** Both inner and outer brows: lines of age on the forehead read high on the inner ends alone, so both count; set high among the readings of 144 portraits. */
const MOST_BROW_RAISE = 0.72;

/** Brows drawn down and together. Deep-set eyes and hard light read high too: set above nearly all of 144 portraits. */
const MOST_FROWN = 0.66;

type Advice = 'relax-face' | 'close-mouth' | 'lower-brows' | 'relax-brows';

/** A relaxed face with the mouth closed. */
export const neutralFace = defineCheck({
  id: 'neutral-face',
  tier: 'covering',
  subjects: ['face', 'face-with-document'],
  advice: { 'relax-face': 'face', 'close-mouth': 'face', 'lower-brows': 'face', 'relax-brows': 'face' },
  inspect: (observation) => {
    const face = mainFace(observation);
    const frame = face && faceFrame(face);
    if (!face || !frame) return unsure;
    const lips = widestGap(face, innerLipPairs) / Math.max(1, frame.eyeToChin);
    const gap = { name: 'lip-gap', value: lips, unit: 'ratio', max: MOST_LIP_RATIO } as const;
    const tells = tellsOf(face);
    if (!tells) {
      return lips > MOST_LIP_RATIO
        ? { status: 'fail', advice: 'close-mouth', measure: gap }
        : { status: 'unsure', measure: gap };
    }
    const [smile, ...brows] = tells;
    return (
      failureOf(smile) ??
      failureOf({ advice: 'close-mouth', measure: gap }) ??
      brows.map(failureOf).find((failure) => failure !== null) ?? { status: 'pass', measure: smile.measure }
    );
  },
});

interface Tell {
  readonly advice: Advice;
  readonly measure: Measure & { readonly max: number };
}

function failureOf({ advice, measure }: Tell): Finding<Advice> | null {
  return measure.value > measure.max ? { status: 'fail', advice, measure } : null;
}

/** Smile, raised brows, frown; null where the model gave no expression. */
function tellsOf({ expression }: Face): readonly [Tell, Tell, Tell] | null {
  const { mouthSmileLeft, mouthSmileRight, browInnerUp = 0, browOuterUpLeft = 0, browOuterUpRight = 0 } = expression;
  const { browDownLeft = 0, browDownRight = 0 } = expression;
  if (mouthSmileLeft === undefined || mouthSmileRight === undefined) return null;
  const score = (name: string, value: number, max: number) => ({ name, value, unit: 'score', max }) as const;
  const raise = Math.min(browInnerUp, (browOuterUpLeft + browOuterUpRight) / 2);
  return [
    { advice: 'relax-face', measure: score('smile', (mouthSmileLeft + mouthSmileRight) / 2, MOST_SMILE) },
    { advice: 'lower-brows', measure: score('brow-raise', raise, MOST_BROW_RAISE) },
    { advice: 'relax-brows', measure: score('frown', (browDownLeft + browDownRight) / 2, MOST_FROWN) },
  ];
}
