import type { FieldId } from './form.ts';

/** One thing about one stretch of a text. `start` and `end` are offsets in UTF-16 units, as JavaScript counts. */
export interface Spot<Code extends string = string> {
  readonly code: Code;
  /** `wrong`: no document prints it so. `check`: it may be right, the document decides. */
  readonly weight: 'wrong' | 'check';
  readonly start: number;
  readonly end: number;
  /** What to put in its place with one tap; null where only the document can tell. */
  readonly fix: string | null;
  /** For the placeholders of the sentence. */
  readonly facts?: Readonly<Record<string, string>>;
}

/** One character (a whole one, never half of a surrogate pair) and where it stands. */
export interface Character {
  readonly char: string;
  readonly start: number;
  readonly end: number;
}

export function charactersOf(text: string): readonly Character[] {
  const found: Character[] = [];
  let start = 0;
  for (const char of text) {
    found.push({ char, start, end: start + char.length });
    start += char.length;
  }
  return found;
}

/** Stretches of neighbouring characters that pass the test. */
export function runsOf(text: string, belongs: (char: string) => boolean): readonly Character[] {
  const runs: Character[] = [];
  for (const { char, start, end } of charactersOf(text)) {
    if (!belongs(char)) continue;
    const last = runs.at(-1);
    if (last?.end === start) runs[runs.length - 1] = { char: last.char + char, start: last.start, end };
    else runs.push({ char, start, end });
  }
  return runs;
}

/** A change that a tap makes. */
export interface Edit {
  readonly field: FieldId;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

export function applyEdit(text: string, { start, end, text: put }: Omit<Edit, 'field'>): string {
  return text.slice(0, start) + put + text.slice(end);
}
