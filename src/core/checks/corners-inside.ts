import { defineCheck } from '../check.ts';
import type { Side } from '../document/outline.ts';
import { documentMargins } from '../measures/document-margins.ts';
import type { Observation } from '../observation.ts';
import { phoneMoves, towards } from './phone-moves.ts';
import { unsure } from './verdict.ts';

/** Corners of a rounded card are read up to this far outside their true place, as a share of the frame's short side (label tolerance 2-6 px on 960). */
const CORNER_SLACK_RATIO = 0.006;

/** The whole document is in the picture. */
export const cornersInside = defineCheck({
  id: 'corners-inside',
  tier: 'framing',
  subjects: ['document'],
  advice: phoneMoves,
  inspect: (observation) => {
    const margins = documentMargins(observation);
    if (!margins) return unsure;
    const cut = cutSides(observation, margins);
    const measure = {
      name: 'least-margin',
      value: Math.min(...Object.values(margins)),
      unit: 'ratio',
      min: 0,
    } as const;
    if (cut.length === 0) return { status: 'pass', measure };
    // Cut on both sides of an axis, no move along it helps.
    const isTooLarge =
      (cut.includes('left') && cut.includes('right')) || (cut.includes('top') && cut.includes('bottom'));
    const worst = cut.reduce((a, b) => (margins[b] < margins[a] ? b : a));
    return { status: 'fail', advice: isTooLarge ? 'move-further' : towards[worst], measure };
  },
});

function cutSides({ outline }: Observation, margins: Readonly<Record<Side, number>>): readonly Side[] {
  const outside = (Object.keys(margins) as Side[]).filter((side) => margins[side] < -CORNER_SLACK_RATIO);
  return [...new Set([...outline!.cutOff, ...outside])];
}
