import { expect, it } from 'vitest';
import { zoneCheckDigit } from './check-digits.ts';

it.each([
  // Examples and specimens as ICAO publishes them in Doc 9303.
  ['520727', '3'],
  ['AB2134<<<', '5'],
  ['L898902C3', '6'],
  ['740812', '2'],
  ['120415', '9'],
  ['ZE184226B<<<<<', '1'],
])('%s has the check digit %s', (field, digit) => expect(zoneCheckDigit(field)).toBe(digit));
