/**
 * The checks: one file each, listed once in `registry.ts`. This entry derives their ids and advice as types and runs them
 * over one observation. How findings become one sentence over time is `../advice.ts`.
 */
import type { Check, Cue, Finding, Tier } from '../check.ts';
import { tiers } from '../check.ts';
import type { Observation, Subject } from '../observation.ts';
import { registry } from './registry.ts';

type Registered = (typeof registry)[number];

export type CheckId = Registered['id'];
/** What the check `Id` may advise. */
export type AdviceOf<Id extends CheckId> =
  Extract<Registered, { readonly id: Id }> extends Check<string, infer Advice> ? Advice : never;
export type AdviceId = { [Id in CheckId]: AdviceOf<Id> }[CheckId];

/** A finding with the check that made it. */
export type CheckReport = { readonly check: CheckId } & Finding<AdviceId>;

const byId = new Map<string, Check<CheckId, AdviceId>>(
  registry.map((check) => [check.id, check as unknown as Check<CheckId, AdviceId>]),
);

/** Checks that apply to a subject, in the order in which they speak. */
export function checksFor(subject: Subject): readonly Check<CheckId, AdviceId>[] {
  return [...byId.values()]
    .filter((check) => check.subjects.includes(subject))
    .sort((a, b) => tiers.indexOf(a.tier) - tiers.indexOf(b.tier));
}

export function tierOf(id: CheckId): Tier {
  return byId.get(id)!.tier;
}

/** How an advice is drawn. */
export function cueOf(id: CheckId, advice: AdviceId): Cue {
  return byId.get(id)!.advice[advice];
}

/** All findings on one observation, in the order in which they speak. */
export function inspectAll(observation: Observation): readonly CheckReport[] {
  return checksFor(observation.subject).map((check) => ({ check: check.id, ...check.inspect(observation) }));
}
