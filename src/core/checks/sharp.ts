import { defineCheck, type Finding } from '../check.ts';
import { blurMark, blurredShare, type DocumentBlur, documentBlur, isSmeared } from '../measures/document-blur.ts';
import { zoneTouched } from '../measures/document-zones.ts';
import { faceBlurRatio } from '../measures/face-blur.ts';
import type { Observation } from '../observation.ts';
import { unsure, within } from './verdict.ts';

/** A stroke of small print is 0.25 mm: blurred by as much, letters run into each other. Of 52 sharp photos at 5 px/mm the worst reads 0.15, of 3 blurred ones the best 0.53; generated smears of 1.35 mm read 0.19 and more. */
const MOST_BLUR_MM = 0.17;

/** Where a picture resolves less than that, only what is blurred by more than its own pixels is the lens's or the hand's fault; `close-enough` speaks for the pixels. */
const MOST_BLUR_PX = 0.75;

/** A part this much more blurred than allowed cannot be read; half as much again keeps shaded skin and guilloches out. */
const PART_BLUR_RATIO = 1.6;

/** Share of the printed places that may be so: a portrait and a hologram are soft in sharp pictures. */
const MOST_BLURRED_SHARE = 0.35;

/** The smallest facial detail that must show is 2 mm (Doc 9303-3), 3 % of the eye distance. Of 144 portraits the worst reads 0.027. */
const MOST_FACE_BLUR_RATIO = 0.03;

/** Fine detail is there: neither out of focus nor smeared by movement. */
export const sharp = defineCheck({
  id: 'sharp',
  tier: 'sharpness',
  subjects: ['document', 'face', 'face-with-document'],
  advice: { 'hold-still-to-focus': 'still', 'hold-phone-still': 'still', 'hold-face-still': 'still' },
  inspect: (observation) => (observation.subject === 'document' ? onDocument(observation) : onFace(observation)),
});

function onDocument(observation: Observation): Finding<'hold-still-to-focus' | 'hold-phone-still'> {
  const blur = documentBlur(observation);
  if (!blur) return unsure;
  const max = Math.max(MOST_BLUR_MM, MOST_BLUR_PX * blur.pixelMm);
  const value = Math.max(blur.worstMm, partlyBlurredMm(blur, max));
  const measure = { name: 'blur', value, unit: 'mm', max } as const;
  if (value <= max) return { status: 'pass', measure };
  const mark = blurMark(blur, max);
  const zone = zoneTouched(observation, mark);
  const advice = isSmeared(blur) ? 'hold-phone-still' : 'hold-still-to-focus';
  return { status: 'fail', advice, measure, mark, ...(zone && { zone }) };
}

/** The blur that too large a part of the print reaches, though the rest may be sharp; 0 where there is no such part. */
function partlyBlurredMm(blur: DocumentBlur, limitMm: number): number {
  const partLimitMm = limitMm * PART_BLUR_RATIO;
  return blurredShare(blur, partLimitMm) > MOST_BLURRED_SHARE ? partLimitMm : 0;
}

function onFace(observation: Observation): Finding<'hold-face-still'> {
  const value = faceBlurRatio(observation);
  if (value === null) return unsure;
  const measure = { name: 'blur', value, unit: 'ratio', max: MOST_FACE_BLUR_RATIO } as const;
  return within(measure, 'hold-face-still', 'hold-face-still');
}
