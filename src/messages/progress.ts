import type { Locale } from '../core/session/state.ts';
import { progress as english } from './en/progress.ts';
import type { Counted, Explanation } from './screens.ts';
import { progress as chinese } from './zh-cn/progress.ts';

/** What is said about how practice goes, and what is left. */
export interface ProgressMessages {
  readonly open: string;
  readonly title: string;
  readonly intro: string;
  readonly practised: string;
  readonly never: string;
  readonly neverHint: string;
  /** What is left of an exercise. `{names}` are checks, `{more}` a number. */
  readonly left: {
    readonly unjudged: string;
    readonly change: string;
    readonly good: Counted;
    readonly steady: string;
    readonly movements: string;
  };
  readonly begin: string;
  readonly trendTitle: string;
  readonly trendHint: string;
  readonly tooFew: Explanation;
  readonly steadyNow: string;
  readonly better: string;
  readonly stillLeft: string;
  readonly stillLeftAgain: string;
  readonly allGood: string;
  readonly again: string;
  readonly plots: string;
  /** `{name}` a check, `{good}` of `{of}` attempts. */
  readonly plot: string;
  readonly legend: { readonly pass: string; readonly unsure: string; readonly fail: string; readonly band: string };
  readonly table: string;
  readonly columns: { readonly when: string; readonly verdict: string; readonly measured: string };
}

/** Both languages at once and apart from the catalogue: they come with the record's screens, which no first visit needs. */
export const progressMessages: Record<Locale, ProgressMessages> = { en: english, 'zh-CN': chinese };
