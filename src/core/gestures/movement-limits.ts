/**
 * How far, how fast and how long each movement is done: the one table. Angles in degrees from the person's own rest, speeds in degrees
 * a second, expression coefficients 0..1, distances as the logarithm of their ratio to the rest.
 */
import type { SwingLimits } from './swing.ts';

/**
 * Turns of the head. Asked are 20 deg, held 400 ms, at 15 to 40 deg/s, and no more than 60 (proposals of the reference, part 4; public
 * checks ask 15 to 45 deg; walking moves a head by up to 90 deg/s, and at 30 deg/s a picture smears by 3 px). A limit on a measured value
 * stands a measuring error beyond the true one, so that nobody is blamed for the phone's. Made-up turns with noise of half a degree are read within
 * about 1 deg and mostly within 10 % of the speed. A turn below 9 deg is a glance: a swaying head that follows the eyes reaches 8.
 */
export const turnLimits = { leastDeg: 19, leastMeantDeg: 9, mostDegPerS: 64, leastHeldMs: 220 } as const;

/** The eyes are lost from the camera's view sooner when the head tips: 15 deg, else as a turn. */
export const lookLimits = { leastDeg: 14, leastMeantDeg: 6.8, mostDegPerS: 64, leastHeldMs: 220 } as const;

/** Nods and shakes go to and fro without a stop; they may be as fast as a head moves in walking (90 deg/s), no faster. */
export const nodLimits = { leastDeg: 9, mostDegPerS: 95 } as const;
export const shakeLimits = { leastDeg: 11, mostDegPerS: 95 } as const;

/** Smaller swings of the head are talking and looking about, not movements that fell short. */
export const leastMeantDeg = 6.8;

/** A swing that is held longer than this is not part of a nod or a shake. */
export const longestUnheldMs = 320;

/**
 * The next swing of a nod or a shake begins within this time, or there is none: a calm nod is 150 ms under way before it counts as one, and
 * a slow phone may see it 150 ms later.
 */
export const joinMs = 330;
/**
 * Nothing is waited for where the head stands: over this time a calm next swing has gone on by 2.3 deg, and readings of a head at rest spread
 * by 1.3 at most. So a movement is told within 250 ms of its end.
 */
export const standingMs = 145;
export const standingDeg = 1.6;

/** jawOpen: set by reasoning: the sitter's wide open mouth reads .5 and more (`demo-sitter` journey), speech opens less and for moments. */
export const mouthLimits = { least: 0.42, leastMeant: 0.3, leastHeldMs: 200 } as const;
/** mouthSmile, weaker corner: set by reasoning: the sitter's broad smile reads .6 and more (`demo-sitter` journey). */
export const smileLimits = { least: 0.45, leastMeant: 0.32, leastHeldMs: 260 } as const;
/** Nearer or further by a fifth, as public ovals grow by a quarter to a half; breathing and swaying move by far less. Set by reasoning. */
export const distanceLimits = { least: 0.17, leastMeant: 0.1, leastHeldMs: 260 } as const;

/**
 * What is asked of the person and shown while they move: the round figures of the proposals above. What is judged afterwards (the limits
 * above) forgives a measuring error more, so whoever fills the dial and the ring has done enough.
 */
export const askedTurn = { deg: 20, heldMs: 400, slowestDegPerS: 15, fastestDegPerS: 60 } as const;
/** A head tips less far than it turns, and slower. */
export const askedLook = { deg: 15, heldMs: 400, slowestDegPerS: 10, fastestDegPerS: 60 } as const;
/** To and fro without a stop: no dwell, and no pace is too slow. */
export const askedNod = { deg: 10, heldMs: 0, slowestDegPerS: 0, fastestDegPerS: 90 } as const;
export const askedShake = { deg: 12, heldMs: 0, slowestDegPerS: 0, fastestDegPerS: 90 } as const;
/** Mouth, smile and distance: long enough to be meant, whatever is judged. */
export const askedLevelHeldMs = 400;

/** The other side of a slow shake, or the second of two blinks, begins within this time, or it does not belong to the first. Set by reasoning. */
export const longestPauseWithinMs = 1500;

/** Below 8 frames a second (issue 5) a phone sees too little of a movement to blame anybody for its timing. */
export const slowFrameMs = 125;
/** How much further a speed may go on such a phone: three readings of a fast way spread by about this much. Set by reasoning. */
export const slowSpeedRatio = 1.3;
/** What such a phone can hide of a dwell or add to a blink, in frames: one at each end. */
export const slowHiddenFrames = 2;

/** Where swings of each signal begin and end. Drift and range keep the middle a middle: nobody rests at 15 deg to the side. */
export const yawSwing: SwingLimits = { leave: 6, back: 5, backRatio: 0.35, drift: 4, restFrom: -12, restTo: 12 };
/** A phone held low is looked down upon: rests range further. */
export const pitchSwing: SwingLimits = { leave: 5.5, back: 5, backRatio: 0.4, drift: 4, restFrom: -22, restTo: 22 };
export const jawSwing: SwingLimits = { leave: 0.2, back: 0.15, backRatio: 0.4, drift: 0.1, restFrom: 0, restTo: 0.2 };
export const smileSwing: SwingLimits = {
  leave: 0.22,
  back: 0.2,
  backRatio: 0.45,
  drift: 0.1,
  restFrom: 0,
  restTo: 0.3,
};
export const distanceSwing: SwingLimits = {
  leave: 0.08,
  back: 0.05,
  backRatio: 0.4,
  drift: 0.05,
  restFrom: Math.log(15),
  restTo: Math.log(150),
};
