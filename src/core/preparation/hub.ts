import type { StepId } from './steps.ts';

/** What the hub leads to, in the order in which it lists them: first what went wrong, last the day itself. */
export const hubEntryIds = [
  'causes',
  'data',
  'device',
  'support',
  'safety',
  'links',
  'rehearsal',
  'checklist',
] as const satisfies readonly StepId[];
export type HubEntryId = (typeof hubEntryIds)[number];
