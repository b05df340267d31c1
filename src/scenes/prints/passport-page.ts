import { fieldsOf, header, headerEndMm, specimenMark } from './card-parts.ts';
import { textWidth } from './lettering.ts';
import { passportLines } from './mrz.ts';
import { mrzPitchMm } from './ocr-b.ts';
import { drawCoat, drawFoil, drawSignature } from './ornaments.ts';
import { madeUpPerson, type Person } from './person.ts';
import {
  fieldsPiece,
  finePrintPiece,
  ghostPiece,
  linePiece,
  mrzPiece,
  ornament,
  type Piece,
  panelPiece,
  portraitPiece,
} from './pieces.ts';
import type { Style } from './style.ts';

const width = 125;
const height = 88;
/** Height of the strip at the foot that holds nothing but the zone (Doc 9303-4). */
const stripMm = 23.2;
const lineStep = 6.35;

/** The data page of a passport. */
export function passportPage(style: Style, chance: () => number): Piece[] {
  const faceSeed = Math.floor(chance() * 2 ** 31);
  const seed = faceSeed ^ 0x2545;
  const person = madeUpPerson(chance);
  const portraitWidth = 30 + chance() * 6;
  const isPortraitLeft = chance() < 0.85;
  const pieces = header('passport', width, style, chance);
  pieces.push(
    portraitPiece(
      isPortraitLeft ? 5 : width - 5 - portraitWidth,
      headerEndMm + 1.5 + chance() * 3,
      portraitWidth,
      faceSeed,
    ),
  );
  const left = isPortraitLeft ? portraitWidth + 9 : 6;
  const right = isPortraitLeft ? width - 6 : width - 9 - portraitWidth;
  pieces.push(...columns(style, left, right, person, chance));
  if (chance() < 0.5) pieces.push(ghostPiece(right - 13, headerEndMm + 3, 12, faceSeed, style.palette.accent));
  else if (chance() < 0.6) pieces.push(ornament((plate) => drawFoil(plate, right - 8, headerEndMm + 10, 8, seed)));
  else pieces.push(ornament((plate) => drawCoat(plate, right - 8, headerEndMm + 9, 13, style.palette.accent, seed)));
  if (chance() < 0.8)
    pieces.push(ornament((plate) => drawSignature(plate, right - 30, height - stripMm - 4.5, 24, seed)));
  pieces.push(finePrintPiece('UTOPIA SPECIMEN NOT A REAL DOCUMENT', 6, height - stripMm - 2.2, width - 12, style.fine));
  pieces.push(specimenMark(width, height - stripMm, style, chance));
  if (chance() < 0.75)
    pieces.push(panelPiece(0, height - stripMm, width, stripMm, [255, 255, 255], 0.3 + chance() * 0.6));
  pieces.push(
    mrzPiece(passportLines(person), (width - 44 * mrzPitchMm) / 2, height - stripMm + 6.2 + chance() * 1.5, lineStep),
  );
  return pieces;
}

function columns(style: Style, left: number, right: number, person: Person, chance: () => number): Piece[] {
  const fields = fieldsOf('passport', person, chance);
  const step = style.label.height + style.value.height + 3.2 + chance();
  const rows = Math.min(6, Math.floor((height - stripMm - headerEndMm - 9) / step));
  const top = headerEndMm + 5;
  const number = linePiece(`P   UTO   ${person.number}`, left, headerEndMm + 0.8, style.value);
  const first = fieldsPiece(fields.slice(0, rows), left, top, step, style.label, style.value);
  const at = left + Math.max(30, ...fields.slice(2, rows).map((field) => textWidth(field.value, style.value))) + 4;
  const second = fieldsPiece(fields.slice(rows, rows + rows - 2), at, top + 2 * step, step, style.label, style.value);
  return second.rect.width <= right - at ? [number, first, second] : [number, first];
}
