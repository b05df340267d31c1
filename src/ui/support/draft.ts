import type { AskedDocument, AskedStep } from '../../messages/support.ts';

/** What a person types for the message. */
export interface Draft {
  /** As a `datetime-local` field gives it, `2026-11-26T14:30`; empty: not said. */
  readonly triedAt: string;
  readonly step: AskedStep | '';
  readonly document: AskedDocument | '';
  readonly reference: string;
  readonly shown: string;
  readonly hasPractice: boolean;
  readonly hasDevice: boolean;
}

export const emptyDraft: Draft = {
  triedAt: '',
  step: '',
  document: '',
  reference: '',
  shown: '',
  hasPractice: true,
  hasDevice: true,
};

/**
 * Outlives the screen, so that one exercise in between does not cost what was typed; gone with the page. Not in the session's state, whose
 * events are written into a log that people send around.
 */
let kept: Draft = emptyDraft;

export const keptDraft = (): Draft => kept;

export function keepDraft(draft: Draft): void {
  kept = draft;
}
