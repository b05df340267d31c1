import { defineCheck } from '../check.ts';
import { formatAspect } from '../document/formats.ts';
import { longOverShort, poseOf } from '../document/pose.ts';
import { unsure } from './verdict.ts';

/** Proportions read from labelled corners of 15 cards tilted up to 30 degrees were within 4 % of the truth: surely the same... */
const SAME_WITHIN = 0.06;

/** ...and surely another beyond this: ID-1 and ID-3 differ by 11 %, so only a strip, a square or a page says no. */
const OTHER_BEYOND = 0.16;

/** Beyond this tilt the unknown lens spoils the proportions. */
const MOST_TILT_DEG = 30;

/** The document has the proportions of the kind that was chosen. */
export const rightKind = defineCheck({
  id: 'right-kind',
  tier: 'framing',
  subjects: ['document'],
  advice: { 'show-chosen-kind': 'search' },
  inspect: ({ outline, pixels, chosenFormat }) => {
    if (!outline || chosenFormat === null || chosenFormat === 'sheet' || outline.cutOff.length > 0) return unsure;
    const pose = poseOf(outline.corners, pixels);
    const value = longOverShort(pose);
    if (!Number.isFinite(value)) return unsure;
    const expected = formatAspect(chosenFormat);
    const measure = {
      name: 'proportions',
      value,
      unit: 'ratio',
      min: expected * (1 - OTHER_BEYOND),
      max: expected * (1 + OTHER_BEYOND),
    } as const;
    const isOblique = Math.max(Math.abs(pose.pitchDeg), Math.abs(pose.yawDeg)) > MOST_TILT_DEG;
    const off = Math.abs(Math.log(value / expected));
    if (off <= SAME_WITHIN) return { status: 'pass', measure };
    return off > OTHER_BEYOND && !isOblique
      ? { status: 'fail', advice: 'show-chosen-kind', measure }
      : { status: 'unsure', measure };
  },
});
