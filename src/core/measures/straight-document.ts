import { classifyFormat } from '../document/classify.ts';
import { type DocumentFormat, documentFormats, formatAspect } from '../document/formats.ts';
import { poseOf } from '../document/pose.ts';
import { distanceBetween, type Quad, type Size } from '../geometry.ts';
import type { Observation } from '../observation.ts';
import type { Raster } from '../raster.ts';
import { oncePerObservation } from './once-per-observation.ts';
import { resample, type SeenRaster } from './resample.ts';

/** The document as seen from straight above, at a known scale. It lies as in the picture: what is top left there is top left here. */
export interface StraightDocument extends SeenRaster {
  readonly width: number;
  readonly height: number;
  /** Size of the document as it lies; millimetres are as sure as the format. */
  readonly widthMm: number;
  readonly heightMm: number;
  readonly format: DocumentFormat;
  /** 0..1: 1 where the person chose the format and the proportions agree. */
  readonly formatConfidence: number;
  /** Of these planes. */
  readonly pxPerMm: number;
  /** What the whole picture resolves, in the direction in which it resolves less. */
  readonly sourcePxPerMm: number;
}

/** 254 dpi on a still: the stroke of small print (0.25 mm) has 2.5 pixels, and blur that hides it spans more than one. */
const STILL_PX_PER_MM = 10;

/** 127 dpi on a live frame: straightening a card takes 2 ms, and blur that hides print (0.2 mm) still spans a pixel. */
const LIVE_PX_PER_MM = 5;

/** Sheets are judged at a coarser scale: their print is larger, and A4 at 10 px/mm would be 6 MP. A passport at full scale has 1.1 MP. */
const MOST_STILL_PIXELS = 1_200_000;

/** A passport at 5 px/mm would take twice a card's time. */
const MOST_LIVE_PIXELS = 125_000;

/** Samples of each pixel's footprint along one axis: a sheet on a 12 MP still has 4 source pixels to one, a card on a live frame 2. */
const MOST_STILL_SAMPLES = 4;
const MOST_LIVE_SAMPLES = 2;

/** Proportions are read from a tilted quad to within 5 %; over 12 % off, the chosen format is not in the picture. */
const ASPECT_TOLERANCE = 0.12;

/** A document smaller than this is a speck or a collapsed outline. */
const LEAST_SHORT_SIDE_PX = 8;

/** More source pixels than this across, and the outline is wild: nothing is worth straightening. */
const LARGEST_SIDE_RATIO = 8;

/** Null without a document, or with a collapsed or wild outline. A still is read from its own straightened picture where vision made one. */
export const straightDocument = oncePerObservation((observation: Observation): StraightDocument | null => {
  const corners = observation.outline?.corners;
  if (!corners) return null;
  const { pixels, source } = observation;
  const sides = sidesOf(corners);
  const largest = LARGEST_SIDE_RATIO * Math.max(pixels.width, pixels.height);
  const isSane =
    Math.min(sides.width, sides.height) >= LEAST_SHORT_SIDE_PX && Math.max(sides.width, sides.height) < largest;
  if (!isSane) return null;
  const kind = kindOf(observation, corners, sides);
  const gain = observation.fullSize.width / Math.max(1, pixels.width);
  const picturePxPerMm = Math.min(sides.width / kind.widthMm, sides.height / kind.heightMm);
  const [from, quad] = sourceOf(observation, corners);
  const has = from === pixels ? picturePxPerMm : from.width / kind.widthMm;
  const wanted = source === 'still' ? STILL_PX_PER_MM : LIVE_PX_PER_MM;
  const mostPixels = source === 'still' ? MOST_STILL_PIXELS : MOST_LIVE_PIXELS;
  const mostSamples = source === 'still' ? MOST_STILL_SAMPLES : MOST_LIVE_SAMPLES;
  const pxPerMm = Math.min(wanted, has, Math.sqrt(mostPixels / (kind.widthMm * kind.heightMm)));
  const width = Math.max(1, Math.round(kind.widthMm * pxPerMm));
  const height = Math.max(1, Math.round(kind.heightMm * pxPerMm));
  const seen = resample(from, quad, { width, height }, has / pxPerMm, mostSamples);
  return seen && { ...seen, ...kind, width, height, pxPerMm, sourcePxPerMm: picturePxPerMm * gain };
});

/** The picture to read from, and where the document lies in it. */
function sourceOf({ pixels, straightened }: Observation, corners: Quad): readonly [Raster, Quad] {
  if (!straightened || straightened.width < 2 || straightened.height < 2) return [pixels, corners];
  const right = straightened.width - 0.5;
  const bottom = straightened.height - 0.5;
  const whole: Quad = [
    { x: -0.5, y: -0.5 },
    { x: right, y: -0.5 },
    { x: right, y: bottom },
    { x: -0.5, y: bottom },
  ];
  return [straightened, whole];
}

/** Mean side lengths in pixels, across and down. */
function sidesOf([tl, tr, br, bl]: Quad): Size {
  return {
    width: (distanceBetween(tl, tr) + distanceBetween(bl, br)) / 2,
    height: (distanceBetween(tl, bl) + distanceBetween(tr, br)) / 2,
  };
}

type Kind = Pick<StraightDocument, 'format' | 'formatConfidence' | 'widthMm' | 'heightMm'>;

/** The chosen format where the proportions agree, else the likeliest one; what fits none keeps its own proportions. */
function kindOf({ chosenFormat, pixels }: Observation, corners: Quad, sides: Size): Kind {
  const { aspect } = poseOf(corners, pixels);
  const across = aspect > 0 && Number.isFinite(aspect) ? aspect : sides.width / sides.height;
  const own = Math.max(across, 1 / across);
  const fits = (format: DocumentFormat) => Math.abs(Math.log(own / formatAspect(format))) <= ASPECT_TOLERANCE;
  const isChosen = chosenFormat !== null && fits(chosenFormat);
  const likely = classifyFormat(corners, pixels);
  const format = isChosen ? chosenFormat : (chosenFormat ?? likely.format);
  const longMm = documentFormats[format].widthMm;
  const shortMm = fits(format) ? documentFormats[format].heightMm : longMm / own;
  const formatConfidence = isChosen ? 1 : chosenFormat === null ? likely.confidence : 0;
  return across >= 1
    ? { format, formatConfidence, widthMm: longMm, heightMm: shortMm }
    : { format, formatConfidence, widthMm: shortMm, heightMm: longMm };
}
