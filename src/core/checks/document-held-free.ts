import { defineCheck } from '../check.ts';
import { type DocumentCover, documentCover } from '../measures/document-cover.ts';
import { zoneTouched } from '../measures/document-zones.ts';
import { unsure } from './verdict.ts';

/** Who holds a card has a thumb on it: 20 mm of the 280 mm of its outline are 0.07, two thumbs 0.14. Three fingers side by side are 0.19. */
const MOST_RIM_RATIO = 0.16;

/** The tips of two thumbs are 0.1 of a card's area; more lies on what is to be read. */
const MOST_AREA_RATIO = 0.13;

/** The fingers that hold the document cover little of it. */
export const documentHeldFree = defineCheck({
  id: 'document-held-free',
  tier: 'covering',
  subjects: ['face-with-document'],
  advice: { 'fingers-to-edge': 'remove' },
  inspect: (observation) => {
    const cover = documentCover(observation);
    if (!cover) return unsure;
    const areaRatio = areaOf(cover);
    const isWide = areaRatio / MOST_AREA_RATIO > cover.rimRatio / MOST_RIM_RATIO;
    const [value, max] = isWide ? [areaRatio, MOST_AREA_RATIO] : [cover.rimRatio, MOST_RIM_RATIO];
    const measure = { name: 'hidden', value, unit: 'ratio', max } as const;
    if (value <= max) return { status: 'pass', measure };
    const { mark } = cover;
    const zone = mark ? zoneTouched(observation, mark) : undefined;
    return { status: 'fail', advice: 'fingers-to-edge', measure, ...(mark && { mark }), ...(zone && { zone }) };
  },
});

/** Share of the document that the things over its edge reach, by their colour. */
function areaOf({ mark, patchRatio }: DocumentCover): number {
  if (!mark) return patchRatio;
  let sum = 0;
  for (const strength of mark.strength) sum += strength;
  return Math.max(patchRatio, sum / (255 * Math.max(1, mark.strength.length)));
}
