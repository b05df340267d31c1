import type { SpecimenKind } from '../scene.ts';
import { fieldsOf, header, headerEndMm, serialNumber, specimenMark } from './card-parts.ts';
import { textWidth } from './lettering.ts';
import { drawChip, drawCoat, drawFoil, drawSignature } from './ornaments.ts';
import { madeUpPerson } from './person.ts';
import { fieldsPiece, finePrintPiece, ghostPiece, linePiece, ornament, type Piece, portraitPiece } from './pieces.ts';
import { portraitAspect } from './portrait.ts';
import type { Style } from './style.ts';

const width = 85.6;
const height = 53.98;
const margin = 4;

/** The side with the portrait: identity card, licence or permit. */
export function cardFront(
  kind: Exclude<SpecimenKind, 'sheet' | 'passport' | 'identity-back'>,
  style: Style,
  chance: () => number,
): Piece[] {
  const faceSeed = Math.floor(chance() * 2 ** 31);
  const person = madeUpPerson(chance);
  const portraitWidth = 21 + chance() * 6;
  const isPortraitLeft = chance() < 0.7;
  const portraitTop = headerEndMm + chance() * Math.max(0, height - headerEndMm - portraitWidth * portraitAspect - 6);
  const pieces = header(kind, width, style, chance);
  pieces.push(
    portraitPiece(isPortraitLeft ? margin : width - margin - portraitWidth, portraitTop, portraitWidth, faceSeed),
  );
  const left = isPortraitLeft ? margin + portraitWidth + 3 : margin;
  const room = width - 2 * margin - portraitWidth - 3;
  pieces.push(...columns(kind, style, left, room, person, chance));
  pieces.push(...extras(style, left, room, faceSeed, chance));
  pieces.push(
    finePrintPiece('UTOPIA SPECIMEN NOT A REAL DOCUMENT', margin, height - 2.9, width - 2 * margin, style.fine),
  );
  pieces.push(specimenMark(width, height, style, chance));
  return pieces;
}

function columns(
  kind: SpecimenKind,
  style: Style,
  left: number,
  room: number,
  person: ReturnType<typeof madeUpPerson>,
  chance: () => number,
): Piece[] {
  const fields = fieldsOf(kind, person, chance);
  const step = style.label.height + style.value.height + 2 + chance() * 0.8;
  const rows = Math.min(5, Math.floor((height - headerEndMm - 9) / step));
  const top = headerEndMm + 0.6 + chance() * 1.2;
  const first = fieldsPiece(fields.slice(0, rows), left, top, step, style.label, style.value);
  // The second column begins beside the shorter fields of the first.
  const beside = fields
    .slice(2, rows)
    .map((field) => Math.max(textWidth(field.value, style.value), textWidth(field.label, style.label)));
  const at = left + Math.max(22, ...beside) + 2.5;
  const rest = fields.slice(rows, rows + rows - 2);
  if (rest.length === 0 || chance() < 0.15) return [first];
  const second = fieldsPiece(rest, at, top + 2 * step, step, style.label, style.value);
  return second.rect.width <= left + room - at ? [first, second] : [first];
}

function extras(style: Style, left: number, room: number, faceSeed: number, chance: () => number): Piece[] {
  const pieces: Piece[] = [];
  const seed = Math.floor(chance() * 2 ** 31);
  const right = left + room;
  const top = headerEndMm + 0.5;
  const corner = chance();
  if (corner < 0.3) {
    const isSilver = chance() < 0.4;
    pieces.push(ornament((plate) => drawChip(plate, right - 11.5, top, isSilver)));
  } else if (corner < 0.5) pieces.push(ornament((plate) => drawFoil(plate, right - 6, top + 5.5, 5.5, seed)));
  else if (corner < 0.75)
    pieces.push(ornament((plate) => drawCoat(plate, right - 5.5, top + 5, 9, style.palette.accent, seed)));
  if (chance() < 0.45) pieces.push(ghostPiece(right - 8.5, height - 17.5, 8, faceSeed, style.palette.accent));
  if (chance() < 0.7)
    pieces.push(ornament((plate) => drawSignature(plate, left + 1, height - 5.8, 15 + (seed % 7), seed)));
  if (chance() < 0.4) {
    const serial = serialNumber(chance);
    const lettering = { ...style.label, colour: [150, 40, 40] as const };
    pieces.push(linePiece(serial, right - textWidth(serial, lettering), height - 5, lettering));
  }
  return pieces;
}
