/** How far a person has got with getting ready: what was practised and how it went, and what is ticked off for the day. */
import { type DayItem, dayChecklist, dayGroups } from './day-checklist.ts';
import { type StepId, stepIds } from './steps.ts';

/** `good`: nothing was left to change; `tried`: something was, or it could not be judged; `seen`: opened, where nothing is judged. */
export type Mark = 'seen' | 'tried' | 'good';

export interface Progress {
  readonly marks: Partial<Readonly<Record<StepId, Mark>>>;
  readonly ticks: readonly DayItem[];
}

export const noProgress: Progress = { marks: {}, ticks: [] };

const marks: readonly Mark[] = ['seen', 'tried', 'good'];
const dayItems: readonly DayItem[] = dayGroups.flatMap((group) => [...dayChecklist[group]]);

export function withMark(progress: Progress, step: StepId, mark: Mark): Progress {
  return { ...progress, marks: { ...progress.marks, [step]: mark } };
}

export function withTick(progress: Progress, item: DayItem, isOn: boolean): Progress {
  const others = progress.ticks.filter((one) => one !== item);
  return { ...progress, ticks: isOn ? [...others, item] : others };
}

/** Never fails: what is missing, damaged or of another version is left out. */
export function readProgress(kept: unknown): Progress {
  const { marks: keptMarks, ticks } = objectOf(kept);
  const known = objectOf(keptMarks);
  return {
    marks: Object.fromEntries(
      stepIds.flatMap((step) => (marks.includes(known[step] as Mark) ? [[step, known[step]]] : [])),
    ),
    ticks: Array.isArray(ticks) ? dayItems.filter((item) => ticks.includes(item)) : [],
  };
}

function objectOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}
