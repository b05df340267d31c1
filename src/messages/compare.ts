import type { Turn } from '../core/report/compare.ts';
import type { Locale } from '../core/session/state.ts';
import { compare as english } from './en/compare.ts';
import { compare as chinese } from './zh-cn/compare.ts';

/** What is said where two attempts stand beside each other. */
export interface CompareMessages {
  /** The button that leads there. */
  readonly open: string;
  /** `{exercise}` is what was practised. */
  readonly title: string;
  readonly earlier: string;
  readonly later: string;
  /** The pictures for screen readers; `{time}` is when it was taken. */
  readonly stages: { readonly earlier: string; readonly later: string };
  readonly which: string;
  readonly pictures: string;
  readonly summary: string;
  /** `{names}` are checks. */
  readonly turns: Record<Turn, string>;
  readonly unjudged: string;
  readonly table: string;
  readonly check: string;
  readonly noReport: string;
  /** In place of a picture. */
  readonly noPicture: string;
}

/** Both languages at once and apart from the catalogue: they come with the record's screens, which no first visit needs. */
export const compareMessages: Record<Locale, CompareMessages> = { en: english, 'zh-CN': chinese };
