import { expect, it } from 'vitest';
import { cleanNote, isNote, MOST_NOTE_LETTERS } from './note.ts';

it('keeps words and line breaks, and nothing that a screen cannot show', () => {
  expect(cleanNote('  by the window,\r\nevening\t\u0000\u001b ')).toBe('by the window,\nevening');
  expect(cleanNote('窗边，傍晚')).toBe('窗边，傍晚');
  expect(cleanNote(' \n ')).toBe('');
  expect(cleanNote('a'.repeat(2 * MOST_NOTE_LETTERS))).toHaveLength(MOST_NOTE_LETTERS);
});

it('takes from elsewhere only what it would have kept itself', () => {
  for (const text of ['  padded', 'x'.repeat(MOST_NOTE_LETTERS + 1), 'a\u0000b', '', 5, null]) {
    expect(isNote(text)).toBe(false);
    if (typeof text === 'string') expect(cleanNote(cleanNote(text))).toBe(cleanNote(text));
  }
  expect(isNote('by the window\nevening')).toBe(true);
});
