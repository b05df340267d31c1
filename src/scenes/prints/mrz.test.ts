import { describe, expect, it } from 'vitest';
import { cardLines, checkDigit, type Holder, passportLines } from './mrz.ts';

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
});
