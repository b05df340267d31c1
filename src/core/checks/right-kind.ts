import { defineCheck } from '../check.ts';
import { classifyFormat } from '../document/classify.ts';
import { formatAspect } from '../document/formats.ts';
import { liveCornerRatio, readLens, stillCornerRatio } from '../document/lens.ts';
import { longOverShort } from '../document/pose.ts';
import { unsure } from './verdict.ts';

/** As likely the shape of the chosen kind as any other: among labelled documents of that kind, all but one cropped picture reach it. */
const SAME_RATIO = 0.5;

/** Surely the shape of the other kind: a card held as a passport and a page held as a card reach it, no document of the chosen kind does. */
const OTHER_RATIO = 0.85;

/** A strange shape speaks up only beyond this: receipts and business cards within it may be a kind of card that we do not know. */
const STRANGE_BEYOND = 0.16;

/** Beyond this tilt the unknown lens spoils strange proportions; known ones vouch for the lens themselves. */
const MOST_TILT_DEG = 30;

/** A side less visible than this may be the edge of a printed band instead of the document's, which changes the proportions by a tenth. */
const LEAST_SUPPORT = 0.35;

/** The document has the proportions of the kind that was chosen: a card, or what passports share with sheets of paper. */
export const rightKind = defineCheck({
  id: 'right-kind',
  tier: 'framing',
  subjects: ['document'],
  advice: { 'show-chosen-kind': 'search' },
  inspect: ({ outline, pixels, chosenFormat, source }) => {
    if (!outline || chosenFormat === null || chosenFormat === 'sheet' || outline.cutOff.length > 0) return unsure;
    const cornerRatio = source === 'still' ? stillCornerRatio : liveCornerRatio;
    const { pose } = readLens(outline.corners, pixels, cornerRatio);
    const value = longOverShort(pose);
    if (!Number.isFinite(value)) return unsure;
    const expected = formatAspect(chosenFormat);
    const measure = {
      name: 'proportions',
      value,
      unit: 'ratio',
      min: expected * (1 - STRANGE_BEYOND),
      max: expected * (1 + STRANGE_BEYOND),
    } as const;
    const { cardRatio, pageRatio } = classifyFormat(outline.corners, pixels, { cornerRatio });
    const [same, other] = chosenFormat === 'id-1' ? [cardRatio, pageRatio] : [pageRatio, cardRatio];
    if (same >= SAME_RATIO) return { status: 'pass', measure };
    const tiltDeg = Math.max(Math.abs(pose.pitchDeg), Math.abs(pose.yawDeg));
    const isStrange = Math.abs(Math.log(value / expected)) > STRANGE_BEYOND && tiltDeg <= MOST_TILT_DEG;
    const isOther = other >= OTHER_RATIO || isStrange;
    return isOther && Math.min(...outline.sideSupport) >= LEAST_SUPPORT
      ? { status: 'fail', advice: 'show-chosen-kind', measure }
      : { status: 'unsure', measure };
  },
});
