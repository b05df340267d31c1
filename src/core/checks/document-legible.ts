import { defineCheck } from '../check.ts';
import { documentBlur } from '../measures/document-blur.ts';
import { unsure } from './verdict.ts';

/** A printed line 2 mm high has strokes of 0.3 mm: blurred by 0.35 (standard deviation) letters run together. Fine print is for a picture of the document alone. */
const MOST_BLUR_MM = 0.35;

/** Where the picture resolves less, only what is blurred by more than its own pixels is the hand's or the lens's fault. */
const MOST_BLUR_PX = 0.95;

/** The print on the held document is sharp enough to be read. */
export const documentLegible = defineCheck({
  id: 'document-legible',
  tier: 'sharpness',
  subjects: ['face-with-document'],
  advice: { 'hold-document-still': 'still' },
  inspect: (observation) => {
    const blur = documentBlur(observation);
    if (!blur) return unsure;
    const max = Math.max(MOST_BLUR_MM, MOST_BLUR_PX * blur.pixelMm);
    const measure = { name: 'blur', value: blur.worstMm, unit: 'mm', max } as const;
    if (blur.worstMm <= max) return { status: 'pass', measure };
    return { status: 'fail', advice: 'hold-document-still', measure };
  },
});
