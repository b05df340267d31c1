import { applyHomography, homographyTo, invert } from '../core/document/homography.ts';
import { rectify } from '../core/document/rectify.ts';
import type { Point, Quad } from '../core/geometry.ts';
import type { Raster } from '../core/raster.ts';
import { type Colour, createPlate, type Plate, rasterOf } from './brush/plate.ts';
import { fillRect } from './brush/shapes.ts';
import { createChance } from './chance.ts';
import { blurGaussian } from './optics/gaussian-blur.ts';
import { expose, illuminate, lightPlane } from './optics/illumination.ts';
import { roundTripJpeg } from './optics/jpeg.ts';
import { createLightPicture } from './optics/light-picture.ts';
import { develop } from './optics/sensor.ts';
import { linearLight } from './optics/srgb.ts';
import { drawWaves, paintPaper } from './prints/guilloche.ts';
import { drawGlyph } from './prints/lettering.ts';
import { drawMachineGlyph, machineOutlines } from './prints/ocr-b.ts';
import { madeUpPalette } from './prints/palette.ts';

/** One line in OCR-B; what the alphabet of machines lacks (small letters, ideographs) is drawn in the generator's own hand. */
export interface MachineLine {
  readonly text: string;
  /** Left edge of the first character and top of the capitals, mm. */
  readonly x: number;
  readonly y: number;
  readonly pitchMm: number;
}

/** A straightened document that holds nothing but lines for machines: much faster to draw than a whole scene. Lengths in mm of the document. */
export interface LinesSpec {
  readonly seed: number;
  readonly widthMm: number;
  readonly heightMm: number;
  readonly lines: readonly MachineLine[];
  readonly pxPerMm: number;
  /** Pixels down over pixels across of the same length; 1 keeps the letters' shape. */
  readonly stretch?: number;
  /** How far corners may be off, as a share of the document's size. */
  readonly warp?: number;
  /** Added to the width of the strokes, mm. */
  readonly bold?: number;
  /** Standard deviation, px. */
  readonly blurPx?: number;
  readonly noise?: number;
  readonly exposure?: number;
  readonly fallOff?: number;
  readonly jpegQuality?: number | null;
  /** Grey level of the print; 20 if absent. */
  readonly inkLevel?: number;
}

export interface DrawnLines {
  readonly pixels: Raster;
  /** Where a place on the document, in mm, lies in the picture. */
  readonly toPicture: (x: number, y: number) => Point;
}

/** The print is painted this much finer than it is seen. */
const oversampling = 1.6;
const leastPrintPxPerMm = 10;

export function drawMachineLines(spec: LinesSpec): DrawnLines {
  const { seed, widthMm, heightMm, pxPerMm, stretch = 1, warp = 0, jpegQuality = null } = spec;
  const chance = createChance(seed);
  const plate = printLines(spec, chance);
  const size = { width: Math.round(widthMm * pxPerMm), height: Math.round(heightMm * pxPerMm * stretch) };
  const astray = (): number => (chance() - 0.5) * 2 * warp;
  const corner = (x: number, y: number): Point => ({
    x: (x + astray()) * plate.width - 0.5,
    y: (y + astray()) * plate.height - 0.5,
  });
  const quad: Quad = [corner(0, 0), corner(1, 0), corner(1, 1), corner(0, 1)];
  const seen = rectify(rasterOf(plate), quad, size.width, size.height);
  const pixels = photographed(seen, spec);
  if (jpegQuality !== null) roundTripJpeg(pixels, jpegQuality);
  const back = invert(homographyTo(quad)!);
  const toPicture = (x: number, y: number): Point => {
    const unit = applyHomography(back, { x: x * plate.scale - 0.5, y: y * plate.scale - 0.5 });
    return { x: unit.x * size.width, y: unit.y * size.height };
  };
  return { pixels, toPicture };
}

function printLines(
  { seed, widthMm, heightMm, lines, pxPerMm, bold = 0, inkLevel = 20 }: LinesSpec,
  chance: () => number,
): Plate {
  const scale = Math.max(leastPrintPxPerMm, pxPerMm * oversampling);
  const palette = madeUpPalette(chance);
  const plate = createPlate(Math.round(widthMm * scale), Math.round(heightMm * scale), scale, [255, 255, 255]);
  paintPaper(plate, palette);
  drawWaves(plate, palette, seed);
  if (chance() < 0.7) fillRect(plate, 0, 0, widthMm, heightMm, [255, 255, 255], 0.3 + chance() * 0.5);
  const ink: Colour = [inkLevel, inkLevel, inkLevel + 2];
  const shifts = bold > 0 ? [-bold / 2, bold / 2] : [0];
  for (const { text, x, y, pitchMm } of lines) {
    Array.from(text).forEach((character, i) => {
      const left = x + i * pitchMm;
      const lettering = { height: 2.1, stroke: 0.3 + bold, colour: ink, stretch: 0.7 };
      if (!machineOutlines[character]) drawGlyph(plate, character, left + 0.3, y, lettering);
      else
        for (const dx of shifts)
          for (const dy of shifts) drawMachineGlyph(plate, character, left + dx, y + dy, ink, pitchMm);
    });
  }
  return plate;
}

/** Light, lens and sensor, as for whole scenes. */
function photographed(
  seen: Raster,
  { seed, blurPx = 0.5, noise = 1, exposure = 0.9, fallOff = 0.9 }: LinesSpec,
): Raster {
  const { width, height, data } = seen;
  const picture = createLightPicture(width, height);
  for (let i = 0; i < width * height; i++) {
    for (const c of [0, 1, 2] as const) picture.planes[c][i] = linearLight[data[i * 4 + c]!]!;
  }
  illuminate(picture, lightPlane(seen, fallOff, (seed * 77) % 360));
  expose(picture, exposure, 0);
  blurGaussian(picture, blurPx);
  return develop(picture, noise, seed);
}
