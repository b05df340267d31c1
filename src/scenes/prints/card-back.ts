import { header, headerEndMm, serialNumber, specimenMark } from './card-parts.ts';
import { cardLines } from './mrz.ts';
import { mrzPitchMm } from './ocr-b.ts';
import { drawChip, drawCode, drawFoil } from './ornaments.ts';
import { digits, madeUpPerson, madeUpWord } from './person.ts';
import { fieldsPiece, finePrintPiece, linePiece, mrzPiece, ornament, type Piece, panelPiece } from './pieces.ts';
import type { Style } from './style.ts';

const width = 85.6;
const height = 53.98;
/** Three lines of the zone lie within the lowest 17 mm (Doc 9303-5). */
const zoneTop = height - 17.4;
const lineStep = 4.55;

/** The side with the machine-readable zone of three lines. */
export function cardBack(style: Style, chance: () => number): Piece[] {
  const person = madeUpPerson(chance);
  const seed = Math.floor(chance() * 2 ** 31);
  const hasStripe = chance() < 0.15;
  const pieces = hasStripe
    ? [panelPiece(0, 3, width, 9.5, [34, 30, 32], 0.97)]
    : chance() < 0.6
      ? header('identity-back', width, style, chance)
      : [];
  const top = hasStripe ? 14 : pieces.length > 0 ? headerEndMm : 4;
  const fields = [
    { label: 'ADDRESS', value: person.street },
    { label: 'ISSUED BY', value: `OFFICE OF ${madeUpWord(chance)}` },
    { label: 'DATE OF ISSUE', value: person.issuedOn },
    { label: 'HEIGHT', value: `1.${digits(2, chance)} M` },
  ];
  const step = style.label.height + style.value.height + 2;
  const rows = Math.max(1, Math.min(4, Math.floor((zoneTop - top - 2) / step)));
  pieces.push(fieldsPiece(fields.slice(0, rows), 5, top + 0.4, step, style.label, style.value));
  const corner = chance();
  if (corner < 0.35) pieces.push(ornament((plate) => drawCode(plate, 64, top + 1, 15, 15, seed)));
  else if (corner < 0.6) pieces.push(ornament((plate) => drawCode(plate, 52, top + 2, 27, 7, seed)));
  else if (corner < 0.75) pieces.push(ornament((plate) => drawFoil(plate, 72, top + 7, 6, seed)));
  else if (corner < 0.9) pieces.push(ornament((plate) => drawChip(plate, 66, top + 2, seed % 2 === 0)));
  if (chance() < 0.5) pieces.push(linePiece(serialNumber(chance), 52, zoneTop - 3.2, style.label));
  else pieces.push(finePrintPiece('THIS SPECIMEN OPENS NO DOOR', 5, zoneTop - 2.6, width - 10, style.fine));
  pieces.push(specimenMark(width, zoneTop, style, chance));
  if (chance() < 0.7) pieces.push(panelPiece(0, zoneTop - 0.8, width, height, [255, 255, 255], 0.3 + chance() * 0.5));
  pieces.push(mrzPiece(cardLines(person), (width - 30 * mrzPitchMm) / 2, zoneTop + 1.6 + chance(), lineStep));
  return pieces;
}
