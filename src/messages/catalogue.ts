import type { AdviceOf, CheckId } from '../core/checks/index.ts';
import type { ScreenMessages } from './screens.ts';

/** One advice in two lengths: `say` at first, `more` after it has stood for 4 s (how, and why it matters). */
export interface AdviceSentence {
  readonly say: string;
  readonly more: string;
}

/** Name and sentences of every check; a missing or an orphaned one does not compile. */
export type CheckMessages = {
  readonly [Id in CheckId]: {
    /** The good condition, as a line of the scorecard. */
    readonly name: string;
    readonly advice: { readonly [A in AdviceOf<Id>]: AdviceSentence };
  };
};

/** All sentences of one language. */
export interface Catalogue {
  readonly checks: CheckMessages;
  readonly screens: ScreenMessages;
}
