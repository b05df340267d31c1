import { defineCheck } from '../check.ts';
import { faceLight, LEAST_FACE_LUMA } from '../measures/face-light.ts';
import { lensGlare } from '../measures/lens-glare.ts';
import type { Observation } from '../observation.ts';
import { unsure } from './verdict.ts';

/** Evidence of glasses: by its scale 2 in 100 labelled bare faces reach .5 when judged by a model that never saw them. */
const MOST_GLASSES = 0.5;

/** Below this no glasses are seen; between the two it may be a shadow on a brow, or a rimless pair. */
const SURE_GLASSES = 0.3;

/** Evidence of dark lenses, on a scale whose .5 is the 98 % quantile of clear ones; whoever wears dark ones and reads less is only told of glasses (19 labelled pairs: AUC .92, so many are). */
const DARK_LENSES = 0.5;

/** Share of the lenses with a lamp or a window in them. Of 220 drawn pairs those with a tenth of the lenses mirrored read more in 70 of 100, those without a reflection in 8, mostly wide eyes in dark skin; of 31 labelled clear pairs none. */
const MIRRORING = 0.08;

/** The eyes are free of glasses. */
export const glassesOff = defineCheck({
  id: 'glasses-off',
  tier: 'covering',
  subjects: ['face'],
  advice: { 'take-glasses-off': 'remove', 'take-sunglasses-off': 'remove', 'take-mirroring-glasses-off': 'remove' },
  inspect: (observation) => {
    const { wearing } = observation;
    if (!wearing) return unsure;
    const { glasses, darkLenses } = wearing;
    const measure = { name: 'glasses', value: glasses, unit: 'score', max: MOST_GLASSES } as const;
    if (!Number.isFinite(glasses)) return unsure;
    if (glasses <= MOST_GLASSES) return { status: glasses > SURE_GLASSES ? 'unsure' : 'pass', measure };
    if (darkLenses > DARK_LENSES && isLit(observation)) {
      return { status: 'fail', advice: 'take-sunglasses-off', measure };
    }
    const isMirroring = (lensGlare(observation) ?? 0) > MIRRORING;
    return { status: 'fail', advice: isMirroring ? 'take-mirroring-glasses-off' : 'take-glasses-off', measure };
  },
});

/** In the dark the eyes are lost behind any lens with a thick rim. */
function isLit(observation: Observation): boolean {
  const light = faceLight(observation);
  return light !== null && light.brightLuma >= LEAST_FACE_LUMA;
}
