/**
 * Why checks fail, as data: the five usual causes, what else gets in the way, and which of them a provider's sentence points at.
 * The order is that of guides for people who were refused: what is seen most often comes first.
 */
import type { StepId } from './steps.ts';

export const causeIds = ['picture', 'details', 'face', 'kind', 'locked', 'line', 'region'] as const;
export type CauseId = (typeof causeIds)[number];

/** What practises or checks each cause, the best first. */
export const causeSteps: Readonly<Record<CauseId, readonly StepId[]>> = {
  picture: ['document', 'enlarged', 'room'],
  details: ['data', 'enlarged'],
  face: ['selfie', 'movements', 'held-document', 'room'],
  kind: ['data', 'checklist'],
  locked: ['support', 'rehearsal', 'links', 'safety'],
  line: ['device'],
  region: ['support', 'links', 'safety'],
};

/** What providers say, grouped by what it means; `nothing` is first, because most say nothing. */
export const sayingIds = [
  'nothing',
  'unclear',
  'glare',
  'mismatch',
  'face',
  'liveness',
  'expired',
  'kind',
  'used',
  'tries',
  'error',
  'region',
] as const;
export type SayingId = (typeof sayingIds)[number];

const pointsAt: Readonly<Record<SayingId, readonly CauseId[]>> = {
  nothing: ['picture', 'details', 'face', 'kind', 'locked', 'line'],
  unclear: ['picture', 'face'],
  glare: ['picture'],
  mismatch: ['details', 'picture'],
  face: ['face', 'picture'],
  liveness: ['face', 'line', 'locked'],
  expired: ['kind', 'details'],
  kind: ['kind', 'picture', 'region'],
  used: ['locked', 'details'],
  tries: ['locked', 'picture', 'details', 'face'],
  error: ['line', 'locked'],
  region: ['region', 'locked'],
};

export interface LikelyCauses {
  /** The most likely first. */
  readonly likely: readonly CauseId[];
  readonly others: readonly CauseId[];
}

export function causesBehind(saying: SayingId): LikelyCauses {
  const likely = pointsAt[saying];
  return { likely, others: causeIds.filter((cause) => !likely.includes(cause)) };
}
