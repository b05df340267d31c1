import { glazePlate } from '../brush/paste.ts';
import { type Colour, scaled } from '../brush/plate.ts';
import type { SpecimenKind } from '../scene.ts';
import { drawText, textWidth } from './lettering.ts';
import { digits, madeUpIdeographs, madeUpWord, type Person, pick } from './person.ts';
import { type Field, linePiece, ornament, type Piece, panelPiece } from './pieces.ts';
import type { Style } from './style.ts';

const titles: Record<Exclude<SpecimenKind, 'sheet'>, readonly string[]> = {
  'identity-front': ['IDENTITY CARD', 'NATIONAL ID', 'CITIZEN CARD', 'CARTE D IDENTITE'],
  'identity-back': ['IDENTITY CARD', 'NATIONAL ID', 'CITIZEN CARD'],
  licence: ['DRIVING LICENCE', 'DRIVER LICENSE', 'PERMIS DE CONDUIRE'],
  permit: ['RESIDENCE PERMIT', 'PERMANENT RESIDENT', 'TITRE DE SEJOUR'],
  passport: ['PASSPORT', 'PASSEPORT', 'PASSPORT / PASSEPORT'],
};

/** Title and state at the top: on a dark band, on a thin line, or bare. Ends above `headerEndMm`. */
export function header(
  kind: Exclude<SpecimenKind, 'sheet'>,
  width: number,
  style: Style,
  chance: () => number,
): Piece[] {
  const title = pick(titles[kind], chance);
  const state = chance() < 0.5 ? 'UTOPIA' : `UTOPIA ${madeUpIdeographs(3, chance)}`;
  const manner = chance();
  const white: Colour = [250, 250, 250];
  const isBand = manner < 0.35;
  const lettering = isBand ? { ...style.title, colour: white } : style.title;
  const small = { ...lettering, height: lettering.height * 0.72, stroke: lettering.stroke * 0.72 };
  const y = isBand ? 2.3 : 3.2;
  const pieces: Piece[] = [];
  if (isBand) pieces.push(panelPiece(0, 0, width, 7.6, style.palette.accent, 0.95));
  else if (manner < 0.7) pieces.push(panelPiece(4, 7.3, width - 8, 0.25, style.palette.accent, 0.9));
  const room = width - 8;
  const fits = textWidth(title, lettering) + textWidth(state, small) + 5 < room - 10;
  const left = chance() < 0.75 ? 4 : 13;
  pieces.push(linePiece(title, left, y, lettering));
  if (fits) pieces.push(linePiece(state, width - 4 - textWidth(state, small), y + 0.5, small));
  return pieces;
}

export const headerEndMm = 9.6;

function commonFields(person: Person): Field[] {
  return [
    { label: 'SURNAME', value: person.surname },
    { label: 'GIVEN NAMES', value: person.givenNames },
    { label: 'DATE OF BIRTH', value: person.bornOn },
    { label: 'SEX', value: person.sex },
    { label: 'DOCUMENT NO', value: person.number },
    { label: 'DATE OF EXPIRY', value: person.expiresOn },
    { label: 'NATIONALITY', value: 'UTO' },
    { label: 'DATE OF ISSUE', value: person.issuedOn },
    { label: 'PLACE OF BIRTH', value: person.place },
  ];
}

/** What a front or a data page says of its holder, most important first; labels in one script, the other, or both. */
export function fieldsOf(kind: SpecimenKind, person: Person, chance: () => number): Field[] {
  const fields = commonFields(person);
  if (kind === 'licence')
    fields.splice(6, 1, { label: 'CATEGORIES', value: pick(['B', 'A B', 'A B C1', 'AM B BE'], chance) });
  if (kind === 'permit')
    fields.splice(6, 1, { label: 'TYPE OF PERMIT', value: pick(['PERMANENT', 'WORKER', 'STUDENT'], chance) });
  const script = chance();
  const isNumbered = kind === 'licence' && chance() < 0.7;
  return fields.map(({ label, value }, i) => {
    const signs = madeUpIdeographs(2 + (i % 3), chance);
    const named = script < 0.4 ? label : script < 0.75 ? `${signs} ${label}` : signs;
    const isName = i < 2 && script >= 0.4;
    return {
      label: isNumbered ? `${i + 1}. ${named}` : named,
      value: isName ? `${value} ${person.ideographs}` : value,
    };
  });
}

/** The word that must be on every one of them: large and pale across it, or in a frame. */
export function specimenMark(width: number, height: number, style: Style, chance: () => number): Piece {
  const size = height * (0.1 + chance() * 0.05);
  const lettering = {
    height: size,
    stroke: size * 0.12,
    colour: pick([[196, 54, 54], scaled(style.palette.accent, 0.9)] as Colour[], chance),
  };
  const alpha = 0.16 + chance() * 0.16;
  const y = height * (0.45 + chance() * 0.2);
  const x = (width - textWidth('SPECIMEN', lettering)) * (0.3 + chance() * 0.4);
  return ornament((plate) => {
    glazePlate(plate, y - 1, y + size + 1, alpha, (clear) => {
      drawText(clear, 'SPECIMEN', x, y, lettering);
    });
  });
}

/** A long number as printed at an edge. */
export function serialNumber(chance: () => number): string {
  return `${madeUpWord(chance).slice(0, 2)} ${digits(6, chance)} ${digits(3, chance)}`;
}
