/** The whole check in one go, in the order in which real ones ask; what is done is told by the marks, so that it can be left and resumed. */
import type { Progress } from './progress.ts';
import type { StepId } from './steps.ts';

export const rehearsalSteps = ['document', 'selfie', 'movements', 'data'] as const satisfies readonly StepId[];

export interface RehearsalStand {
  readonly done: number;
  /** Null once all are done. */
  readonly next: StepId | null;
}

export function standOf({ marks }: Progress): RehearsalStand {
  return {
    done: rehearsalSteps.filter((step) => marks[step]).length,
    next: rehearsalSteps.find((step) => !marks[step]) ?? null,
  };
}

/** As before the first step; other marks and the ticks of the day stay. */
export function restarted(progress: Progress): Progress {
  const others = Object.entries(progress.marks).filter(([step]) => !rehearsalSteps.some((one) => one === step));
  return { ...progress, marks: Object.fromEntries(others) };
}
