import { defineCheck } from '../check.ts';
import { formatAspect } from '../document/formats.ts';
import { liveCornerRatio, stillCornerRatio } from '../document/lens.ts';
import { tiltOf } from '../document/tilt.ts';
import { unsure } from './verdict.ts';

/**
 * A hand that means to hold the phone flat stays within 24 degrees (generated clean scenes reach 17, easy hand-held photos 23); from 29 on the far
 * print is an eighth flatter and a reviewer sees it at once. 27 lies between: the reading is off by 1 degree, 3 at worst, from corners off by .25 %
 * and an unknown lens. Public products let the customer choose the angle, so none of them gives one.
 */
const MOST_TILT_DEG = 27;

/** A tilt is called by one edge only when it is mainly about one axis. */
const CLEAR_AXIS_RATIO = 1.5;

/** The phone is parallel to the document. The edge that is further away must come nearer: that edge of the phone is lowered. */
export const facingStraight = defineCheck({
  id: 'facing-straight',
  tier: 'framing',
  subjects: ['document'],
  advice: {
    'lower-top-edge': 'flat',
    'lower-bottom-edge': 'flat',
    'lower-left-edge': 'flat',
    'lower-right-edge': 'flat',
    'hold-flat': 'flat',
  },
  inspect: ({ outline, pixels, chosenFormat, source }) => {
    if (!outline || outline.cutOff.length > 1) return unsure;
    // Sheets come in many proportions, the cards and passports do not.
    const aspect = chosenFormat === null || chosenFormat === 'sheet' ? undefined : formatAspect(chosenFormat);
    const cornerRatio = source === 'still' ? stillCornerRatio : liveCornerRatio;
    const { pitchDeg, yawDeg, tiltDeg } = tiltOf(outline.corners, pixels, aspect, cornerRatio);
    if (!Number.isFinite(tiltDeg)) return unsure;
    const measure = { name: 'tilt', value: tiltDeg, unit: 'deg', max: MOST_TILT_DEG } as const;
    if (tiltDeg <= MOST_TILT_DEG) return { status: 'pass', measure };
    return { status: 'fail', advice: adviceFor(pitchDeg, yawDeg), measure };
  },
});

function adviceFor(pitchDeg: number, yawDeg: number) {
  const pitch = Math.abs(pitchDeg);
  const yaw = Math.abs(yawDeg);
  if (pitch > CLEAR_AXIS_RATIO * yaw) return pitchDeg > 0 ? 'lower-top-edge' : 'lower-bottom-edge';
  if (yaw > CLEAR_AXIS_RATIO * pitch) return yawDeg > 0 ? 'lower-right-edge' : 'lower-left-edge';
  return 'hold-flat';
}
