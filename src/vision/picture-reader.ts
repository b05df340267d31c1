import type { Rect, Size } from '../core/geometry.ts';
import type { Raster } from '../core/raster.ts';
import { sizeOf } from './picture-size.ts';
import type { Picture, Surroundings, VisionCanvas } from './surroundings.ts';

/** `medium` averages enough for halving a frame, at half the time of `high`, which a still of 12 MP needs. */
type Quality = 'medium' | 'high';

export interface PictureReader {
  /** The picture scaled to `size` as RGBA. @throws Error where the canvas cannot be had or the picture is already closed. */
  read(picture: Picture, size: Size, quality: Quality): Raster;
  /** The canvas that holds what `read` gave last, for detectors that want a texture; valid until the next `read`. */
  readonly canvas: VisionCanvas;
}

/** Reads pictures through one canvas of its own, kept in memory rather than on the GPU because every frame is read back. */
export function createPictureReader(surroundings: Surroundings): PictureReader {
  const canvas = surroundings.createCanvas(1, 1);
  return {
    canvas,
    read: (picture, size, quality) => draw(canvas, picture, { x: 0, y: 0, ...sizeOf(picture) }, size, quality),
  };
}

/**
 * One part of a still, `part` in its own pixels, at `size`. Its canvas is emptied afterwards: Safari counts the memory of canvases against the page
 * until they are collected, which may be never.
 */
export function readPart(surroundings: Surroundings, picture: Picture, part: Rect, size: Size): Raster {
  const canvas = surroundings.createCanvas(1, 1);
  try {
    return draw(canvas, picture, part, size, 'high');
  } finally {
    canvas.width = 0;
    canvas.height = 0;
  }
}

function draw(canvas: VisionCanvas, picture: Picture, part: Rect, { width, height }: Size, quality: Quality): Raster {
  // Setting the size clears the canvas and its state, so only when it must be.
  if (canvas.width !== width) canvas.width = width;
  if (canvas.height !== height) canvas.height = height;
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error(`no 2D canvas of ${width}x${height}`);
  context.imageSmoothingQuality = quality;
  context.drawImage(picture, part.x, part.y, part.width, part.height, 0, 0, width, height);
  const { data } = context.getImageData(0, 0, width, height);
  return { width, height, data };
}
