import { defineCheck } from '../check.ts';
import type { Point } from '../geometry.ts';
import { faceFrame, mainFace } from '../measures/face-points.ts';
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

/** A face leans by its own tilt; beyond this it is the phone that lies on its side or on its head, and its left is not the person's. */
const HELD_UPRIGHT_DEG = 45;

/** Share of the face, by its own size, that may lie beyond the border: the mesh goes on where the picture ends, and hairlines do no harm. */
const MOST_CUT_RATIO = 0.08;

/**
 * The face is in the middle and whole. Pixels are never mirrored: a face at the right of the picture is towards the person's own left, and the phone
 * has to follow it there. Left, right, up and down are the person's, however the phone is held.
 */
export const faceCentred = defineCheck({
  id: 'face-centred',
  tier: 'framing',
  subjects: ['face', 'face-with-document'],
  advice: { 'move-left': 'left', 'move-right': 'right', 'move-up': 'up', 'move-down': 'down' },
  inspect: (observation) => {
    const offset = offsetOf(observation);
    if (!offset) return unsure;
    const cut = cutOf(observation);
    const isWithin = Math.max(Math.abs(offset.x), Math.abs(offset.y)) <= offset.max;
    const isCut = isWithin && Math.hypot(cut.x, cut.y) > MOST_CUT_RATIO;
    const { x, y, max } = isCut ? { ...cut, max: MOST_CUT_RATIO } : offset;
    const value = Math.max(Math.abs(x), Math.abs(y));
    const measure = { name: isCut ? 'cut-off' : 'off-centre', value, unit: 'ratio', max } as const;
    if (value <= max) return { status: 'pass', measure };
    const way = inOwnDirections(observation, { x, y });
    if (Math.abs(way.x) >= Math.abs(way.y)) {
      return { status: 'fail', advice: way.x > 0 ? 'move-left' : 'move-right', measure };
    }
    return { status: 'fail', advice: way.y < 0 ? 'move-up' : 'move-down', measure };
  },
});

interface Room {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

function offsetOf(observation: Observation): (Point & { readonly max: number }) | null {
  const face = mainFace(observation);
  if (!face) return null;
  const { guide, pixels, framing } = observation;
  const { box } = face;
  const room: Room = guide ?? { x: 0, y: 0, width: pixels.width, height: pixels.height };
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

/** How much of the face lies beyond the border, signed like the offset; a face beyond both opposite borders is too near, not to one side. */
function cutOf(observation: Observation): Point {
  const { box } = mainFace(observation)!;
  const { width, height } = observation.pixels;
  const beyond = (from: number, length: number, room: number): number => {
    const before = Math.max(0, -from);
    const after = Math.max(0, from + length - room);
    return before > 0 && after > 0 ? 0 : (after - before) / Math.max(1, length);
  };
  return { x: beyond(box.x, box.width, width), y: beyond(box.y, box.height, height) };
}

/** A way in the picture as the person would say it: x to their left, y down. */
function inOwnDirections(observation: Observation, { x, y }: Point): Point {
  const face = mainFace(observation);
  const frame = face && faceFrame(face);
  if (!frame) return { x, y };
  const { across, down } = frame;
  const tiltDeg = (Math.atan2(across.y, across.x) * 180) / Math.PI;
  if (Math.abs(tiltDeg) < HELD_UPRIGHT_DEG) return { x, y };
  return { x: x * across.x + y * across.y, y: x * down.x + y * down.y };
}
