import type { Size } from '../geometry.ts';
import { colourOffset } from './packed.ts';

/** Shares of a working pixel are counted in 256ths: red and blue of a word, times 256, still fit in 16 bits each. */
const whole = 256;
const wholeShift = 8;

/** Memory for a few rows of the working picture, kept from frame to frame. */
export interface FractionScratch {
  across: Shares;
  down: Shares;
  /** The source rows that the next working row needs, already shrunk across; row n lies in slot n % down.taps. */
  rows: Int32Array;
  /** Share of each slot in the working row at hand. */
  slotShares: Int32Array;
}

/** How `from` source pixels are shared out to `to` working pixels, by the length with which they fall on each. */
interface Shares {
  readonly from: number;
  readonly to: number;
  /** Working pixel n takes the `taps` source pixels from first[n] on, with the shares from n * taps on; some may be 0. */
  readonly taps: number;
  readonly first: Int32Array;
  readonly shares: Int32Array;
}

export function createFractionScratch(): FractionScratch {
  return {
    across: shareOut(1, 1),
    down: shareOut(1, 1),
    rows: new Int32Array(0),
    slotShares: new Int32Array(0),
  };
}

/** Rounded so that the shares of a working pixel add up to exactly `whole`. */
function shareOut(from: number, to: number): Shares {
  const scale = from / to;
  const taps = Math.min(from, Math.ceil(scale) + 1);
  const first = new Int32Array(to);
  const shares = new Int32Array(to * taps);
  for (let n = 0; n < to; n++) {
    const begin = (n * from) / to;
    first[n] = Math.min(Math.floor(begin), from - taps);
    for (let k = 0, given = 0; k < taps; k++) {
      const upTo = Math.max(0, Math.min(whole, Math.round(((first[n]! + k + 1 - begin) / scale) * whole)));
      shares[n * taps + k] = upTo - given;
      given = upTo;
    }
  }
  return { from, to, taps, first, shares };
}

/** Area average for any size that is not smaller than the working picture; fills `packed`. */
export function shrinkByFraction(
  words: Int32Array,
  { width, height }: Size,
  target: Size,
  packed: Int32Array,
  scratch: FractionScratch,
): void {
  prepare(scratch, width, height, target);
  const { first, taps } = scratch.down;
  for (let y = 0, next = 0; y < target.height; y++) {
    for (; next < first[y]! + taps; next++) shrinkRow(words, next * width, next % taps, scratch);
    mixRows(packed, y, scratch);
  }
}

function prepare(scratch: FractionScratch, width: number, height: number, target: Size): void {
  if (scratch.across.from !== width || scratch.across.to !== target.width)
    scratch.across = shareOut(width, target.width);
  if (scratch.down.from !== height || scratch.down.to !== target.height) {
    scratch.down = shareOut(height, target.height);
    scratch.slotShares = new Int32Array(scratch.down.taps);
  }
  const room = scratch.down.taps * target.width;
  if (scratch.rows.length < room) scratch.rows = new Int32Array(room);
}

/** One source row across, packed as the working picture is. */
function shrinkRow(words: Int32Array, start: number, slot: number, { across, rows }: FractionScratch): void {
  const { first, shares, taps, to } = across;
  const base = slot * to;
  for (let x = 0, n = 0; x < to; x++) {
    let redBlue = 0;
    let green = 0;
    for (let at = start + first[x]!, end = n + taps; n < end; n++, at++) {
      const word = words[at]!;
      const share = shares[n]!;
      redBlue = (redBlue + Math.imul(word & 0xff00ff, share)) | 0;
      green = (green + Math.imul((word >> 8) & 0xff, share)) | 0;
    }
    const red = redBlue & 0xffff;
    const blue = redBlue >>> 16;
    rows[base + x] = ((((red - blue) >> 4) + colourOffset) << 16) | ((red + 2 * green + blue) >> 6);
  }
}

function mixRows(packed: Int32Array, y: number, { down, rows, slotShares, across }: FractionScratch): void {
  const { first, shares, taps } = down;
  const width = across.to;
  const out = y * width;
  for (let k = 0; k < taps; k++) slotShares[(first[y]! + k) % taps] = shares[y * taps + k]!;
  for (let x = 0; x < width; x++) {
    let luma = 0;
    let colour = 0;
    for (let slot = 0, at = x; slot < taps; slot++, at += width) {
      const word = rows[at]!;
      const share = slotShares[slot]!;
      luma = (luma + Math.imul(word & 0xffff, share)) | 0;
      colour = (colour + Math.imul(word >> 16, share)) | 0;
    }
    packed[out + x] = ((colour >> wholeShift) << 16) | (luma >> wholeShift);
  }
}
