import type { AdviceRef } from '../core/advice.ts';
import type { CheckId, CheckReport } from '../core/checks/index.ts';
import type { Locale } from '../core/session/state.ts';
import type { AdviceSentence, Catalogue } from '../messages/index.ts';
import type { Counted } from '../messages/screens.ts';

/** Puts values into a sentence's `{placeholders}`; an unknown one is left as it stands. */
export function fill(sentence: string, values: Readonly<Record<string, string | number>>): string {
  return sentence.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}

/** Made once: a list asks for it three times a row. */
const plurals: Partial<Record<Locale, Intl.PluralRules>> = {};

export function countedSentence(sentence: Counted, count: number, locale: Locale): string {
  plurals[locale] ??= new Intl.PluralRules(locale);
  const form = plurals[locale].select(count) === 'one' ? sentence.one : sentence.other;
  return fill(form, { count });
}

type AnyCheckMessages = Readonly<
  Record<string, { readonly name: string; readonly advice: Readonly<Record<string, AdviceSentence>> }>
>;

/**
 * The name of a check. Its id may come from a kept attempt of a version that knew other checks; then the id itself is
 * shown rather than nothing.
 */
export function checkName(catalogue: Catalogue, check: CheckId): string {
  return (catalogue.checks as AnyCheckMessages)[check]?.name ?? check;
}

/** What to say about an advice; null for one that this version does not know (see `checkName`). */
export function adviceSentence(catalogue: Catalogue, { check, advice }: AdviceRef): AdviceSentence | null {
  return (catalogue.checks as AnyCheckMessages)[check]?.advice[advice] ?? null;
}

/** The first thing to change; scorecards are in speaking order. */
export function firstToChange(scorecard: readonly CheckReport[]): AdviceRef | null {
  const failed = scorecard.find((report) => report.status === 'fail');
  if (failed?.status !== 'fail') return null;
  const { check, advice, tier, cue } = failed;
  return { check, advice, tier, cue };
}
