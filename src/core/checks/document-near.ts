import { defineCheck } from '../check.ts';
import { sidesOf } from '../measures/document-area.ts';
import { straightDocument } from '../measures/straight-document.ts';
import type { Observation } from '../observation.ts';
import { unsure, within } from './verdict.ts';

/** Long side of the document over the picture's short side. Below, a card on a 1080p front camera has less than 110 dpi; above, it hides the person. */
const SIZE_LIMITS = { min: 0.33, max: 0.85 } as const;

/** From 110 dpi a printed line of 2 mm has nine pixels and can be read by eye; fine print needs a picture of the document alone. */
const LEAST_DPI = 110;

/** A document that already takes this much of the picture cannot come nearer without hiding its holder: then the camera is too coarse. */
const LARGE_RATIO = 0.6;

/** Proportions that tell the format, and with it the true size, surely enough to speak of dots per inch. */
const SURE_FORMAT = 0.6;

/** The held document is near enough to be read and not so near that it hides the person or blurs. */
export const documentNear = defineCheck({
  id: 'document-near',
  tier: 'framing',
  subjects: ['face-with-document'],
  advice: { 'document-closer': 'closer', 'document-further': 'further' },
  inspect: (observation) => {
    const { outline, pixels } = observation;
    if (!outline) return unsure;
    const value = sidesOf(outline.corners).long / Math.max(1, Math.min(pixels.width, pixels.height));
    const measure = { name: 'size-in-frame', value, unit: 'ratio', ...SIZE_LIMITS } as const;
    const size = within(measure, 'document-closer', 'document-further');
    const dpi = size.status === 'fail' ? null : dpiOf(observation);
    if (dpi === null) return size;
    const resolution = { name: 'resolution', value: dpi, unit: 'dpi', min: LEAST_DPI } as const;
    if (dpi >= LEAST_DPI) return { status: 'pass', measure: resolution };
    if (value > LARGE_RATIO) return { status: 'unsure', measure: resolution };
    return { status: 'fail', advice: 'document-closer', measure: resolution };
  },
});

/** Null on live frames, whose still will have other pixels, and where the true size is a guess. */
function dpiOf(observation: Observation): number | null {
  const straight = observation.source === 'still' ? straightDocument(observation) : null;
  return straight && straight.formatConfidence >= SURE_FORMAT ? straight.sourcePxPerMm * 25.4 : null;
}
