import { defineCheck, type Finding } from '../check.ts';
import type { Side } from '../document/outline.ts';
import { documentLight } from '../measures/document-light.ts';
import { faceLight } from '../measures/face-light.ts';
import { mainFace } from '../measures/face-points.ts';
import { straightDocument } from '../measures/straight-document.ts';
import type { Observation } from '../observation.ts';
import { unsure, within } from './verdict.ts';

/** Linear light on one third of a document over that on the opposite third. Printed portraits alone reach 2.0; strongly lit-from-one-side sheets read 2.6 to 3.2. */
const MOST_DOCUMENT_UNEVENNESS = 2.2;

/** A sheet has paper everywhere and no portrait to be taken for shade: 36 generated ones read at most 1.4, photos labelled uneven 1.6 to 3.0. */
const MOST_SHEET_UNEVENNESS = 1.9;

/**
 * Darker half of the face over the brighter one in coded values. ISO practice lets zones differ by half; of 96 portraits labelled even 2
 * lie below (0.41 and 0.43, both lit from one side to the eye), most labelled as lit from the side lie above: their shadows come from above or from a brim.
 * Mirrored places, their median and their mean tell no more (area under the curve .69 to .79 against .76). Deep side light reads 0.27 to 0.43.
 */
const LEAST_HALF_RATIO = 0.435;

/** Between the two, portraits labelled either way are as frequent. */
const SURE_HALF_RATIO = 0.5;

/** Turned further, one half is seen at a slant and says little. */
const MOST_YAW_DEG = 20;

/** Coded value of linear light, close enough for a ratio. */
const GAMMA = 2.2;

/** Light comes from the front rather than from one side. */
export const evenLight = defineCheck({
  id: 'even-light',
  tier: 'light',
  subjects: ['document', 'face', 'face-with-document'],
  advice: {
    'even-out-light': 'light',
    'turn-from-light-left': 'light',
    'turn-from-light-right': 'light',
    'turn-from-light-top': 'light',
    'turn-from-light-bottom': 'light',
    'turn-to-light-left': 'left',
    'turn-to-light-right': 'right',
  },
  inspect: (observation) => (observation.subject === 'document' ? onDocument(observation) : onFace(observation)),
});

/** A lamp at the side lights the near end of a document more: turning the document brings both ends to the same distance from it. */
const turnFrom = {
  left: 'turn-from-light-left',
  right: 'turn-from-light-right',
  top: 'turn-from-light-top',
  bottom: 'turn-from-light-bottom',
} as const satisfies Record<Side, string>;

function onDocument(observation: Observation): Finding<'even-out-light' | (typeof turnFrom)[Side]> {
  const light = documentLight(observation);
  if (!light) return unsure;
  const max = straightDocument(observation)?.format === 'sheet' ? MOST_SHEET_UNEVENNESS : MOST_DOCUMENT_UNEVENNESS;
  const measure = { name: 'unevenness', value: light.unevenness, unit: 'ratio', max } as const;
  const advice = light.brightSide ? turnFrom[light.brightSide] : 'even-out-light';
  return within(measure, advice, advice);
}

/** The brighter half shows where the light is; the person turns that way, by their own left and right. */
function onFace(observation: Observation): Finding<'turn-to-light-left' | 'turn-to-light-right'> {
  const light = faceLight(observation);
  const yawDeg = mainFace(observation)?.pose?.yawDeg ?? 0;
  if (!light || Math.abs(yawDeg) > MOST_YAW_DEG) return unsure;
  const { leftHalf, rightHalf } = light;
  if (leftHalf === null || rightHalf === null) return unsure;
  const brighter = Math.max(leftHalf, rightHalf);
  if (brighter === 0) return unsure;
  const value = (Math.min(leftHalf, rightHalf) / brighter) ** (1 / GAMMA);
  const advice = leftHalf > rightHalf ? 'turn-to-light-left' : 'turn-to-light-right';
  const measure = { name: 'balance', value, unit: 'ratio', min: LEAST_HALF_RATIO } as const;
  if (value < LEAST_HALF_RATIO) return { status: 'fail', advice, measure };
  return { status: value < SURE_HALF_RATIO ? 'unsure' : 'pass', measure };
}
