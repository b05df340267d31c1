import type { Size } from '../geometry.ts';
import { colourOffset } from './packed.ts';

/** Shares of a working pixel are counted in 256ths: red and blue of a word, times 256, still fit in 16 bits each. */
const whole = 256;
/** Sums hold 256 * 256 parts of a grey level, planes hold 16. */
const unitShift = 12;

/** Memory for one width of source and working picture, kept from frame to frame. */
export interface FractionScratch {
  /** One row of the working picture before it is shrunk across: red and blue in one word, and green. */
  redBlue: Uint32Array;
  green: Uint32Array;
  across: Shares;
  down: Shares;
}

/** How `from` source pixels are shared out to `to` working pixels, by the length with which they fall on each. */
interface Shares {
  readonly from: number;
  readonly to: number;
  /** Working pixel n takes the source pixels from first[n] on, with the shares from starts[n] to starts[n + 1]. */
  readonly first: Int32Array;
  readonly starts: Int32Array;
  readonly shares: Int32Array;
}

export function createFractionScratch(): FractionScratch {
  const none = new Uint32Array(0);
  return { redBlue: none, green: none, across: shareOut(1, 1), down: shareOut(1, 1) };
}

/** Rounded so that the shares of a working pixel add up to exactly `whole`. */
function shareOut(from: number, to: number): Shares {
  const scale = from / to;
  const first = new Int32Array(to);
  const starts = new Int32Array(to + 1);
  const shares: number[] = [];
  for (let n = 0; n < to; n++) {
    const begin = (n * from) / to;
    first[n] = Math.floor(begin);
    let given = 0;
    for (let source = first[n]!; given < whole && source < from; source++) {
      const upTo = Math.min(whole, Math.round(((source + 1 - begin) / scale) * whole));
      shares.push(upTo - given);
      given = upTo;
    }
    starts[n + 1] = shares.length;
  }
  return { from, to, first, starts, shares: Int32Array.from(shares) };
}

/** Area average for any size that is not smaller than the working picture, right to a 256th of a pixel; fills `packed`. */
export function shrinkByFraction(
  words: Uint32Array,
  { width, height }: Size,
  target: Size,
  packed: Int32Array,
  scratch: FractionScratch,
): void {
  if (scratch.across.from !== width || scratch.across.to !== target.width) {
    scratch.across = shareOut(width, target.width);
    scratch.redBlue = new Uint32Array(width);
    scratch.green = new Uint32Array(width);
  }
  if (scratch.down.from !== height || scratch.down.to !== target.height) scratch.down = shareOut(height, target.height);
  const { first, starts, shares } = scratch.down;
  for (let y = 0; y < target.height; y++) {
    const from = starts[y]!;
    scratch.redBlue.fill(0);
    scratch.green.fill(0);
    for (let n = from; n < starts[y + 1]!; n++)
      addRow(words, (first[y]! + n - from) * width, width, shares[n]!, scratch);
    shrinkRow(scratch, packed, y * target.width);
  }
}

function addRow(words: Uint32Array, start: number, width: number, share: number, scratch: FractionScratch): void {
  const { redBlue, green } = scratch;
  for (let x = 0; x < width; x++) {
    const word = words[start + x]!;
    redBlue[x]! += (word & 0xff00ff) * share;
    green[x]! += ((word >> 8) & 0xff) * share;
  }
}

function shrinkRow({ redBlue, green, across }: FractionScratch, packed: Int32Array, start: number): void {
  const { first, starts, shares, to } = across;
  for (let x = 0; x < to; x++) {
    let red = 0;
    let blue = 0;
    let g = 0;
    const end = starts[x + 1]!;
    for (let n = starts[x]!, at = first[x]!; n < end; n++, at++) {
      const rb = redBlue[at]!;
      const share = shares[n]!;
      red += (rb & 0xffff) * share;
      blue += (rb >>> 16) * share;
      g += green[at]! * share;
    }
    packed[start + x] =
      ((((red - blue) >> unitShift) + colourOffset) << 16) | ((red + 2 * g + blue) >> (unitShift + 2));
  }
}
