import type { Raster } from '../../core/raster.ts';

/** sRGB levels 0..255. */
export type Colour = readonly [number, number, number];

/**
 * A picture to be drawn on in mm: pixels, and the frame in which the brush's coordinates are meant.
 * Pixel x is `along * x - across * y + originX`, pixel y is `across * x + along * y + originY`.
 */
export interface Plate {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8ClampedArray;
  /** The same bytes, a pixel at a time: for runs of one colour. */
  readonly words: Uint32Array;
  readonly along: number;
  readonly across: number;
  readonly originX: number;
  readonly originY: number;
  /** Pixels a millimetre. */
  readonly scale: number;
}

const packing = new Uint8ClampedArray(4);
const packed = new Uint32Array(packing.buffer);

/** The colour as one word of `words`, opaque. */
export function packedColour([r, g, b]: Colour): number {
  packing[0] = r;
  packing[1] = g;
  packing[2] = b;
  packing[3] = 255;
  return packed[0]!;
}

/** An opaque plate in one colour. */
export function createPlate(width: number, height: number, pxPerMm: number, colour: Colour): Plate {
  const data = new Uint8ClampedArray(width * height * 4);
  const words = new Uint32Array(data.buffer);
  words.fill(packedColour(colour));
  return { width, height, data, words, along: pxPerMm, across: 0, originX: 0, originY: 0, scale: pxPerMm };
}

/** The same pixels, with the origin moved to x, y and the axes turned clockwise by an angle in radians. */
export function turnedPlate(plate: Plate, x: number, y: number, angle: number): Plate {
  const cos = Math.cos(angle);
  const sin = Math.sin(angle);
  return {
    ...plate,
    along: plate.along * cos - plate.across * sin,
    across: plate.along * sin + plate.across * cos,
    originX: plate.along * x - plate.across * y + plate.originX,
    originY: plate.across * x + plate.along * y + plate.originY,
  };
}

export function rasterOf({ width, height, data }: Plate): Raster {
  return { width, height, data };
}

/** `share` 0 gives the first colour, 1 the second. */
export function mixed(a: Colour, b: Colour, share: number): Colour {
  return [a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share, a[2] + (b[2] - a[2]) * share];
}

/** Brighter (above 1) or darker (below 1). */
export function scaled([r, g, b]: Colour, factor: number): Colour {
  return [r * factor, g * factor, b * factor];
}

/** The same pixels, with units `factor` mm long and the origin moved to x, y. */
export function zoomedPlate(plate: Plate, x: number, y: number, factor: number): Plate {
  const moved = turnedPlate(plate, x, y, 0);
  return { ...moved, along: moved.along * factor, across: moved.across * factor, scale: moved.scale * factor };
}
