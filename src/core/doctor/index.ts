/**
 * The doctor of phone and line: facts that adapters have read become findings, each good, worth attention, or not to be told from a
 * page. Nothing here reads anything; no finding is a promise about a check elsewhere. What is said of each stands in `messages/doctor.ts`.
 */

import { judgeCamera } from './camera.ts';
import type { CameraFacts, Checkup, PhoneFacts } from './facts.ts';
import { type Finding, outcomes, type Topic } from './finding.ts';
import { judgeLine } from './line.ts';
import { judgePhone } from './phone.ts';

export { type Approach, approachSeen, distanceCm, FULL_RATIO, type Sharp, startApproach } from './approach.ts';
export { judgeCamera } from './camera.ts';
export type {
  BrowserFacts,
  CameraFacts,
  Checkup,
  LineFacts,
  LineKind,
  NearestFacts,
  Permission,
  PhoneFacts,
} from './facts.ts';
export { type Finding, found, type OutcomeOf, outcomes, type Status, type Topic } from './finding.ts';
export { judgeLine, measureTrips } from './line.ts';
export { judgePhone } from './phone.ts';

const order = Object.keys(outcomes) as readonly Topic[];

/** All that can be said by now, in the order of the topics. */
export function judgeCheckup({ phone, line, camera, nearest }: Checkup): readonly Finding[] {
  const findings = [
    ...(phone ? judgePhone(camera ? afterOpening(phone, camera) : phone) : []),
    ...(line ? judgeLine(line) : []),
    ...(camera ? judgeCamera(camera, nearest) : []),
  ];
  return findings.sort((a, b) => order.indexOf(a.topic) - order.indexOf(b.topic));
}

/** Since the phone was read the camera was opened, or refused: that is the newer answer. */
function afterOpening(phone: PhoneFacts, camera: CameraFacts): PhoneFacts {
  if (camera.is === 'measured') return { ...phone, cameraPermission: 'granted' };
  return camera.why === 'denied' ? { ...phone, cameraPermission: 'denied' } : phone;
}
