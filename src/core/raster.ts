/** Pictures as plain arrays, the only form in which the core sees pixels. */

/** Upright colour picture: RGBA, 8 bits each, row by row from the top left, `data.length === width * height * 4`. */
export interface Raster {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8ClampedArray;
}

/** One 8-bit channel, row by row from the top left, `data.length === width * height`. */
export interface GreyRaster {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array | Uint8ClampedArray;
}
