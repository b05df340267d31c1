import type { Colour, Plate } from '../brush/plate.ts';
import { strokeLine } from '../brush/stroke.ts';
import { capUnits, glyphUnits, strokes } from './alphabet.ts';
import { drawIdeograph, isIdeograph } from './ideographs.ts';

/** How a run of text looks. Lengths in mm. */
export interface Lettering {
  /** Height of a capital. */
  readonly height: number;
  readonly stroke: number;
  readonly colour: Colour;
  /** Width of a glyph over that of the alphabet; .75 is a common sans face. */
  readonly stretch?: number;
  readonly alpha?: number;
  /** Shear to the right, as of italics. */
  readonly slant?: number;
}

const gapUnits = 2.4;
const commonStretch = 0.72;

function advance(character: string, { height, stretch = commonStretch }: Lettering): number {
  if (isIdeograph(character)) return height * 1.28;
  return ((glyphUnits(character) + gapUnits) * height * stretch) / capUnits;
}

export function textWidth(text: string, lettering: Lettering): number {
  let width = 0;
  for (const character of text) width += advance(character, lettering);
  return width;
}

/** The glyphs as numbers: x, y, x, y ... a stroke, in units of the alphabet. */
const outlines = new Map<string, readonly (readonly number[])[]>(
  Object.entries(strokes).map(([character, drawn]) => [
    character,
    drawn.split(' ').map((stroke) => Array.from(stroke, (digit) => Number.parseInt(digit, 16))),
  ]),
);

/** Draws one character with its top left at x, y; nothing for one that the alphabet lacks. */
export function drawGlyph(plate: Plate, character: string, x: number, y: number, lettering: Lettering): void {
  if (isIdeograph(character)) {
    drawIdeograph(plate, character, x, y, lettering);
    return;
  }
  const { height, stroke, colour, stretch = commonStretch, alpha = 1, slant = 0 } = lettering;
  const unitY = (height - stroke) / capUnits;
  const unitX = unitY * stretch;
  const left = x + stroke / 2;
  const top = y + stroke / 2;
  for (const path of outlines.get(character) ?? []) {
    for (let i = 0; i + 3 < path.length; i += 2) {
      const y0 = path[i + 1]! * unitY;
      const y1 = path[i + 3]! * unitY;
      const x0 = left + path[i]! * unitX + slant * (height - y0);
      const x1 = left + path[i + 2]! * unitX + slant * (height - y1);
      strokeLine(plate, x0, top + y0, x1, top + y1, stroke, colour, alpha);
    }
  }
}

/** Draws a line of text with the top of its capitals at y; returns the x at which it ends. */
export function drawText(plate: Plate, text: string, x: number, y: number, lettering: Lettering): number {
  let at = x;
  for (const character of text) {
    drawGlyph(plate, character, at, y, lettering);
    at += advance(character, lettering);
  }
  return at;
}
