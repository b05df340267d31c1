import { defineCheck } from '../check.ts';
import { mainFace } from '../measures/face-points.ts';
import type { Observation } from '../observation.ts';
import { unsure } from './verdict.ts';

/** How far the middle of the face may be from the middle of the oval, as a share of the oval's own size: at 0.15 the face still lies within the line. */
const MOST_OFF_GUIDE_RATIO = 0.15;

/** A face that fills the oval has no room to either side: at a tenth, cheek or chin begin to cross the line. */
const MOST_OFF_CLOSE_GUIDE_RATIO = 0.1;

/** Above a held document the face may lean aside, as people do who hold something up; so may it in a picture without an oval. */
const MOST_OFF_ABOVE_DOCUMENT_RATIO = 0.32;

/** The same for a picture without an oval, as a share of the picture (public capture products: 10 %; imported portraits are cropped freely). */
const MOST_OFF_FRAME_RATIO = 0.2;

/**
 * The face is in the middle. Pixels are never mirrored: a face at the right of the picture is towards the person's own left, and the phone
 * has to follow it there.
 */
export const faceCentred = defineCheck({
  id: 'face-centred',
  tier: 'framing',
  subjects: ['face', 'face-with-document'],
  advice: { 'move-left': 'left', 'move-right': 'right', 'move-up': 'up', 'move-down': 'down' },
  inspect: (observation) => {
    const offset = offsetOf(observation);
    if (!offset) return unsure;
    const { x, y, max } = offset;
    const value = Math.max(Math.abs(x), Math.abs(y));
    const measure = { name: 'off-centre', value, unit: 'ratio', max } as const;
    if (value <= max) return { status: 'pass', measure };
    if (Math.abs(x) >= Math.abs(y)) return { status: 'fail', advice: x > 0 ? 'move-left' : 'move-right', measure };
    return { status: 'fail', advice: y < 0 ? 'move-up' : 'move-down', measure };
  },
});

function offsetOf(observation: Observation): { readonly x: number; readonly y: number; readonly max: number } | null {
  const face = mainFace(observation);
  if (!face) return null;
  const { guide, pixels, framing } = observation;
  const { box } = face;
  const room = guide ?? { x: 0, y: 0, width: pixels.width, height: pixels.height };
  return {
    x: (box.x + box.width / 2 - room.x - room.width / 2) / Math.max(1, room.width),
    y: (box.y + box.height / 2 - room.y - room.height / 2) / Math.max(1, room.height),
    max: mostOff(framing, guide !== null),
  };
}

function mostOff(framing: Observation['framing'], isGuided: boolean): number {
  if (framing === 'with-document') return MOST_OFF_ABOVE_DOCUMENT_RATIO;
  if (!isGuided) return MOST_OFF_FRAME_RATIO;
  return framing === 'close-up' ? MOST_OFF_CLOSE_GUIDE_RATIO : MOST_OFF_GUIDE_RATIO;
}
