import { describe, expect, it } from 'vitest';
import { bornOn, expiresOn, fieldsOf } from './fields.ts';
import { interpretZone } from './interpret.ts';
import { scoresOf } from './scores-of.ts';

// The specimens of ICAO Doc 9303 parts 4, 5 and 6.
const passport = ['P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<', 'L898902C36UTO7408122F1204159ZE184226B<<<<<10'];
const card = ['I<UTOD231458907<<<<<<<<<<<<<<<', '7408122F1204159UTO<<<<<<<<<<<6', 'ERIKSSON<<ANNA<MARIA<<<<<<<<<<'];
const wide = ['I<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<', 'D231458907UTO7408122F1204159<<<<<<<6'];

describe('zones that are read well', () => {
  it.each([
    ['td3', passport],
    ['td1', card],
    ['td2', wide],
  ] as const)('%s: every check digit agrees', (kind, lines) => {
    const { verdict, lines: read, checks } = interpretZone(scoresOf(kind, lines));
    expect(verdict).toBe('right');
    expect(read.map(({ text }) => text)).toEqual(lines);
    expect(checks.every(({ isRight }) => isRight)).toBe(true);
    const fields = fieldsOf(kind, lines);
    expect(fields).toMatchObject({
      surname: 'ERIKSSON',
      givenNames: 'ANNA MARIA',
      birth: '740812',
      sex: 'female',
      state: 'UTO',
    });
  });

  it('knows numbers of more than nine characters, which go on in the optional field', () => {
    const long = ['I<UTOD23145890<1240<<<<<<<<<<<', card[1]!, card[2]!];
    expect(fieldsOf('td1', long).number).toBe('D23145890124');
  });

  it('reads the 18 digits of a resident identity card, X included', () => {
    expect(interpretZone(scoresOf('resident-number', ['11010519491231002X'])).verdict).toBe('right');
    expect(fieldsOf('resident-number', ['11010519491231002X'])).toMatchObject({ birth: '19491231', sex: 'female' });
  });
});

describe('what is wrong', () => {
  it('says of sure lines with a wrong check digit that the digits are the document’s own, as on samples', () => {
    const sample = [passport[0]!, passport[1]!.replace('L898902C36', 'L898902C37')];
    const { verdict, checks } = interpretZone(scoresOf('td3', sample));
    expect(verdict).toBe('check-wrong');
    expect(checks.find(({ field }) => field === 'number')!.isRight).toBe(false);
  });

  it('repairs the one ambiguous character whose second reading makes all digits agree, and shows it', () => {
    const misread = [passport[0]!, passport[1]!.replace('740812', '740872')];
    const doubt = { line: 1, at: 17, shares: { 7: 0.6, 1: 0.3 } };
    const { verdict, lines } = interpretZone(scoresOf('td3', misread, [doubt]));
    expect(verdict).toBe('repaired');
    expect(lines[1]!.text).toBe(passport[1]);
    expect(lines[1]!.characters[17]).toMatchObject({ character: '1', repairedFrom: '7' });
  });

  it('is not sure of a letter that no check digit tells from the filler', () => {
    const misread = [passport[0]!, passport[1]!.replace('B<<<<<10', 'B<<K<<10')];
    const doubt = { line: 1, at: 39, shares: { K: 0.6, '<': 0.35 } };
    const { verdict, checks } = interpretZone(scoresOf('td3', misread, [doubt]));
    expect(checks.every(({ isRight }) => isRight)).toBe(true);
    expect(verdict).toBe('unsure');
  });

  it('is not sure of other doubts in lines that were repaired', () => {
    const misread = [passport[0]!, passport[1]!.replace('740812', '740872')];
    const doubts = [
      { line: 1, at: 17, shares: { 7: 0.6, 1: 0.3 } },
      { line: 1, at: 3, shares: { 8: 0.6, 3: 0.3 } },
    ];
    expect(interpretZone(scoresOf('td3', misread, doubts)).verdict).toBe('unsure');
  });

  it('never repairs what could be anything, as under a cover', () => {
    const misread = [passport[0]!, passport[1]!.replace('B<<<<<10', 'B<<G<<10')];
    const doubt = { line: 1, at: 39, shares: { G: 0.09, K: 0.04, B: 0.02, 7: 0.02 } };
    expect(interpretZone(scoresOf('td3', misread, [doubt])).verdict).toBe('unsure');
  });

  it('never repairs two', () => {
    const misread = [passport[0]!, passport[1]!.replace('740812', '740872').replace('120415', '120475')];
    const doubts = [
      { line: 1, at: 17, shares: { 7: 0.6, 1: 0.3 } },
      { line: 1, at: 25, shares: { 7: 0.6, 1: 0.3 } },
    ];
    expect(interpretZone(scoresOf('td3', misread, doubts)).verdict).toBe('unsure');
  });

  it('is unsure of a name that no check digit covers', () => {
    const doubt = { line: 0, at: 6, shares: { R: 0.6, P: 0.39 } };
    expect(interpretZone(scoresOf('td3', passport, [doubt])).verdict).toBe('unsure');
  });

  it('does not take a letter in a date for a digit', () => {
    const doubt = { line: 1, at: 13, shares: { B: 0.98, 7: 0.01 } };
    expect(interpretZone(scoresOf('td3', passport, [doubt])).lines[1]!.characters[13]!.certainty).toBeLessThan(0.5);
  });
});

describe('dates of two digits a year', () => {
  it('take the century in which somebody can have been born', () => {
    expect(bornOn('740812', 2026)).toEqual({ year: 1974, month: 8, day: 12 });
    expect(bornOn('260101', 2026)).toEqual({ year: 2026, month: 1, day: 1 });
    expect(bornOn('<<<<<<', 2026)).toBeNull();
    expect(bornOn('19491231', 2026)).toEqual({ year: 1949, month: 12, day: 31 });
  });

  it('take the nearest century for an expiry', () => {
    expect(expiresOn('350101', 2026)!.year).toBe(2035);
    expect(expiresOn('991231', 2026)!.year).toBe(1999);
  });
});
