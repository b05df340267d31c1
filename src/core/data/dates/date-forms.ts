import type { Day } from './calendar.ts';

export type Calendar = 'gregorian' | 'minguo' | 'buddhist' | 'japanese' | 'hijri';

type Order = 'year-first' | 'other';

/** What a text says before anybody asks whether there is such a day. */
export type DateForm =
  | { readonly is: 'date'; readonly day: Day; readonly order: Order; readonly calendar: Calendar }
  /** Day and month could change places. */
  | { readonly is: 'unsure'; readonly day: Day }
  | { readonly is: 'lunar' | 'two-digits' | 'unreadable' };

const lunar = /农历|阴历|旧历|農曆|正月|腊月|冬月|闰|初[一二三四五六七八九十]|廿|[一二三四五六七八九十]月/;
const monthNames = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC'];

/** First years of the eras, minus one. */
const eras: Readonly<Record<string, readonly [Calendar, number]>> = {
  民国: ['minguo', 1911],
  民國: ['minguo', 1911],
  ROC: ['minguo', 1911],
  昭和: ['japanese', 1925],
  平成: ['japanese', 1988],
  令和: ['japanese', 2018],
};

/** Reads a trimmed text. Years that no living person's document has are taken for another calendar's. */
export function readForm(text: string): DateForm {
  if (lunar.test(text)) return { is: 'lunar' };
  return byEra(text) ?? yearFirst(text) ?? yearLast(text) ?? withMonthName(text) ?? short(text);
}

function byEra(text: string): DateForm | null {
  const match = /^(民国|民國|ROC|昭和|平成|令和)\s*(元|\d{1,3})\D{1,2}(\d{1,2})\D{1,2}(\d{1,2})\D?$/i.exec(text);
  if (match === null) return null;
  const [calendar, before] = eras[match[1]!.toUpperCase()]!;
  const year = before + (match[2] === '元' ? 1 : Number(match[2]));
  return { is: 'date', day: { year, month: Number(match[3]), day: Number(match[4]) }, order: 'year-first', calendar };
}

function dated(year: number, month: number, day: number, order: Order): DateForm {
  const calendar = calendarOf(year);
  return { is: 'date', day: { year: gregorian(year, calendar), month, day }, order, calendar };
}

/** Thailand counts 543 years more; years of the Islamic calendar are now in the 1440s and cannot be converted by a difference. */
function calendarOf(year: number): Calendar {
  if (year >= 2400 && year <= 2700) return 'buddhist';
  if (year >= 1300 && year <= 1500) return 'hijri';
  return year < 200 ? 'minguo' : 'gregorian';
}

function gregorian(year: number, calendar: Calendar): number {
  return calendar === 'buddhist' ? year - 543 : calendar === 'minguo' ? year + 1911 : year;
}

function yearFirst(text: string): DateForm | null {
  const match =
    /^(\d{4})(\d{2})(\d{2})$/.exec(text) ??
    /^(\d{3,4})\s*[-/. 年]\s*(\d{1,2})\s*[-/. 月]\s*(\d{1,2})\s*[日号]?$/.exec(text);
  if (match === null) return null;
  const [year, second, third] = match.slice(1).map(Number) as [number, number, number];
  const isCompact = /^\d{8}$/.test(text);
  // 25121990 is no year 2512.
  if (isCompact && (year < 1300 || year > 2700 || (second > 12 && third > 12))) return null;
  return second > 12 && third <= 12 ? dated(year, third, second, 'other') : dated(year, second, third, 'year-first');
}

function yearLast(text: string): DateForm | null {
  const match =
    /^(\d{2})(\d{2})(\d{4})$/.exec(text) ?? /^(\d{1,2})\s*[-/. ]\s*(\d{1,2})\s*[-/. ]\s*(\d{4})$/.exec(text);
  if (match === null) return null;
  const [first, second, year] = match.slice(1).map(Number) as [number, number, number];
  const canSwap = first <= 12 && second <= 12 && first !== second && first > 0 && second > 0;
  if (canSwap) {
    const form = dated(year, first, second, 'other');
    return form.is === 'date' ? { is: 'unsure', day: form.day } : form;
  }
  return first > 12 ? dated(year, second, first, 'other') : dated(year, first, second, 'other');
}

function withMonthName(text: string): DateForm | null {
  const dayFirst = /^(\d{1,2})[ .-]*([A-Z]{3,9})[ .,-]*(\d{4})$/i.exec(text);
  const monthFirst = /^([A-Z]{3,9})[ .]*(\d{1,2})[ .,]+(\d{4})$/i.exec(text);
  const [name, day, year] = dayFirst
    ? [dayFirst[2], dayFirst[1], dayFirst[3]]
    : [monthFirst?.[1], monthFirst?.[2], monthFirst?.[3]];
  const month = monthNames.indexOf(name?.slice(0, 3).toUpperCase() ?? '') + 1;
  return month === 0 ? null : dated(Number(year), month, Number(day), 'other');
}

function short(text: string): DateForm {
  const isShort = /^\d{6}$/.test(text) || /^\d{1,2}[-/. 年]\d{1,2}[-/. 月]\d{1,2}日?$/.test(text);
  return { is: isShort ? 'two-digits' : 'unreadable' };
}
