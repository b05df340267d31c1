import type { Colour } from '../brush/plate.ts';
import { fillRect } from '../brush/shapes.ts';
import { drawText, type Lettering, textWidth } from './lettering.ts';
import { drawCoat, drawSignature, drawStamp } from './ornaments.ts';
import { digits, madeUpIdeographs, madeUpWord, pick } from './person.ts';
import { linePiece, ornament, type Piece, panelPiece } from './pieces.ts';
import type { Style } from './style.ts';

const width = 210;
const height = 297;

const words =
  'the this letter is made up and says nothing of anyone it only looks like one so that a picture of paper can be judged with care before the real thing please keep lights even hold still and mind the edges of every page where your shadow may fall on print'.split(
    ' ',
  );

interface Column {
  readonly left: number;
  readonly width: number;
  readonly lettering: Lettering;
  readonly lineStep: number;
  readonly isIdeographic: boolean;
}

/** A letter on A4: paragraphs, and by chance a letterhead, a table, a stamp. */
export function sheet(style: Style, chance: () => number): Piece[] {
  const seed = Math.floor(chance() * 2 ** 31);
  const size = 2.1 + chance() * 0.6;
  const margin = 18 + chance() * 10;
  const ink: Colour = chance() < 0.8 ? [30, 30, 34] : style.palette.ink;
  const column: Column = {
    left: margin,
    width: width - 2 * margin,
    lettering: { height: size, stroke: size * (0.11 + chance() * 0.035), colour: ink, stretch: 0.62 + chance() * 0.16 },
    lineStep: size * (2 + chance() * 0.6),
    isIdeographic: chance() < 0.25,
  };
  const pieces: Piece[] = [];
  let y = letterhead(pieces, style, margin, seed, chance);
  y = address(pieces, column, y, chance);
  const tableAt = chance() < 0.4 ? 1 + Math.floor(chance() * 2) : -1;
  const end = height - (chance() < 0.6 ? 60 : 28 + chance() * 110);
  for (let block = 0; y < end - 4 * column.lineStep; block++) {
    y = block === tableAt ? table(pieces, column, style, y, chance) : paragraph(pieces, column, y, end, chance);
  }
  closing(pieces, column, style, Math.min(y + 6, height - 45), seed, chance);
  return pieces;
}

function letterhead(pieces: Piece[], style: Style, margin: number, seed: number, chance: () => number): number {
  const title: Lettering = { ...style.title, height: 4 + chance() * 2.5, stroke: 0.5 + chance() * 0.35 };
  if (chance() < 0.35) {
    pieces.push(linePiece('SPECIMEN LETTER', margin, 22, { ...title, colour: [30, 30, 34] }));
    return 36;
  }
  if (chance() < 0.3) pieces.push(panelPiece(0, 0, width, 12, style.palette.accent, 1));
  pieces.push(ornament((plate) => drawCoat(plate, margin + 8, 26, 16, style.palette.accent, seed)));
  pieces.push(linePiece(`OFFICE OF ${madeUpWord(chance)}`, margin + 20, 20, title));
  pieces.push(linePiece(`SPECIMEN  UTOPIA ${madeUpIdeographs(4, chance)}`, margin + 20, 29, style.value));
  pieces.push(panelPiece(margin, 38, width - 2 * margin, 0.4, style.palette.accent, 0.9));
  return 46;
}

function address(pieces: Piece[], { left, lettering, lineStep }: Column, top: number, chance: () => number): number {
  const lines = [
    `${madeUpWord(chance)} ${madeUpWord(chance)}`,
    `${digits(2, chance)} ${madeUpWord(chance)} Street`,
    `${digits(5, chance)} ${madeUpWord(chance)}`,
  ];
  lines.forEach((line, i) => {
    pieces.push(linePiece(line, left, top + i * lineStep, lettering));
  });
  pieces.push(linePiece(`No. ${digits(4, chance)}-${digits(3, chance)}`, left + 110, top, lettering));
  return top + 6 * lineStep;
}

function lineOfWords(room: number, lettering: Lettering, isIdeographic: boolean, chance: () => number): string {
  if (isIdeographic) return madeUpIdeographs(Math.floor(room / (lettering.height * 1.28)), chance);
  let line = '';
  for (;;) {
    const longer = `${line}${line ? ' ' : ''}${pick(words, chance)}${chance() < 0.1 ? ',' : ''}`;
    if (textWidth(longer, lettering) > room) return line;
    line = longer;
  }
}

/** Ragged lines, the last one short; one text rectangle. */
function paragraph(pieces: Piece[], column: Column, top: number, end: number, chance: () => number): number {
  const { left, lettering, lineStep, isIdeographic } = column;
  const rows = Math.min(3 + Math.floor(chance() * 6), Math.floor((end - top) / lineStep));
  const lines: string[] = [];
  for (let i = 0; i < rows; i++) {
    const room = i === rows - 1 ? column.width * (0.2 + chance() * 0.6) : column.width;
    lines.push(lineOfWords(room, lettering, isIdeographic, chance));
  }
  pieces.push({
    rect: { x: left, y: top, width: column.width, height: (rows - 1) * lineStep + lettering.height },
    role: 'text',
    draw: (plate) => {
      lines.forEach((line, i) => {
        drawText(plate, line, left, top + i * lineStep, lettering);
      });
    },
  });
  return top + rows * lineStep + lineStep * 0.8;
}

function table(
  pieces: Piece[],
  { left, width: room, lettering, lineStep }: Column,
  style: Style,
  top: number,
  chance: () => number,
): number {
  const rows = 4 + Math.floor(chance() * 5);
  const columns = 3 + Math.floor(chance() * 3);
  const step = lineStep * 1.5;
  const cells = Array.from({ length: rows * columns }, (_, i) =>
    i % columns === 0 ? madeUpWord(chance) : `${digits(3, chance)}.${digits(2, chance)}`,
  );
  pieces.push({
    rect: { x: left, y: top, width: room, height: rows * step },
    role: 'text',
    draw: (plate) => {
      fillRect(plate, left, top, room, step, style.palette.accent, 0.25);
      for (let row = 0; row <= rows; row++) fillRect(plate, left, top + row * step, room, 0.25, lettering.colour, 0.8);
      for (let i = 0; i <= columns; i++)
        fillRect(plate, left + (room * i) / columns, top, 0.25, rows * step, lettering.colour, 0.8);
      cells.forEach((cell, i) => {
        const x = left + (room * (i % columns)) / columns + 2;
        drawText(plate, cell, x, top + Math.floor(i / columns) * step + step * 0.28, lettering);
      });
    },
  });
  return top + rows * step + lineStep * 1.4;
}

function closing(
  pieces: Piece[],
  { left, lettering }: Column,
  style: Style,
  y: number,
  seed: number,
  chance: () => number,
): void {
  pieces.push(ornament((plate) => drawSignature(plate, left + 2, y + 10, 36, seed)));
  pieces.push(linePiece(`${madeUpWord(chance)}, specimen`, left, y + 16, lettering));
  if (chance() < 0.5) {
    const colour = pick(
      [
        [186, 44, 50],
        [44, 62, 150],
      ] as Colour[],
      chance,
    );
    const x = width * (0.5 + chance() * 0.25);
    pieces.push(ornament((plate) => drawStamp(plate, x, y + 8, 17, colour, seed)));
  }
  pieces.push(
    linePiece('SPECIMEN - NOT A REAL LETTER', left, height - 14, { ...style.fine, height: 1.5, stroke: 0.2 }),
  );
}
