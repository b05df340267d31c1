import { defineCheck } from '../check.ts';
import { effectiveDpi } from '../document/classify.ts';
import { type DocumentFormat, documentFormats } from '../document/formats.ts';
import { scaleQuad } from '../geometry.ts';
import { boxOf } from '../measures/document-area.ts';
import type { Observation } from '../observation.ts';
import { unsure, within } from './verdict.ts';

/** Smaller than this part of the room it could fill, a card has too few pixels for its small print (public products ask for 60 to 80 % of a side). */
const LEAST_SIZE_RATIO = 0.55;

/** A little over full size the borders are reached and autofocus of recent phones fails (nearest focus 15-20 cm). */
const LARGEST_SIZE_RATIO = 1.08;

/** Without a guide, the document's share of the picture's width or height, whichever is nearer to full, stands in; importers crop as they like. */
const LEAST_SHARE_RATIO = 0.35;

/** Dots per inch at which text readers are at ease (issue: 220 good, 290 excellent). A passport that fills an upright 1080p still has 219, so less is no reason to refuse. */
const GOOD_DPI = 220;

/** From here on the smallest print of a passport is read without a slip, and more pixels change nothing (issue; Doc 9303-3 scans at 300). */
const EXCELLENT_DPI = 290;

/** Fewest dots per inch at which text readers work at all (Microblink 150..400, ComplyCube 150). */
const LEAST_DPI = 150;

/** The document is large enough to be read, and not so near that the lens cannot focus. */
export const closeEnough = defineCheck({
  id: 'close-enough',
  tier: 'framing',
  subjects: ['document'],
  advice: { 'move-closer': 'closer', 'move-further': 'further' },
  inspect: (observation) => {
    if (!observation.outline) return unsure;
    const size = sizeFinding(observation);
    const dpi = dpiOf(observation);
    if (size.status === 'fail' || dpi === null) return size;
    const measure = { name: 'resolution', value: dpi, unit: 'dpi', min: GOOD_DPI, excellent: EXCELLENT_DPI } as const;
    if (dpi >= GOOD_DPI) return { status: 'pass', measure };
    // A coarse camera may be too coarse at any distance; then there is no move to advise.
    if (!(dpi < LEAST_DPI) || size.measure!.value > 0.85) return { status: 'unsure', measure };
    return { status: 'fail', advice: 'move-closer', measure };
  },
});

function sizeFinding({ outline, pixels, guide }: Observation) {
  const box = boxOf(outline!.corners);
  const room = guide ?? pixels;
  const value = Math.max(box.width / Math.max(1, room.width), box.height / Math.max(1, room.height));
  const limits = guide ? { min: LEAST_SIZE_RATIO, max: LARGEST_SIZE_RATIO } : { min: LEAST_SHARE_RATIO };
  return within(
    { name: guide ? 'size-in-guide' : 'size-in-frame', value, unit: 'ratio', ...limits },
    'move-closer',
    'move-further',
  );
}

/** Null on live frames, whose still will have other pixels, and where the true size is not known. */
function dpiOf({ source, outline, pixels, fullSize, chosenFormat }: Observation): number | null {
  if (source === 'live' || chosenFormat === null || !isCardLike(chosenFormat)) return null;
  return effectiveDpi(scaleQuad(outline!.corners, fullSize.width / Math.max(1, pixels.width)), chosenFormat);
}

/** Sheets come in many sizes, and their print is larger. */
function isCardLike(format: DocumentFormat): boolean {
  return documentFormats[format].widthMm <= documentFormats['id-3'].widthMm;
}
