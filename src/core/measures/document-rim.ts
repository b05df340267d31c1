import { applyHomography, type Homography, homographyTo } from '../document/homography.ts';
import type { Quad } from '../geometry.ts';
import type { Observation } from '../observation.ts';
import type { Raster } from '../raster.ts';
import { sidesOf } from './document-area.ts';
import { linearOf } from './luma.ts';
import { oncePerObservation } from './once-per-observation.ts';

/**
 * What lies just inside and just outside the outline, all the way round it, clockwise from the corner that is top left in the picture.
 * Print changes the inner band alone and the table the outer one alone; light and fingers change both.
 */
export interface DocumentRim {
  /** Places around the outline, `RIM_STEP` of the long side apart. */
  readonly count: number;
  /** The side of each place: 0 top, 1 right, 2 bottom, 3 left. */
  readonly side: Uint8Array;
  /** How far along its side, clockwise, 0..1. */
  readonly along: Float32Array;
  /** Linear light 0..1 of the paper inside, and of the ground outside: red, green, blue of each place. */
  readonly inner: Float32Array;
  readonly outer: Float32Array;
  /** 1 where both bands lie in the picture. */
  readonly isSeen: Uint8Array;
  /** The largest step of light between neighbouring depths from the inner band to the outer one, as a natural logarithm: the document's own edge. */
  readonly edge: Float32Array;
}

/** Distance of places as a share of the long side: 1.8 mm of an ID-1 card. */
export const RIM_STEP = 1 / 48;

/** Bands from here to there off the outline, as shares of the long side: on a card 1.1 to 4.3 mm within, and 2 to 5.6 mm without, beyond the card's own shadow. */
const INNER_BAND = { from: 0.013, to: 0.05 } as const;
const OUTER_BAND = { from: 0.024, to: 0.065 } as const;

/** Samples of each place, along the outline and across it. */
const ALONG = 4;
const ACROSS = 6;

/** Smaller documents have too few pixels in a band. */
const LEAST_LONG_SIDE_PX = 150;

/** Null without a document, or for one too small. */
export const documentRim = oncePerObservation((observation: Observation): DocumentRim | null => {
  const corners = observation.outline?.corners;
  const map = corners && homographyTo(corners);
  if (!map) return null;
  const { width, height, long } = shareOf(corners);
  if (!(long >= LEAST_LONG_SIDE_PX)) return null;
  const perSide = [width, height, width, height].map((length) => Math.max(4, Math.round(length / RIM_STEP)));
  const count = perSide.reduce((sum, places) => sum + places, 0);
  const rim: DocumentRim = {
    count,
    side: new Uint8Array(count),
    along: new Float32Array(count),
    inner: new Float32Array(count * 3),
    outer: new Float32Array(count * 3),
    isSeen: new Uint8Array(count),
    edge: new Float32Array(count),
  };
  let place = 0;
  for (let side = 0; side < 4; side++) {
    const places = perSide[side]!;
    for (let n = 0; n < places; n++, place++) {
      rim.side[place] = side;
      rim.along[place] = (n + 0.5) / places;
      const at = { side, along: rim.along[place]!, step: 1 / places, width, height };
      const isIn = readBand(observation.pixels, map, at, INNER_BAND, 1, rim.inner, place, ALONG * ACROSS * 0.5);
      const isOut = readBand(observation.pixels, map, at, OUTER_BAND, -1, rim.outer, place, ALONG * ACROSS * 0.25);
      rim.isSeen[place] = isIn && isOut ? 1 : 0;
      if (isIn && isOut) rim.edge[place] = edgeAcross(observation.pixels, map, at);
    }
  }
  return rim;
});

interface Place {
  readonly side: number;
  readonly along: number;
  readonly step: number;
  /** Of the document, in shares of its long side. */
  readonly width: number;
  readonly height: number;
}

