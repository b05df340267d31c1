import { defineCheck, type Finding } from '../check.ts';
import { documentClutter } from '../measures/document-surroundings.ts';
import { faceSurroundings } from '../measures/face-surroundings.ts';
import type { Observation } from '../observation.ts';
import { unsure } from './verdict.ts';

/** Share of the table on edges. Of 38 photos labelled plain the most is 0.16 (a reflection), a heap of cables reads 0.28; below the second surely plain. */
const MOST_TABLE_EDGES = 0.2;
const SURELY_PLAIN_TABLE = 0.06;

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
  advice: { 'use-plain-table': 'background', 'find-plain-wall': 'background' },
  inspect: (observation) => (observation.subject === 'document' ? ofTable(observation) : ofRoom(observation)),
});

function ofTable(observation: Observation): Finding<'use-plain-table'> {
  const value = documentClutter(observation);
  if (value === null) return unsure;
  const measure = { name: 'clutter', value, unit: 'ratio', max: MOST_TABLE_EDGES } as const;
  if (value > MOST_TABLE_EDGES) return { status: 'fail', advice: 'use-plain-table', measure };
  return { status: value > SURELY_PLAIN_TABLE ? 'unsure' : 'pass', measure };
}

function ofRoom(observation: Observation): Finding<'find-plain-wall'> {
  const around = faceSurroundings(observation);
  if (!around || around.shareRatio < LEAST_SHARE_RATIO) return unsure;
  const measure = { name: 'clutter', value: around.roughness, unit: 'luma', max: MOST_ROOM_ROUGHNESS } as const;
  if (around.roughness > MOST_ROOM_ROUGHNESS) return { status: 'fail', advice: 'find-plain-wall', measure };
  return { status: around.roughness > SURELY_PLAIN_ROOM ? 'unsure' : 'pass', measure };
}
