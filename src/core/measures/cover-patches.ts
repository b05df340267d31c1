import type { Side } from '../document/outline.ts';
import type { Observation } from '../observation.ts';
import { type CoarseDocument, coarseDocument } from './coarse-document.ts';
import { type DocumentRim, documentRim } from './document-rim.ts';
import { blobsOf } from './document-zones.ts';
import { linearOf } from './luma.ts';
import { oncePerObservation } from './once-per-observation.ts';
import { type SlantedBox, slantedBox } from './slanted-box.ts';

/** Things seen by their own surface rather than by the outline that they hide: labels and notes within the document, fingertips on large sheets. */
export interface CoverPatches {
  readonly coarse: CoarseDocument;
  readonly things: readonly CoverThing[];
}

export interface CoverThing {
  /** Of `coarse`. */
  readonly places: readonly number[];
  /** The side over which it comes; null for what lies within. */
  readonly side: Side | null;
}

const sides = ['top', 'right', 'bottom', 'left'] as const;

/** Within one thing neighbouring places differ by less in every channel, 0..255: its own shading and the sensor's noise, not print. */
const MOST_CHANGE = 7;

/** Shares of the document's area: 3 % is the least label that hides a field of a card; larger plain fields are the document's own. */
const LEAST_SHARE = 0.008;
const MOST_SHARE = 0.25;

/** Print is laid along the document's sides, labels are put on by hand: only what is turned by this much against the sides is surely laid on. */
const LEAST_TURN_DEG = 5;

/** A label fills its box, a blot or a face does not (an ellipse fills .79). */
const LEAST_FILL = 0.82;
const LEAST_ASPECT = 0.35;

/** White in all channels is a reflection. */
const CLIPPED = 243;

export const coverPatches = oncePerObservation((observation: Observation): CoverPatches | null => {
  const coarse = coarseDocument(observation);
  if (!coarse) return null;
  const rim = documentRim(observation);
  const tips = rim && coarse.isSheet ? fingertips(coarse, rim) : [];
  return { coarse, things: [...labels(coarse), ...tips] };
});

function labels(coarse: CoarseDocument): readonly CoverThing[] {
  const { columns, rows } = coarse;
  const least = LEAST_SHARE * columns * rows;
  const blobs = blobsOf(flatPlaces(coarse), columns, rows).filter(
    (blob) =>
      blob.length >= least &&
      blob.length <= MOST_SHARE * columns * rows &&
      !isClipped(coarse, blob) &&
      isLaidOn(slantedBox(blob, columns), blob.length),
  );
  return blobs.map((places) => ({ places, side: null }));
}

function isLaidOn({ long, short, turnDeg }: SlantedBox, places: number): boolean {
  return turnDeg >= LEAST_TURN_DEG && places >= LEAST_FILL * long * short && short >= LEAST_ASPECT * long;
}

/** 1 where a place continues its neighbours on the right and below, or those on the left and above. */
function flatPlaces({ columns, rows, colour }: CoarseDocument): Uint8Array {
  const flat = new Uint8Array(columns * rows);
  const isLike = (one: number, other: number) =>
    Math.abs(colour[one * 3]! - colour[other * 3]!) < MOST_CHANGE &&
    Math.abs(colour[one * 3 + 1]! - colour[other * 3 + 1]!) < MOST_CHANGE &&
    Math.abs(colour[one * 3 + 2]! - colour[other * 3 + 2]!) < MOST_CHANGE;
  for (let y = 1; y < rows - 1; y++) {
    for (let x = 1; x < columns - 1; x++) {
      const at = y * columns + x;
      const isFlat = isLike(at, at + 1) && isLike(at, at + columns) && isLike(at, at - 1) && isLike(at, at - columns);
      if (isFlat) flat[at] = 1;
    }
  }
  return flat;
}

function isClipped({ colour }: CoarseDocument, blob: readonly number[]): boolean {
  let least = 0;
  for (const at of blob) least += Math.min(colour[at * 3]!, colour[at * 3 + 1]!, colour[at * 3 + 2]!);
  return least > CLIPPED * blob.length;
}

