import { type FaceFrame, FEWEST_LANDMARKS, faceFrame } from '../measures/face-points.ts';
import { linearOf } from '../measures/luma.ts';
import type { Face } from '../observation.ts';
import type { Raster } from '../raster.ts';

/** A part of the head, upright and in a fixed size, in eye distances from the middle of the eyes: right is the picture's right, down the chin's way. */
export interface CropShape {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  /** Pixels per eye distance. */
  readonly scale: number;
}

/** Sides of the squares in which gradients and colours are gathered, in pixels of a crop; each crop's sides are multiples of it. */
export const CELL_PX = 8;

/** Brows, lids, bridge, rims and the beginning of the temples; the size is the issue's: 96x48 at 40 px per eye distance. */
export const eyeBand: CropShape = { left: -1.2, top: -0.6, width: 96, height: 48, scale: 40 };

/** From above the crown to below the chin: hat, hair, scarf, mask. A cell is a third of an eye distance, about the height of a brim. */
export const wholeHead: CropShape = { left: -1.5, top: -7 / 3, width: 72, height: 112, scale: 24 };

/** Reused from call to call, so that a live stream allocates nothing. */
export interface Crop {
  readonly shape: CropShape;
  /** Linear light 0..1, three numbers a pixel. */
  readonly light: Float32Array;
  /** Square root of the luminance, 0..1: close to what eyes and screens call even steps. */
  readonly grey: Float32Array;
}

export function newCrop(shape: CropShape): Crop {
  const count = shape.width * shape.height;
  return { shape, light: new Float32Array(count * 3), grey: new Float32Array(count) };
}

/** Samples a side that are averaged at most: beyond three a crop of a near face costs more than it gains. */
const MOST_SAMPLES = 3;

/** Fills `crop` from the picture, averaged where the picture is finer; beyond its border the nearest pixel is repeated. */
export function cutCrop(crop: Crop, pixels: Raster, frame: FaceFrame): void {
  const { width, height, left, top, scale } = crop.shape;
  const step = frame.eyeDistance / scale;
  const samples = Math.max(1, Math.min(MOST_SAMPLES, Math.round(step)));
  const { middle, across, down } = frame;
  const share = 1 / (samples * samples);
  for (let y = 0, out = 0; y < height; y++) {
    for (let x = 0; x < width; x++, out++) {
      let [red, green, blue] = [0, 0, 0];
      for (let k = 0; k < samples * samples; k++) {
        const u = left * frame.eyeDistance + (x + ((k % samples) + 0.5) / samples) * step;
        const v = top * frame.eyeDistance + (y + (Math.floor(k / samples) + 0.5) / samples) * step;
        const at = offsetAt(pixels, middle.x + across.x * u + down.x * v, middle.y + across.y * u + down.y * v);
        red += linearOf(pixels.data[at]!);
        green += linearOf(pixels.data[at + 1]!);
        blue += linearOf(pixels.data[at + 2]!);
      }
      crop.light[out * 3] = red * share;
      crop.light[out * 3 + 1] = green * share;
      crop.light[out * 3 + 2] = blue * share;
      crop.grey[out] = Math.sqrt((0.2126 * red + 0.7152 * green + 0.0722 * blue) * share);
    }
  }
}

function offsetAt({ width, height }: Raster, x: number, y: number): number {
  const column = x < 0 ? 0 : x >= width ? width - 1 : x | 0;
  const row = y < 0 ? 0 : y >= height ? height - 1 : y | 0;
  return (row * width + column) * 4;
}

/** The frame by which crops are cut: as `faceFrame`, but turned upright only as far as the eyes lie, for a head that is seen from the side too. */
export function cropFrame(face: Face): FaceFrame | null {
  // Vision asks before any check has looked whether the mesh is whole.
  const frame = face.landmarks.length < FEWEST_LANDMARKS ? null : faceFrame(face);
  if (!frame) return null;
  // Turned heads bring the eyes together but not brow and chin: the face's height tells its size then.
  const eyeDistance = Math.max(frame.eyeDistance, frame.eyeToMouth * LEAST_EYES_PER_MOUTH);
  return { ...frame, eyeDistance };
}

/** Eye distance over eye-to-mouth distance: 6.30 over 6.89 cm on the model's mean face (.91); below this the head is turned rather than narrow. */
const LEAST_EYES_PER_MOUTH = 0.8;
