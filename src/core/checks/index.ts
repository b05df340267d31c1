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

type Verdict<F> = F extends { readonly advice: AdviceId } ? F & { readonly cue: Cue } : F;

/**
 * A finding with all that is needed to speak and to draw it: the check that made it, when it speaks, and how its advice is drawn.
 * It stands alone, so that whoever reads reports (the coach, the screens, a kept scorecard) need not load the checks.
 */
export type CheckReport = { readonly check: CheckId; readonly tier: Tier } & Verdict<Finding<AdviceId>>;

const byId = new Map<string, Check<CheckId, AdviceId>>(
  registry.map((check) => [check.id, check as unknown as Check<CheckId, AdviceId>]),
);

/** Checks that apply to a subject, in the order in which they speak. */
export function checksFor(subject: Subject): readonly Check<CheckId, AdviceId>[] {
  return [...byId.values()]
    .filter((check) => check.subjects.includes(subject))
    .sort((a, b) => tiers.indexOf(a.tier) - tiers.indexOf(b.tier));
}

/** All findings on one observation, in the order in which they speak. */
export function inspectAll(observation: Observation): readonly CheckReport[] {
  const isStill = observation.source === 'still';
  const framing = observation.framing ?? 'arms-length';
  const checks = checksFor(observation.subject).filter(
    ({ isLiveOnly, framings }) => !(isStill && isLiveOnly) && (framings?.includes(framing) ?? true),
  );
  return checks.map((check) => reportOf(check.id, check.inspect(observation)));
}

/** @throws when no check is called so: that is our mistake. */
export function reportOf(id: CheckId, finding: Finding<AdviceId>): CheckReport {
  const check = byId.get(id);
  if (!check) throw new Error(`no check is called ${id}`);
  const { tier, advice } = check;
  if (finding.status !== 'fail') return { check: id, tier, ...finding };
  return { check: id, tier, cue: advice[finding.advice], ...finding };
}
