import { defineCheck, type Finding } from '../check.ts';
import { documentLight } from '../measures/document-light.ts';
import { faceLight } from '../measures/face-light.ts';
import { mainFace } from '../measures/face-points.ts';
import type { Observation } from '../observation.ts';
import { unsure, within } from './verdict.ts';

/** Linear light on one third of a document over that on the opposite third. Printed portraits alone reach 2.0; strongly lit-from-one-side sheets read 2.6 to 3.2. */
const MOST_DOCUMENT_UNEVENNESS = 2.2;

/** Darker cheek over brighter cheek in coded values: zones may differ by half (ISO 19794-5 practice as three implementations restate it). */
const LEAST_CHEEK_RATIO = 0.5;

/** Turned further, one cheek is seen at a slant and says little. */
const MOST_YAW_DEG = 20;

/** Coded value of linear light, close enough for a ratio. */
const GAMMA = 2.2;

/** Light comes from the front rather than from one side. */
export const evenLight = defineCheck({
  id: 'even-light',
  tier: 'light',
  subjects: ['document', 'face'],
  advice: { 'even-out-light': 'light', 'turn-to-light-left': 'left', 'turn-to-light-right': 'right' },
  inspect: (observation) => (observation.subject === 'document' ? onDocument(observation) : onFace(observation)),
});

function onDocument(observation: Observation): Finding<'even-out-light'> {
  const value = documentLight(observation)?.unevenness;
  if (value === undefined) return unsure;
  const measure = { name: 'unevenness', value, unit: 'ratio', max: MOST_DOCUMENT_UNEVENNESS } as const;
  return within(measure, 'even-out-light', 'even-out-light');
}

/** The brighter cheek shows where the light is; the person turns that way, by their own left and right. */
function onFace(observation: Observation): Finding<'turn-to-light-left' | 'turn-to-light-right'> {
  const light = faceLight(observation);
  const yawDeg = mainFace(observation)?.pose?.yawDeg ?? 0;
  if (!light || Math.abs(yawDeg) > MOST_YAW_DEG) return unsure;
  const { leftCheek, rightCheek } = light;
  const brighter = Math.max(leftCheek, rightCheek);
  if (brighter === 0) return unsure;
  const value = (Math.min(leftCheek, rightCheek) / brighter) ** (1 / GAMMA);
  const advice = leftCheek > rightCheek ? 'turn-to-light-left' : 'turn-to-light-right';
  return within({ name: 'cheek-balance', value, unit: 'ratio', min: LEAST_CHEEK_RATIO }, advice, advice);
}