function shareOf(corners: Quad): { readonly width: number; readonly height: number; readonly long: number } {
  const [tl, tr, br, bl] = corners;
  const { long } = sidesOf(corners);
  const across = (Math.hypot(tr.x - tl.x, tr.y - tl.y) + Math.hypot(br.x - bl.x, br.y - bl.y)) / 2;
  const down = (Math.hypot(bl.x - tl.x, bl.y - tl.y) + Math.hypot(br.x - tr.x, br.y - tr.y)) / 2;
  return { width: across / long, height: down / long, long };
}

const lumas = new Float32Array(ALONG * ACROSS);
const places = new Int32Array(ALONG * ACROSS);

/**
 * Mean linear light of a block without its `darkest` samples (print on paper); of the ground also without as many of the brightest. False where
 * it leaves the picture.
 */
function readBand(
  { width, height, data }: Raster,
  map: Homography,
  at: Place,
  band: { readonly from: number; readonly to: number },
  inwards: 1 | -1,
  out: Float32Array,
  place: number,
  darkest: number,
): boolean {
  let count = 0;
  for (let i = 0; i < ALONG; i++) {
    const along = at.along + ((i + 0.5) / ALONG - 0.5) * at.step;
    for (let j = 0; j < ACROSS; j++) {
      const depth = inwards * (band.from + ((band.to - band.from) * (j + 0.5)) / ACROSS);
      const pixel = applyHomography(map, pointAt(at, along, depth));
      const x = Math.round(pixel.x);
      const y = Math.round(pixel.y);
      if (!(x >= 0 && y >= 0 && x < width && y < height)) return false;
      const from = (y * width + x) * 4;
      const luma = data[from]! + 2 * data[from + 1]! + data[from + 2]!;
      let to = count++;
      for (; to > 0 && lumas[to - 1]! > luma; to--) {
        lumas[to] = lumas[to - 1]!;
        places[to] = places[to - 1]!;
      }
      lumas[to] = luma;
      places[to] = from;
    }
  }
  const end = inwards === 1 ? count : count - darkest;
  for (let channel = 0; channel < 3; channel++) {
    let sum = 0;
    for (let n = darkest; n < end; n++) sum += linearOf(data[places[n]! + channel]!);
    out[place * 3 + channel] = sum / (end - darkest);
  }
  return true;
}

/** Depths at which light is compared across the outline: .6 mm of a card apart, so that a blurred edge still shows. */
const EDGE_DEPTHS = 12;

/** Keeps the logarithm of black finite and noise in the dark small. */
const BLACK = 0.01;

/** The largest step of any channel's light between depths two apart. */
function edgeAcross({ width, data }: Raster, map: Homography, at: Place): number {
  const levels: number[] = [];
  let largest = 0;
  for (let j = 0; j < EDGE_DEPTHS; j++) {
    const depth = INNER_BAND.to / 2 - ((INNER_BAND.to / 2 + OUTER_BAND.to / 2) * j) / (EDGE_DEPTHS - 1);
    const sum = [0, 0, 0];
    for (let i = 0; i < ALONG; i++) {
      const pixel = applyHomography(map, pointAt(at, at.along + ((i + 0.5) / ALONG - 0.5) * at.step, depth));
      const from = (Math.round(pixel.y) * width + Math.round(pixel.x)) * 4;
      for (let channel = 0; channel < 3; channel++) sum[channel]! += linearOf(data[from + channel]!) / ALONG;
    }
    for (let channel = 0; channel < 3; channel++) {
      const level = Math.log(sum[channel]! + BLACK);
      levels.push(level);
      if (j >= 2) largest = Math.max(largest, Math.abs(level - levels[(j - 2) * 3 + channel]!));
    }
  }
  return largest;
}

/** In the unit square of the document. */
function pointAt({ side, width, height }: Place, along: number, depth: number): { x: number; y: number } {
  if (side === 0) return { x: along, y: depth / height };
  if (side === 1) return { x: 1 - depth / width, y: along };
  if (side === 2) return { x: 1 - along, y: 1 - depth / height };
  return { x: depth / width, y: 1 - along };
}
