import type { LayoutId } from './layouts.ts';
import type { ReadDay, ReadFields } from './reading.ts';

const plain = (text: string): string => text.replace(/<+/g, ' ').trim();
const orNull = (text: string): string | null => (text === '' ? null : text);
const sexOf = (sign: string | undefined) => (sign === 'F' ? 'female' : sign === 'M' ? 'male' : null);

function namesOf(text: string): Pick<ReadFields, 'surname' | 'givenNames'> {
  const [surname = '', ...given] = text.split('<<');
  return { surname: orNull(plain(surname)), givenNames: orNull(plain(given.join('<'))) };
}

/** The fields by name, as the lines have them; dates are YYMMDD. */
export function fieldsOf(kind: LayoutId, lines: readonly string[]): ReadFields {
  const [first = '', second = '', third = ''] = lines;
  if (kind === 'resident-number') {
    const birth = orNull(first.slice(6, 14));
    const sex = Number(first[16]) % 2 === 1 ? 'male' : 'female';
    return {
      documentCode: null,
      state: 'CHN',
      nationality: 'CHN',
      surname: null,
      givenNames: null,
      number: first,
      birth,
      expiry: null,
      sex,
    };
  }
  const common = { documentCode: orNull(plain(first.slice(0, 2))), state: orNull(plain(first.slice(2, 5))) };
  if (kind === 'td1') {
    const rest = first[14] === '<' ? first.slice(15).split('<')[0]!.slice(0, -1) : '';
    return {
      ...common,
      ...namesOf(third),
      number: orNull(plain(first.slice(5, 14) + rest)),
      birth: orNull(second.slice(0, 6)),
      sex: sexOf(second[7]),
      expiry: orNull(second.slice(8, 14)),
      nationality: orNull(plain(second.slice(15, 18))),
    };
  }
  return {
    ...common,
    ...namesOf(first.slice(5)),
    number: orNull(plain(second.slice(0, 9))),
    nationality: orNull(plain(second.slice(10, 13))),
    birth: orNull(second.slice(13, 19)),
    sex: sexOf(second[20]),
    expiry: orNull(second.slice(21, 27)),
  };
}

const dayOf = (text: string, century: number): ReadDay | null => {
  const [year, month, day] = [text.slice(0, -4), text.slice(-4, -2), text.slice(-2)].map(Number) as [
    number,
    number,
    number,
  ];
  const isDate = /^\d+$/.test(text) && month >= 1 && month <= 12 && day >= 1 && day <= 31;
  return isDate ? { year: text.length === 8 ? year : century + year, month, day } : null;
};

/** The day of a birth: the latest century in which it is not to come. Null where it is not known to the day. */
export function bornOn(birth: string | null, todayYear: number): ReadDay | null {
  if (birth === null) return null;
  const century = Math.floor(todayYear / 100) * 100;
  const inThis = dayOf(birth, century);
  return inThis && birth.length === 6 && inThis.year > todayYear ? dayOf(birth, century - 100) : inThis;
}

/** The day on which a document ends: none is made out for more than a few decades, so the nearest century is meant. */
export function expiresOn(expiry: string | null, todayYear: number): ReadDay | null {
  if (expiry === null) return null;
  const century = Math.floor(todayYear / 100) * 100;
  const nearest = [century - 100, century, century + 100]
    .map((from) => dayOf(expiry, from))
    .filter((day) => day !== null)
    .sort((a, b) => Math.abs(a.year - todayYear) - Math.abs(b.year - todayYear));
  return nearest[0] ?? null;
}
