import { describe, expect, it } from 'vitest';
import { createChance } from '../chance.ts';
import { cardLines, checkDigit, type Holder, passportLines } from './mrz.ts';
import { madeUpPerson } from './person.ts';

const base: Holder = {
  surname: 'STEVENSON',
  givenNames: 'PETER',
  state: 'YTO',
  number: 'X00000000',
  birth: '901107',
  expiry: '331231',
  sex: 'M',
};

// Expected values: the worked examples of ICAO Doc 9303 parts 3, 4 and 5.
describe('machine-readable zones', () => {
  it('computes check digits', () => {
    expect(checkDigit('520727')).toBe('3');
    expect(checkDigit('AB2134<<<')).toBe('5');
  });

  it('writes a passport', () => {
    const [upper, lower] = passportLines({ ...base, number: 'HA672242', birth: '580225', expiry: '960108' });
    expect(upper).toBe('P<YTOSTEVENSON<<PETER<<<<<<<<<<<<<<<<<<<<<<<');
    expect(lower).toBe('HA672242<6YTO5802254M9601086<<<<<<<<<<<<<<08');
  });

  it('writes a card', () => {
    const lines = cardLines({ ...base, number: 'D23145890', birth: '340712', expiry: '950712' });
    expect(lines[0]).toBe('I<YTOD231458907<<<<<<<<<<<<<<<');
    expect(lines[1]).toBe('3407127M9507122YTO<<<<<<<<<<<2');
    expect(lines[2]).toBe('STEVENSON<<PETER<<<<<<<<<<<<<<');
  });

  it('closes the zones of made-up people with right digits', () => {
    for (let seed = 0; seed < 50; seed++) {
      const person = madeUpPerson(createChance(seed));
      const [, lower] = passportLines(person);
      const [first, second, third] = cardLines(person);
      expect([lower, first, second, third].map((line) => line.length)).toEqual([44, 30, 30, 30]);
      // Places as Doc 9303 counts them, from 1: TD3 composite of 1-10, 14-20 and 22-43 at 44.
      expect(checkDigit(lower.slice(0, 10) + lower.slice(13, 20) + lower.slice(21, 43))).toBe(lower[43]);
      expect(checkDigit(lower.slice(21, 27))).toBe(lower[27]);
      // TD1 composite of line 1, 6-30 and line 2, 1-7, 9-15, 19-29 at 30.
      const covered = first.slice(5, 30) + second.slice(0, 7) + second.slice(8, 15) + second.slice(18, 29);
      expect(checkDigit(covered)).toBe(second[29]);
      expect(checkDigit(first.slice(5, 14))).toBe(first[14]);
    }
  });
});
