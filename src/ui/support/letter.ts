/** The message to support, composed of what was typed, practised and read. Pure; the sentences stand in `messages/support.ts`. */
import type { Practised } from '../../core/report/support-summary.ts';
import type { Locale } from '../../core/session/state.ts';
import type { Catalogue } from '../../messages/index.ts';
import type { SupportMessages } from '../../messages/support.ts';
import { checkName, countedSentence, fill } from '../wording.ts';
import type { Draft } from './draft.ts';

export interface LetterParts {
  readonly draft: Draft;
  readonly screenshots: number;
  /** Practice pictures, stamped. */
  readonly pictures: number;
  /** Empty where they are to be left out. */
  readonly practised: readonly Practised[];
  /** Lines about phone and network; empty where they are to be left out. */
  readonly device: readonly string[];
}

interface LetterWords {
  readonly support: SupportMessages;
  readonly catalogue: Catalogue;
  readonly locale: Locale;
}

const dateParts = { year: 'numeric', month: 'long', day: 'numeric' } as const;

/** With its time zone: support may sit in another one. Null where nothing or nonsense was typed. */
function triedAt({ triedAt: typed }: Draft, locale: Locale): string | null {
  const atMs = typed === '' ? Number.NaN : new Date(typed).getTime();
  if (Number.isNaN(atMs)) return null;
  const form = { ...dateParts, hour: 'numeric', minute: '2-digit', timeZoneName: 'short' } as const;
  return new Intl.DateTimeFormat(locale, form).format(atMs);
}

export function composeLetter(parts: LetterParts, words: LetterWords): string {
  const { letter } = words.support;
  const blocks: readonly (readonly string[])[] = [
    [letter.subject],
    [letter.greeting],
    [letter.opening],
    factLines(parts.draft, words),
    shownLines(parts.draft, letter),
    practiceLines(parts.practised, words),
    parts.device.length > 0 ? [letter.device, ...parts.device.map((line) => `- ${line}`)] : [],
    letter.questions,
    attachmentLines(parts, words),
    [letter.thanks],
  ];
  return blocks
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n');
}

function factLines(draft: Draft, { support, locale }: LetterWords): readonly string[] {
  const { letter, fields } = support;
  const facts: readonly (readonly [string, string | null])[] = [
    [letter.when, triedAt(draft, locale)],
    [letter.step, draft.step && fields.steps[draft.step]],
    [letter.document, draft.document && fields.documents[draft.document]],
    [letter.reference, draft.reference.trim()],
  ];
  return facts.flatMap(([sentence, value]) => (value ? [fill(sentence, { value })] : []));
}

function attachmentLines({ screenshots, pictures }: LetterParts, { support, locale }: LetterWords): readonly string[] {
  const { letter } = support;
  return [
    ...(screenshots > 0 ? [countedSentence(letter.screenshots, screenshots, locale)] : []),
    pictures > 0 ? countedSentence(letter.pictures, pictures, locale) : letter.noPictures,
  ];
}

/** The person's own words stay as they are, each line marked as quoted. */
function shownLines({ shown }: Draft, letter: SupportMessages['letter']): readonly string[] {
  const lines = shown.trim().split(/\r?\n/);
  return shown.trim() === '' ? [letter.nothingShown] : [letter.shown, ...lines.map((line) => `> ${line}`)];
}

function practiceLines(practised: readonly Practised[], words: LetterWords): readonly string[] {
  if (practised.length === 0) return [];
  const { letter } = words.support;
  const { locale, catalogue } = words;
  const date = new Intl.DateTimeFormat(locale, dateParts);
  const lines = practised.map(({ exercise, tries, lastAtMs, last }) => {
    const values = { tries, date: date.format(lastAtMs), exercise: catalogue.screens.exercises[exercise] };
    return `- ${fill(tries === 1 ? letter.practised.one : letter.practised.other, { ...values, result: resultWords(last, words) })}`;
  });
  return [letter.practice, ...lines];
}

function resultWords(last: Practised['last'], { support, catalogue, locale }: LetterWords): string {
  const { results } = support.letter;
  switch (last.is) {
    case 'to-change':
      return fill(results.toChange, {
        checks: new Intl.ListFormat(locale).format(last.checks.map((id) => checkName(catalogue, id))),
      });
    case 'movements':
      return fill(results.movements, { good: last.good, of: last.of });
    default:
      return results[last.is];
  }
}
