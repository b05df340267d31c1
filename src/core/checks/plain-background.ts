import { defineCheck, type Finding } from '../check.ts';
import { documentClutter, outlineContrast } from '../measures/document-surroundings.ts';
import { faceLight } from '../measures/face-light.ts';
import { faceSurroundings } from '../measures/face-surroundings.ts';
import { codedOf } from '../measures/luma.ts';
import type { Observation } from '../observation.ts';
import { SMALL_FACE_RATIO } from './one-face.ts';
import { unsure } from './verdict.ts';

/** Share of the table on edges. Of 38 photos labelled plain one reads more (.11, lamps mirrored in a table), the next .03; generated clutter .09 to .26. */
const MOST_TABLE_EDGES = 0.085;
const SURELY_PLAIN_TABLE = 0.06;

/**
 * Natural logarithm of the document's light over the table's: the table sends back within a fifth of what the paper does. Plain photos read .41 and more;
 * above the second limit nobody loses the edge.
 */
const LEAST_CONTRAST = 0.22;
const SURE_CONTRAST = 0.32;

/**
 * Mean distance of the wall from a plane, coded levels of middle grey (`face-surroundings.ts`). Of 35 portraits labelled plain one reads more (33, the brim of a
 * straw hat taken for the room), the next 23; of 95 cluttered ones, most out of focus, 71 read more. In six folds by source, with the limit set on the others:
 * 1 alarm of 35, 73 found of 95. Below the second surely plain (27 of 35, and 2 of 95).
 */
const MOST_ROOM_UNEVENNESS = 25;
const SURELY_PLAIN_ROOM = 11;

/**
 * Fine patterns: the cluttered conformance pictures of OFIQ 1.0.3 read 187 to 243, and it gives half its score at 113. Between the two lie wood and brick, which
 * a brighter exposure takes from one side of a single limit to the other.
 */
const MOST_ROOM_TEXTURE = 187;
const SURELY_PLAIN_TEXTURE = 113;

/**
 * A poster, a lamp or somebody behind on a wall that is plain but for it: the plane leaves out a quarter and does not see them. Of 27 portraits before surely plain walls
 * none reads more than .067; on sitters it tells of 27 in 48 people and posters and wrongly of 4 in 174 plain walls.
 */
const MOST_THINGS = 0.08;

/** Fewer cells of a tenth of the eye distance than this say nothing about the room: a strip of one eye distance by half of one. */
const LEAST_ROOM_CELLS = 40;

/** A face behind the person counts from this share of theirs; anything smaller is no face to anybody. From `one-face` on it is a second person. */
const LEAST_OTHER_FACE_RATIO = 0.01;

/** Coded levels by which skin and wall differ at least, over light and both colours: closer, no eye finds the edge of the cheek. None of the labelled portraits before a plain wall is nearer. */
const LEAST_WALL_DIFFERENCE = 9;

/** In a dim picture everything lies close together: differences below this level are read as if the lighter of the two were there. */
const DIM_LUMA = 128;

/** Nothing around the subject draws the eye or hides its edges. Only what is surely cluttered is called so. */
export const plainBackground = defineCheck({
  id: 'plain-background',
  tier: 'light',
  subjects: ['document', 'face'],
  advice: {
    'use-plain-table': 'background',
    'use-contrasting-table': 'background',
    'find-plain-wall': 'background',
    'hide-other-face': 'background',
    'find-other-wall': 'background',
  },
  inspect: (observation) => (observation.subject === 'document' ? ofTable(observation) : ofRoom(observation)),
});

function ofTable(observation: Observation): Finding<'use-plain-table' | 'use-contrasting-table'> {
  const clutter = documentClutter(observation);
  if (clutter !== null && clutter > MOST_TABLE_EDGES) {
    const measure = { name: 'clutter', value: clutter, unit: 'ratio', max: MOST_TABLE_EDGES } as const;
    return { status: 'fail', advice: 'use-plain-table', measure };
  }
  const contrast = outlineContrast(observation);
  if (contrast !== null && contrast < LEAST_CONTRAST) {
    const measure = { name: 'contrast', value: contrast, unit: 'score', min: LEAST_CONTRAST } as const;
    return { status: 'fail', advice: 'use-contrasting-table', measure };
  }
  if (clutter === null || contrast === null) return unsure;
  const measure = { name: 'clutter', value: clutter, unit: 'ratio', max: MOST_TABLE_EDGES } as const;
  return { status: clutter > SURELY_PLAIN_TABLE || contrast < SURE_CONTRAST ? 'unsure' : 'pass', measure };
}

function ofRoom(observation: Observation): Finding<'find-plain-wall' | 'hide-other-face' | 'find-other-wall'> {
  const otherFace = otherFaceRatio(observation);
  if (otherFace > LEAST_OTHER_FACE_RATIO) {
    const measure = { name: 'other-face', value: otherFace, unit: 'ratio', max: LEAST_OTHER_FACE_RATIO } as const;
    return { status: 'fail', advice: 'hide-other-face', measure };
  }
  const room = faceSurroundings(observation);
  if (!room || room.cells < LEAST_ROOM_CELLS) return unsure;
  const measure = { name: 'clutter', value: room.unevenness, unit: 'luma', max: MOST_ROOM_UNEVENNESS } as const;
  if (room.unevenness > MOST_ROOM_UNEVENNESS) return { status: 'fail', advice: 'find-plain-wall', measure };
  if (room.texture > MOST_ROOM_TEXTURE) {
    const texture = { name: 'texture', value: room.texture, unit: 'score', max: MOST_ROOM_TEXTURE } as const;
    return { status: 'fail', advice: 'find-plain-wall', measure: texture };
  }
  if (room.unevenness > SURELY_PLAIN_ROOM) return { status: 'unsure', measure };
  if (room.farRatio > MOST_THINGS) {
    const things = { name: 'clutter', value: room.farRatio, unit: 'ratio', max: MOST_THINGS } as const;
    return { status: 'fail', advice: 'find-plain-wall', measure: things };
  }
  const difference = wallDifference(observation, room.colour);
  if (difference !== null && difference < LEAST_WALL_DIFFERENCE) {
    const contrast = { name: 'contrast', value: difference, unit: 'luma', min: LEAST_WALL_DIFFERENCE } as const;
    return { status: 'fail', advice: 'find-other-wall', measure: contrast };
  }
  return { status: room.texture > SURELY_PLAIN_TEXTURE ? 'unsure' : 'pass', measure };
}

/** Area of the second face over that of the first; 0 where `one-face` speaks of it, or there is none. */
function otherFaceRatio({ faces }: Observation): number {
  const [first, second] = faces ?? [];
  if (!first || !second) return 0;
  const ratio = (second.box.width * second.box.height) / Math.max(1, first.box.width * first.box.height);
  return ratio > SMALL_FACE_RATIO ? 0 : ratio;
}

/** How far the mean colours of skin and wall lie apart, in coded levels as they would be in enough light; null without a face. */
function wallDifference(observation: Observation, wall: readonly [number, number, number]): number | null {
  const skin = faceLight(observation)?.skin;
  if (!skin) return null;
  const [red, green, blue] = [codedOf(skin[0]), codedOf(skin[1]), codedOf(skin[2])];
  const light = (red + 2 * green + blue) / 4;
  const difference = Math.hypot(light - wall[0], red - green - wall[1], blue - green - wall[2]);
  return difference * Math.max(1, DIM_LUMA / Math.max(1, light, wall[0]));
}
