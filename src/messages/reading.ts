import type { CheckedField, ReadingKind, ReadingVerdict, Trouble } from '../core/reading/reading.ts';
import type { Locale } from '../core/session/state.ts';
import { reading as english } from './en/reading.ts';
import type { Counted } from './screens.ts';
import { reading as chinese } from './zh-cn/reading.ts';

/** What is said about the lines that machines read. */
export interface ReadingMessages {
  readonly title: string;
  readonly kinds: Record<Exclude<ReadingKind, 'none' | 'payment-card'>, string>;
  readonly verdicts: Record<ReadingVerdict, string>;
  /** `{from}` and `{to}` are characters. */
  readonly repair: string;
  readonly unsure: Counted;
  /** What to do about it, by the most frequent reason. */
  readonly advice: Record<Trouble, string>;
  readonly arrangement: { readonly upsideDown: string; readonly sideways: string; readonly mirrored: string };
  readonly paymentCard: { readonly title: string; readonly body: string };
  readonly line: string;
  readonly wrongChecks: string;
  readonly checks: Record<CheckedField, string>;
  /** The list of all that is not sure: `{line}`, `{place}`, `{character}`, `{why}`. */
  readonly doubts: string;
  readonly doubt: string;
  readonly troubles: Record<Trouble, string>;
  readonly certainties: string;
  /** Under each character stands this. */
  readonly percent: string;
  readonly legend: { readonly unsure: string; readonly repaired: string };
  readonly fields: {
    readonly title: string;
    readonly unconfirmed: string;
    readonly surname: string;
    readonly givenNames: string;
    readonly number: string;
    readonly birth: string;
    readonly expiry: string;
    readonly none: string;
  };
  readonly expiry: {
    readonly expired: string;
    readonly soon: string;
    readonly good: string;
    readonly elsewhere: string;
  };
  /** What a person would type at a check, held beside the lines. */
  readonly compare: { readonly title: string; readonly line: string; readonly same: string };
  readonly only: string;
  readonly notKept: string;
  readonly copy: string;
  readonly noLines: {
    readonly title: string;
    readonly fine: string;
    readonly thin: string;
    readonly faint: string;
    readonly noPrint: string;
  };
}

/** Both languages at once and apart from the catalogue: they come with a read document, which no first visit has. */
export const readingMessages: Record<Locale, ReadingMessages> = { en: english, 'zh-CN': chinese };
