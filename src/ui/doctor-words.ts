import type { Checkup, Finding, PhoneFacts, Status } from '../core/doctor/index.ts';
import type { CameraFailure, Device, Locale } from '../core/session/state.ts';
import type { DoctorMessages, Saying } from '../messages/doctor.ts';
import type { TroubleMessages } from '../messages/troubles.ts';
import { fill } from './wording.ts';

/** A finding in one language: what it is about, what was found, what to do, and how, step by step. */
export interface FindingWords {
  readonly topic: Finding['topic'];
  readonly status: Status;
  readonly name: string;
  readonly says: string;
  readonly todo: string | null;
  readonly steps: readonly string[];
}

export function findingWords(
  finding: Finding,
  words: DoctorMessages,
  troubles: TroubleMessages,
  device: Device,
): FindingWords {
  const { topic, outcome, status } = finding;
  const { name, says } = words.topics[topic];
  const saying = (says as Readonly<Record<string, Saying>>)[outcome]!;
  const values = { ...finding.values, ...namesIn(finding, troubles) };
  const todo = saying.todo === undefined ? null : fill(saying.todo, values);
  const steps = stepsFor(finding, troubles, device);
  return { topic, status, name, says: fill(saying.says, values).trim(), todo, steps };
}

/** Names of apps and of camera failures in the person's language. */
function namesIn({ values: { app, why } }: Finding, { leaveApp, cameraFailed }: TroubleMessages): Finding['values'] {
  return {
    ...(app !== undefined && { app: leaveApp.apps[app] ?? app }),
    ...(why !== undefined && { why: cameraFailed[why as CameraFailure].title }),
  };
}

/** The same steps as where an exercise has failed for that reason. */
function stepsFor(
  { topic, outcome, values }: Finding,
  troubles: TroubleMessages,
  { browser }: Device,
): readonly string[] {
  if (topic === 'camera' && outcome === 'denied') return troubles.allowAgain[browser];
  if (topic === 'picture' && outcome === 'failed') return troubles.cameraFailed[values.why as CameraFailure].steps;
  if (topic !== 'own-browser' || outcome !== 'in-app') return [];
  const isApple = browser === 'safari-ios' || browser === 'chrome-ios';
  return isApple ? troubles.leaveApp.ios : troubles.leaveApp.other;
}

export const statusOrder: readonly Status[] = ['attention', 'unknown', 'good'];

export function deviceLine({ browser }: PhoneFacts): string {
  const { name, version, system, model } = browser;
  return [model, system, name && `${name} ${version ?? ''}`.trim()].filter(Boolean).join(', ');
}

/** The whole result as plain text, what is to be done first. */
export function checkupText(
  checkup: Checkup,
  findings: readonly FindingWords[],
  words: DoctorMessages,
  version: string,
  locale: Locale,
): string {
  const { phone } = checkup;
  const date = phone
    ? new Date(phone.readAtMs).toLocaleString(locale, { dateStyle: 'medium', timeStyle: 'short' })
    : '';
  const { head, device, foot } = words.report;
  const lines = statusOrder.flatMap((status) =>
    findings
      .filter((finding) => finding.status === status)
      .map(({ name, says, todo }) => {
        const told = fill(words.told, { name, says: [says, todo].filter(Boolean).join(' ') });
        return fill(words.report.line, { sign: words.signs[status], told });
      }),
  );
  const about = phone ? deviceLine(phone) : '';
  return [
    fill(head, { version, date }),
    ...(about ? [fill(device, { browser: about })] : []),
    '',
    ...lines,
    '',
    foot,
  ].join('\n');
}
