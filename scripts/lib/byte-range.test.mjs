import { describe, expect, it } from 'vitest';
import { answerRange, readRange } from './byte-range.mjs';

describe('a range of bytes', () => {
  it.each([
    ['bytes=0-', { start: 0, end: 99 }],
    ['bytes=40-', { start: 40, end: 99 }],
    ['bytes=40-49', { start: 40, end: 49 }],
    ['bytes=40-900', { start: 40, end: 99 }],
    ['bytes=-10', { start: 90, end: 99 }],
    ['bytes=-900', { start: 0, end: 99 }],
    ['bytes=100-', 'unsatisfiable'],
    ['bytes=-0', 'unsatisfiable'],
    ['bytes=50-40', 'whole'],
    ['bytes=0-9,20-29', 'whole'],
    ['lines=1-2', 'whole'],
    [undefined, 'whole'],
  ])('%s of 100 is %j', (asked, range) => {
    expect(readRange(asked, 100)).toEqual(range);
  });

  it('is sent only of the very file that was begun', () => {
    const range = 'bytes=40-';
    expect(answerRange({ range, 'if-range': '"a"' }, 100, '"a"')).toMatchObject({
      status: 206,
      start: 40,
      headers: { 'Content-Range': 'bytes 40-99/100', 'Content-Length': '60' },
    });
    expect(answerRange({ range, 'if-range': '"b"' }, 100, '"a"')).toMatchObject({ status: 200, start: 0, end: 99 });
    expect(answerRange({ range: 'bytes=100-' }, 100, '"a"').headers['Content-Range']).toBe('bytes */100');
  });
});
