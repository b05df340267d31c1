import type { CauseId, SayingId } from '../core/preparation/causes.ts';
import type { Mark } from '../core/preparation/progress.ts';
import type { StepId } from '../core/preparation/steps.ts';
import type { Locale } from '../core/session/state.ts';
import { causes as english } from './en/causes.ts';
import type { Explanation, Guidance } from './screens.ts';
import { causes as chinese } from './zh-cn/causes.ts';

/** What is said about why a check failed, and the names of the steps that practise or check it. */
export interface CauseMessages {
  readonly title: string;
  readonly line: string;
  readonly question: string;
  readonly sayings: Record<SayingId, string>;
  readonly likely: string;
  readonly others: string;
  readonly todo: string;
  readonly causes: Record<CauseId, Guidance>;
  readonly background: { readonly title: string; readonly points: readonly Explanation[] };
  readonly steps: Record<StepId, string>;
  readonly marks: Record<Mark, string>;
  /** `{step}` is the name of a step, `{mark}` how it went. */
  readonly returned: string;
  readonly forget: string;
  /** Leads back to where a step was begun. */
  readonly goBack: string;
}

/** Both languages at once and apart from the catalogue: they come with their screens, which no first visit needs. */
export const causeMessages: Record<Locale, CauseMessages> = { en: english, 'zh-CN': chinese };
