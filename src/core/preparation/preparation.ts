import type { SayingId } from './causes.ts';
import type { DayItem } from './day-checklist.ts';
import type { ReadyPage } from './page.ts';
import { noProgress, type Progress } from './progress.ts';
import type { StepId } from './steps.ts';

/** A step that is under way, and the page to which it comes back. */
export interface Errand {
  readonly step: StepId;
  readonly from: ReadyPage;
}

/** What is known while a person gets ready. Only the progress is kept between visits. */
export interface Preparation {
  readonly progress: Progress;
  /** What the provider said. */
  readonly saying: SayingId;
  readonly errand: Errand | null;
  /** The step that the person has just come back from. */
  readonly returned: StepId | null;
}

export const newPreparation: Preparation = { progress: noProgress, saying: 'nothing', errand: null, returned: null };

/** What a person does on these pages. */
export type PrepareAct =
  | { readonly do: 'step'; readonly step: StepId; readonly from: ReadyPage }
  | { readonly do: 'say'; readonly saying: SayingId }
  | { readonly do: 'tick'; readonly item: DayItem; readonly isOn: boolean }
  /** The full rehearsal from its beginning. */
  | { readonly do: 'restart' }
  | { readonly do: 'forget' };