/** Skin of all shades against the paper in the same light, as logarithms: redder than green by, bluer than green by, and darker by. */
const SKIN_RED = { min: 0.2, max: 1.1 } as const;
const SKIN_BLUE = { min: -1.2, max: -0.04 } as const;
const SKIN_DARKER = { min: 0.15, max: 3 } as const;

/** Widths of fingers where they cross the edge, in mm, and how much of the sheet's edge that is at least deep. */
const FINGER_MM = { min: 7, max: 26 } as const;
const LEAST_REACH = 0.6;

/** A finger has one colour within and without the outline, but for its shading. */
const MOST_CONTRAST = 0.5;

const BLACK = 0.004;

/** Blobs of skin's colour that come in over one side; on sheets a finger is narrower than the rim's places are for cards. */
function fingertips(coarse: CoarseDocument, rim: DocumentRim): readonly CoverThing[] {
  const { columns, rows, colour, mmPerPlace, paper } = coarse;
  const skin = new Uint8Array(columns * rows);
  const isIn = (value: number, { min, max }: { readonly min: number; readonly max: number }) =>
    value > min && value < max;
  for (let at = 0; at < skin.length; at++) {
    const [red, green, blue] = [0, 1, 2].map((c) => Math.log(linearOf(colour[at * 3 + c]!) + BLACK) - paper[c]!) as [
      number,
      number,
      number,
    ];
    if (isIn(red - green, SKIN_RED) && isIn(blue - green, SKIN_BLUE) && isIn(-green, SKIN_DARKER)) skin[at] = 1;
  }
  return blobsOf(skin, columns, rows).flatMap((places) => {
    const contact = contactOf(places, columns, rows);
    const widthMm = contact.places.length * mmPerPlace;
    const isFinger = isIn(widthMm, FINGER_MM) && places.length >= LEAST_REACH * contact.places.length ** 2;
    return isFinger && goesOn(coarse, rim, contact) ? [{ places, side: sides[contact.side]! }] : [];
  });
}

interface Contact {
  readonly side: number;
  readonly places: readonly number[];
  /** Middle along the side, clockwise, 0..1. */
  readonly along: number;
}

/** Where a blob meets the side that it touches most. */
function contactOf(blob: readonly number[], columns: number, rows: number): Contact {
  const sides: number[][] = [[], [], [], []];
  for (const at of blob) {
    const x = at % columns;
    const y = (at - x) / columns;
    if (y === 0) sides[0]!.push(at);
    if (x === columns - 1) sides[1]!.push(at);
    if (y === rows - 1) sides[2]!.push(at);
    if (x === 0) sides[3]!.push(at);
  }
  const lengths = sides.map(({ length }) => length);
  const side = lengths.indexOf(Math.max(...lengths));
  const places = sides[side]!;
  const middle = places.reduce((sum, at) => sum + (side % 2 === 0 ? at % columns : Math.floor(at / columns)), 0);
  const share = (middle / places.length + 0.5) / (side % 2 === 0 ? columns : rows);
  return { side, places, along: side < 2 ? share : 1 - share };
}

/** The ground outside has the finger's colour, too. */
function goesOn({ colour }: CoarseDocument, rim: DocumentRim, { side, places, along }: Contact): boolean {
  let nearest = -1;
  for (let place = 0; place < rim.count; place++) {
    if (rim.side[place] !== side || !rim.isSeen[place]) continue;
    if (nearest < 0 || Math.abs(rim.along[place]! - along) < Math.abs(rim.along[nearest]! - along)) nearest = place;
  }
  if (nearest < 0) return false;
  return [0, 1, 2].every((c) => {
    const within = places.reduce((sum, at) => sum + linearOf(colour[at * 3 + c]!), 0) / places.length;
    return Math.abs(Math.log((within + BLACK) / (rim.outer[nearest * 3 + c]! + BLACK))) < MOST_CONTRAST;
  });
}
