/** The person's own words about an attempt: short, plain text, for nobody else's eyes. */

/** A few sentences on a phone's keyboard; more is a diary, which belongs elsewhere. */
export const MOST_NOTE_LETTERS = 500;

/** Line breaks stay; other control characters go, and what is too much. */
export function cleanNote(text: string): string {
  const plain = text.replace(/\r\n?/g, '\n').replace(/[^\P{Cc}\n]/gu, '');
  return plain.trim().slice(0, MOST_NOTE_LETTERS).trim();
}

/** Whether a text from elsewhere is a note as it would have been kept. */
export function isNote(value: unknown): value is string {
  return typeof value === 'string' && value !== '' && cleanNote(value) === value;
}
