import type { Rect } from '../../core/geometry.ts';
import { pastePlate } from '../brush/paste.ts';
import type { Colour, Plate } from '../brush/plate.ts';
import { fillRect } from '../brush/shapes.ts';
import { drawText, type Lettering, textWidth } from './lettering.ts';
import { drawMachineGlyph, mrzPitchMm } from './ocr-b.ts';
import { paintPortrait, portraitAspect } from './portrait.ts';

/** One thing that is printed, with the place that it takes in mm. */
export interface Piece {
  readonly rect: Rect;
  readonly role: 'portrait' | 'text' | 'mrz' | 'ornament';
  /** What machines are to read there. */
  readonly lines?: readonly string[];
  draw(plate: Plate): void;
}

/** An ornament that is drawn within no stated place. */
export function ornament(draw: (plate: Plate) => void): Piece {
  return { rect: { x: 0, y: 0, width: 0, height: 0 }, role: 'ornament', draw };
}

export function portraitPiece(x: number, y: number, width: number, seed: number): Piece {
  return {
    rect: { x, y, width, height: width * portraitAspect },
    role: 'portrait',
    draw: (plate) => pastePlate(plate, paintPortrait(seed, width, plate.scale), x, y, 1),
  };
}

/** The same face again, small and faint, in one ink. */
export function ghostPiece(x: number, y: number, width: number, seed: number, ink: Colour): Piece {
  return ornament((plate) => pastePlate(plate, paintPortrait(seed, width, plate.scale), x, y, 0.75, ink));
}

/** A line of text; its rectangle is as wide as the ink. */
export function linePiece(text: string, x: number, y: number, lettering: Lettering): Piece {
  return {
    rect: { x, y, width: textWidth(text, lettering), height: lettering.height },
    role: 'text',
    draw: (plate) => {
      drawText(plate, text, x, y, lettering);
    },
  };
}

export interface Field {
  readonly label: string;
  readonly value: string;
}

/** Label above value, one field below the other; one rectangle round them all. */
export function fieldsPiece(
  fields: readonly Field[],
  x: number,
  y: number,
  step: number,
  label: Lettering,
  value: Lettering,
): Piece {
  const labelGap = label.height + 0.7;
  const widths = fields.map((field) => Math.max(textWidth(field.label, label), textWidth(field.value, value)));
  return {
    rect: { x, y, width: Math.max(...widths), height: step * (fields.length - 1) + labelGap + value.height },
    role: 'text',
    draw: (plate) => {
      fields.forEach((field, i) => {
        drawText(plate, field.label, x, y + i * step, label);
        drawText(plate, field.value, x, y + i * step + labelGap, value);
      });
    },
  };
}

/** Capitals of OCR-B size 1 (ISO 1073-2) are about this high. */
const mrzHeight = 2.5;
const mrzInk: Colour = [20, 20, 22];

export function mrzPiece(lines: readonly string[], x: number, y: number, lineStep: number): Piece {
  return {
    rect: { x, y, width: mrzPitchMm * lines[0]!.length, height: lineStep * (lines.length - 1) + mrzHeight },
    role: 'mrz',
    lines,
    draw: (plate) => {
      lines.forEach((line, row) => {
        for (let i = 0; i < line.length; i++) {
          drawMachineGlyph(plate, line[i]!, x + i * mrzPitchMm, y + row * lineStep, mrzInk);
        }
      });
    },
  };
}

/** Runs of tiny words over a width, as along the borders of real cards. */
export function finePrintPiece(words: string, x: number, y: number, width: number, lettering: Lettering): Piece {
  const once = textWidth(`${words} `, lettering);
  return linePiece(
    Array.from({ length: Math.max(1, Math.floor(width / once)) }, () => words).join(' '),
    x,
    y,
    lettering,
  );
}

export function panelPiece(x: number, y: number, width: number, height: number, colour: Colour, alpha: number): Piece {
  return ornament((plate) => fillRect(plate, x, y, width, height, colour, alpha));
}
