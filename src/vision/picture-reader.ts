import type { Rect, Size } from '../core/geometry.ts';
import type { Raster } from '../core/raster.ts';
import { createFrameCopier } from './frame-copy.ts';
import { sizeOf } from './picture-size.ts';
import type { Picture, Surroundings, VisionCanvas } from './surroundings.ts';

/** `medium` averages enough for halving a frame (8 ms from 1280 to 960 px, `high` takes 14); a still of 12 MP needs `high`. */
type Quality = 'medium' | 'high';

/** Reads pictures scaled to a size, as RGBA. @throws Error where no canvas can be had or the picture is already closed. */
export interface PictureReader {
  readFrame(frame: Picture, size: Size): Promise<Raster>;
  readStill(still: Picture, size: Size): Raster;
}

/** Owns one canvas, kept in memory rather than on the GPU because every picture is read back. */
export function createPictureReader(surroundings: Surroundings): PictureReader {
  const canvas = surroundings.createCanvas(1, 1);
  const copier = createFrameCopier();
  const drawWhole = (picture: Picture, size: Size, quality: Quality): Raster =>
    draw(canvas, picture, { x: 0, y: 0, ...sizeOf(picture) }, size, quality);
  return {
    async readFrame(frame, size) {
      const copied = 'copyTo' in frame ? await copier.copy(frame, size) : null;
      return copied ?? drawWhole(frame, size, 'medium');
    },
    readStill: (still, size) => drawWhole(still, size, 'high'),
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
