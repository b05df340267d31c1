import { expect, it } from 'vitest';
import { compareFields } from '../data/compare-fields.ts';
import { emptyForm } from '../data/form.ts';
import { fieldsOf } from './fields.ts';
import { interpretZone } from './interpret.ts';
import { readOfLines } from './read-of-lines.ts';
import type { Reading, ReadingVerdict } from './reading.ts';
import { scoresOf } from './scores-of.ts';

// The specimen of ICAO Doc 9303-4.
const passport = ['P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<', 'L898902C36UTO7408122F1204159ZE184226B<<<<<10'];

function readingOf(lines: readonly string[], verdict?: ReadingVerdict): Reading {
  const zone = interpretZone(scoresOf('td3', lines));
  const common = { kind: 'td3', arrangement: { turnDeg: 0, isMirrored: false }, legibility: null } as const;
  return { ...common, ...zone, ...(verdict && { verdict }), fields: fieldsOf('td3', lines) };
}

it('gives the data check what was read, which tells what was typed otherwise', () => {
  const form = emptyForm('other-document');
  const texts = { ...form.texts, surname: 'Eriksson', documentNumber: 'L898902C8', birthDate: '1974-08-12' };
  const told = compareFields(readOfLines(readingOf(passport))!, { ...form, texts }, { year: 2026, month: 11, day: 26 });
  expect(Object.fromEntries(told.map(({ field, is }) => [field, is]))).toMatchObject({
    surname: 'same',
    documentNumber: 'different',
    birthDate: 'same',
    givenNames: 'not-typed',
  });
});

it('keeps back what is not certain', () => {
  expect(readOfLines(readingOf(passport, 'unsure'))).toBeNull();
});

it('knows a name that has no room in the lines', () => {
  const long = [`P<UTO${'N'.repeat(20)}<<${'A'.repeat(17)}`, passport[1]!];
  expect(readOfLines(readingOf(long))!.isNameCut).toBe(true);
  expect(readOfLines(readingOf(passport))!.isNameCut).toBe(false);
});
