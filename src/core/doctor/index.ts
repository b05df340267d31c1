/**
 * The doctor of phone and line: facts that adapters have read become findings, each good, worth attention, or not to be told from a
 * page. Nothing here reads anything; no finding is a promise about a check elsewhere. What is said of each stands in `messages/doctor.ts`.
 */
import type { Checkup } from './facts.ts';
import { type Finding, outcomes, type Topic } from './finding.ts';
import { judgeLine } from './line.ts';
import { judgePhone } from './phone.ts';

export type { BrowserFacts, Checkup, LineFacts, LineKind, Permission, PhoneFacts } from './facts.ts';
export { type Finding, found, type OutcomeOf, outcomes, type Status, type Topic } from './finding.ts';
export { judgeLine, measureTrips } from './line.ts';
export { judgePhone } from './phone.ts';

const order = Object.keys(outcomes) as readonly Topic[];

/** All that can be said by now, in the order of the topics. */
export function judgeCheckup({ phone, line }: Checkup): readonly Finding[] {
  const findings = [...(phone ? judgePhone(phone) : []), ...(line ? judgeLine(line) : [])];
  return findings.sort((a, b) => order.indexOf(a.topic) - order.indexOf(b.topic));
}
