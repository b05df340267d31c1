import { defineCheck, type Finding } from '../check.ts';
import { documentClutter, outlineContrast } from '../measures/document-surroundings.ts';
import { faceSurroundings } from '../measures/face-surroundings.ts';
import type { Observation } from '../observation.ts';
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

/** Texture of the room in luma. Of 40 portraits labelled plain the most is 14.6, a third of the sharp cluttered ones read more; below the second surely plain. */
const MOST_ROOM_ROUGHNESS = 15;
const SURELY_PLAIN_ROOM = 6;

/** Less than this of the picture around the head says nothing about the room. */
const LEAST_SHARE_RATIO = 0.06;

/** Nothing around the subject draws the eye or hides its edges. Only what is surely cluttered is called so. */
export const plainBackground = defineCheck({
  id: 'plain-background',
  tier: 'light',
  subjects: ['document', 'face'],
  advice: { 'use-plain-table': 'background', 'use-contrasting-table': 'background', 'find-plain-wall': 'background' },
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

function ofRoom(observation: Observation): Finding<'find-plain-wall'> {
  const around = faceSurroundings(observation);
  if (!around || around.shareRatio < LEAST_SHARE_RATIO) return unsure;
  const measure = { name: 'clutter', value: around.roughness, unit: 'luma', max: MOST_ROOM_ROUGHNESS } as const;
  if (around.roughness > MOST_ROOM_ROUGHNESS) return { status: 'fail', advice: 'find-plain-wall', measure };
  return { status: around.roughness > SURELY_PLAIN_ROOM ? 'unsure' : 'pass', measure };
}
