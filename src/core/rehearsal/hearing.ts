/** How long the ear needs: nobody is hurried by a sentence that is still being spoken. */
import type { Rehearsal } from './rehearsal.ts';

/** "Well done" is heard out before the next step; in an exam there is no more to hear than that the step is over. */
const VERDICT_MS = 2800;
/**
 * What to change is two sentences of 80 letters in all: about 5 s at the 15 letters a second of our voices (reckoned, not measured). The
 * next step's sentence would come late, behind it, to whoever rehearses by ear.
 */
const ADVICE_MS = 5500;
/** The step's sentence, its number included, is about 50 letters: it is heard out before the clock of an exam starts. */
export const ASK_MS = 3500;
const EXAM_PAUSE_MS = 1300;

/** How long what was said of the last try takes to be heard. */
export function hearingMs({ plan, tries }: Rehearsal): number {
  if (plan.mode === 'exam') return EXAM_PAUSE_MS;
  const last = tries.at(-1);
  return last && last.verdict !== 'good' ? ADVICE_MS : VERDICT_MS;
}
