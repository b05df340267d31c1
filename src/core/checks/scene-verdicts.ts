import type { Observation } from '../observation.ts';
import { type CheckId, type CheckReport, checksFor, reportOf } from './index.ts';

/** For tests: what one check says about an observation. */
export function findingOf(observation: Observation, id: CheckId): CheckReport {
  const check = checksFor(observation.subject).find((candidate) => candidate.id === id)!;
  return reportOf(id, check.inspect(observation));
}

/** Its advice where it fails, else its status. */
export function adviceOf(observation: Observation, id: CheckId): string {
  const finding = findingOf(observation, id);
  return finding.status === 'fail' ? finding.advice : finding.status;
}

export function readingOf(observation: Observation, id: CheckId): number {
  return findingOf(observation, id).measure!.value;
}

/** Scenes are drawn pixel by pixel, and tests may share a slow machine. */
export const patience = { timeout: 60_000 };
