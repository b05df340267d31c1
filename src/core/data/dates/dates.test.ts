import { describe, expect, it } from 'vitest';
import { addMonths, ageOn, daysIn, writeDay } from './calendar.ts';
import { readDate } from './read-date.ts';
import { checkBirth, checkExpiry, checkIssue, checkLongTerm, checkTerm, isLongTerm } from './validity.ts';

const day = (year: number, month: number, date: number) => ({ year, month, day: date });
const today = day(2026, 11, 26);
const codes = (spots: readonly { readonly code: string }[]) => spots.map(({ code }) => code);

describe('a typed date', () => {
  it.each([
    ['1990-03-04', '1990-03-04', []],
    ['1990/3/4', '1990-03-04', []],
    ['19900304', '1990-03-04', []],
    ['1990年3月4日', '1990-03-04', []],
    ['2000-02-29', '2000-02-29', []],
    ['25/12/1990', '1990-12-25', [['date-order', 0, 10, '1990-12-25']]],
    ['12/25/1990', '1990-12-25', [['date-order', 0, 10, '1990-12-25']]],
    ['04/04/1990', '1990-04-04', [['date-order', 0, 10, '1990-04-04']]],
    ['25121990', '1990-12-25', [['date-order', 0, 8, '1990-12-25']]],
    ['1990-25-12', '1990-12-25', [['date-order', 0, 10, '1990-12-25']]],
    ['25 DEC 1990', '1990-12-25', [['date-order', 0, 11, '1990-12-25']]],
    ['December 25, 1990', '1990-12-25', [['date-order', 0, 17, '1990-12-25']]],
    ['03/04/1990', null, [['date-order-unsure', 0, 10, null]]],
    ['民国79年3月4日', '1990-03-04', [['date-calendar', 0, 9, '1990-03-04']]],
    ['079-03-04', '1990-03-04', [['date-calendar', 0, 9, '1990-03-04']]],
    ['2533-03-04', '1990-03-04', [['date-calendar', 0, 10, '1990-03-04']]],
    ['平成2年3月4日', '1990-03-04', [['date-calendar', 0, 8, '1990-03-04']]],
    ['1410-08-07', null, [['date-calendar', 0, 10, null]]],
    ['1990年正月初八', null, [['date-lunar', 0, 9, null]]],
    ['900304', null, [['date-two-digits', 0, 6, null]]],
    ['90-3-4', null, [['date-two-digits', 0, 6, null]]],
    ['1990-13-14', null, [['month-impossible', 5, 7, null]]],
    ['1990-04-31', null, [['day-impossible', 8, 10, null]]],
    ['19900431', null, [['day-impossible', 6, 8, null]]],
    ['1990-02-29', null, [['leap-day', 8, 10, null]]],
    ['1900-2-29', null, [['leap-day', 7, 9, null]]],
    ['soon', null, [['date-unreadable', 0, 4, null]]],
    ['', null, []],
  ] as const)('%s', (text, iso, expected) => {
    const { day: read, spots } = readDate(text);
    expect(read && writeDay(read)).toBe(iso);
    expect(spots.map(({ code, start, end, fix }) => [code, start, end, fix])).toEqual(expected);
  });

  it('is read back from every day of four hundred years, and never from the day after a month ends', () => {
    for (let year = 1800; year < 2200; year += 1) {
      for (let month = 1; month <= 12; month++) {
        const last = day(year, month, daysIn(year, month));
        expect(readDate(writeDay(last)).day).toEqual(last);
        expect(readDate(writeDay({ ...last, day: last.day + 1 })).day).toBeNull();
      }
    }
  });
});

describe('the life of a document', () => {
  it('counts years by birthdays and months by calendar', () => {
    expect(ageOn(day(2026, 2, 28), day(2008, 2, 29))).toBe(17);
    expect(ageOn(day(2026, 3, 1), day(2008, 2, 29))).toBe(18);
    expect(addMonths(day(2026, 8, 31), 6)).toEqual(day(2027, 2, 28));
  });

  it.each([
    ['born tomorrow', checkBirth('x', day(2026, 11, 27), today), ['born-in-future']],
    ['born in 1890', checkBirth('x', day(1890, 1, 1), today), ['born-long-ago']],
    ['seventeen', checkBirth('x', day(2008, 11, 27), today), ['under-age']],
    ['eighteen today', checkBirth('x', day(2008, 11, 26), today), []],
    ['issued tomorrow', checkIssue('x', day(2026, 11, 27), null, today), ['issued-in-future']],
    ['issued today', checkIssue('x', today, null, today), []],
    ['issued before birth', checkIssue('x', day(1980, 1, 1), day(1990, 1, 1), today), ['issued-before-birth']],
    ['expired yesterday', checkExpiry('x', day(2026, 11, 25), null, today), ['expired']],
    ['expiring today', checkExpiry('x', today, null, today), ['expires-soon']],
    ['five months left', checkExpiry('x', day(2027, 5, 25), null, today), ['expires-soon']],
    ['six months left', checkExpiry('x', day(2027, 5, 26), null, today), []],
    ['ending before it begins', checkExpiry('x', day(2020, 1, 1), day(2020, 1, 1), today), ['expires-before-issue']],
    ['long-term at 45', checkLongTerm('长期', true, day(1975, 1, 2), day(2020, 1, 1)), ['long-term-young']],
    ['long-term at 46', checkLongTerm('长期', true, day(1974, 1, 1), day(2020, 1, 1)), []],
    ['a long-term passport', checkLongTerm('长期', false, null, null), ['long-term-not-here']],
    ['twenty years', checkTerm('x', day(2010, 1, 1), day(2030, 1, 1)), []],
    ['twenty years less a day', checkTerm('x', day(2010, 1, 1), day(2029, 12, 31)), ['term-odd']],
  ])('%s', (_, spots, expected) => {
    expect(codes(spots)).toEqual(expected);
  });

  it('knows a card without an expiry by its word', () => {
    expect(['长期', ' 長期 ', 'Long-term', '2030-01-01', ''].map(isLongTerm)).toEqual([true, true, true, false, false]);
  });
});
