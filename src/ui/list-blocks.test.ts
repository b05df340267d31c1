import { expect, it } from 'vitest';
import type { AttemptRecord } from '../core/report/attempt.ts';
import type { Day } from './days.ts';
import { blocksOf, ROWS_IN_BLOCK } from './list-blocks.ts';

const day = (key: string, count: number): Day => ({
  key,
  startMs: 0,
  attempts: Array.from({ length: count }, (_, i) => ({ id: `${key}-${i}` }) as AttemptRecord),
});

it('keeps every attempt once and in order, in blocks of equal size', () => {
  const days = [day('a', 3), day('b', 47), day('c', 1), day('d', 12)];
  const blocks = blocksOf(days);
  const ids = blocks.flatMap(({ parts }) => parts.flatMap(({ attempts }) => attempts.map(({ id }) => id)));
  expect(ids).toEqual(days.flatMap(({ attempts }) => attempts.map(({ id }) => id)));
  expect(blocks.slice(0, -1).every(({ rows }) => rows === ROWS_IN_BLOCK)).toBe(true);
  expect(new Set(blocks.map(({ key }) => key)).size).toBe(blocks.length);
});

it('gives each day one heading', () => {
  const headed = blocksOf([day('a', 50), day('b', 5)]).flatMap(({ parts }) => parts.filter(({ from }) => from === 0));
  expect(headed.map((part) => part.day.key)).toEqual(['a', 'b']);
});

it('is empty without days', () => {
  expect(blocksOf([])).toEqual([]);
});
