import { judgeCheckup, type Topic } from '../../core/doctor/index.ts';
import type { Locale, State } from '../../core/session/state.ts';
import { doctorMessages } from '../../messages/doctor.ts';
import { troubleMessages } from '../../messages/troubles.ts';
import { deviceLine, findingWords } from '../doctor-words.ts';
import { fill } from '../wording.ts';

/** Told even when all is well: support asks for them. Of the others only what wants attention is told. */
const alwaysTold: readonly Topic[] = ['picture', 'nearest', 'online', 'speed', 'steadiness', 'connection', 'clock'];

/** What the doctor found, for support: what the phone is, what was measured, and what was wrong; not what to do about it. */
export function deviceLines({ checkup, device }: State, locale: Locale): readonly string[] {
  const findings = judgeCheckup(checkup)
    .filter(({ status, topic }) => status === 'attention' || (status === 'good' && alwaysTold.includes(topic)))
    .map((finding) => findingWords(finding, doctorMessages[locale], troubleMessages[locale], device));
  const about = checkup.phone ? deviceLine(checkup.phone) : '';
  return [
    ...(about ? [about] : []),
    ...findings.map(({ name, says }) => fill(doctorMessages[locale].told, { name, says })),
  ];
}
