import { defineCheck } from '../check.ts';
import type { Side } from '../document/outline.ts';
import { documentMargins, documentMarginsMm } from '../measures/document-margins.ts';
import type { Observation } from '../observation.ts';
import { phoneMoves, towards } from './phone-moves.ts';
import { unsure } from './verdict.ts';

interface Room {
  readonly unit: 'mm' | 'ratio';
  readonly margins: Readonly<Record<Side, number>>;
  /** Enough for anybody. */
  readonly min: number;
  /** Below, an edge may be cut off for all that can be told. */
  readonly least: number;
}

/**
 * Providers ask for a finger's width (10 to 20 mm) of table all round; 8 leaves room for the outline's error. Between 3 and 8 mm every edge
 * is plainly seen and providers crop by themselves, and a card that fills the guide has 4.7 mm: no reason to send anybody back.
 */
const MARGIN_MM = { min: 8, least: 3 } as const;

/** The same where the true size is not known: public capture products ask for 2 to 3 % of the frame, and the corners' error is 0.5 %. */
const MARGIN_RATIO = { min: 0.04, least: 0.02 } as const;

const opposite = { left: 'right', right: 'left', top: 'bottom', bottom: 'top' } as const;

/** There is some table to see around the document. */
export const marginAround = defineCheck({
  id: 'margin-around',
  tier: 'framing',
  subjects: ['document'],
  advice: phoneMoves,
  inspect: (observation) => {
    const room = roomOf(observation);
    if (!room) return unsure;
    const { unit, margins, min, least } = room;
    const tightest = (Object.keys(margins) as Side[]).reduce((a, b) => (margins[b] < margins[a] ? b : a));
    const value = margins[tightest];
    const measure = { name: 'least-margin', value, unit, min } as const;
    if (value >= min) return { status: 'pass', measure };
    if (value >= least) return { status: 'unsure', measure };
    const across = margins[opposite[tightest]];
    // A move helps only while the two margins together are wide enough for both sides.
    const isMoveEnough = across + value >= 2 * least;
    return { status: 'fail', advice: isMoveEnough ? towards[tightest] : 'move-further', measure };
  },
});

function roomOf(observation: Observation): Room | null {
  const mm = documentMarginsMm(observation);
  if (mm) return { unit: 'mm', margins: mm, ...MARGIN_MM };
  const ratio = documentMargins(observation);
  return ratio && { unit: 'ratio', margins: ratio, ...MARGIN_RATIO };
}
