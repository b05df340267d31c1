import type { Holder } from './mrz.ts';

/** Whoever a specimen is made out to: nobody. */
export interface Person extends Holder {
  /** YYYY of birth, issue and expiry, as printed. */
  readonly bornOn: string;
  readonly issuedOn: string;
  readonly expiresOn: string;
  readonly place: string;
  readonly street: string;
  readonly ideographs: string;
}

const starts = [
  'KA',
  'MO',
  'VE',
  'LU',
  'TA',
  'SO',
  'BRI',
  'NEL',
  'HAR',
  'DOR',
  'FI',
  'GRA',
  'JO',
  'PEN',
  'RU',
  'WIL',
  'ZA',
  'XI',
  'OST',
  'EM',
];
const ends = [
  'RIN',
  'TOS',
  'LA',
  'VANI',
  'SEN',
  'MER',
  'DO',
  'NEK',
  'LIS',
  'BURG',
  'TA',
  'RA',
  'WEN',
  'YAN',
  'MAN',
  'ETTE',
  'KOV',
  'LEY',
];

export function pick<T>(from: readonly T[], chance: () => number): T {
  return from[Math.floor(chance() * from.length)]!;
}

export function madeUpWord(chance: () => number): string {
  return pick(starts, chance) + pick(ends, chance);
}

/** Ideographs of the common block, drawn as signs without meaning. */
export function madeUpIdeographs(count: number, chance: () => number): string {
  return Array.from({ length: count }, () => String.fromCharCode(0x4e00 + Math.floor(chance() * 0x2000))).join('');
}

export function digits(count: number, chance: () => number): string {
  return Array.from({ length: count }, () => String(Math.floor(chance() * 10))).join('');
}

const two = (value: number): string => String(value).padStart(2, '0');

function madeUpDate(firstYear: number, years: number, separator: string, chance: () => number) {
  const year = firstYear + Math.floor(chance() * years);
  const month = two(1 + Math.floor(chance() * 12));
  const day = two(1 + Math.floor(chance() * 28));
  return { short: two(year % 100) + month + day, long: [day, month, String(year)].join(separator) };
}

export function madeUpPerson(chance: () => number): Person {
  const separator = pick(['.', '/', '-', ' '], chance);
  const born = madeUpDate(1948, 58, separator, chance);
  const issued = madeUpDate(2016, 9, separator, chance);
  const expires = madeUpDate(2027, 9, separator, chance);
  return {
    surname: chance() < 0.3 ? 'SPECIMEN' : madeUpWord(chance),
    givenNames: chance() < 0.6 ? `${madeUpWord(chance)} ${madeUpWord(chance)}` : madeUpWord(chance),
    state: 'UTO',
    number: `${pick(['X', 'C', 'L', 'T', 'AB'], chance)}${digits(7, chance)}`,
    birth: born.short,
    expiry: expires.short,
    sex: chance() < 0.5 ? 'F' : 'M',
    bornOn: born.long,
    issuedOn: issued.long,
    expiresOn: expires.long,
    place: madeUpWord(chance),
    street: `${1 + Math.floor(chance() * 190)} ${madeUpWord(chance)} ROAD`,
    ideographs: madeUpIdeographs(2 + Math.floor(chance() * 2), chance),
  };
}
