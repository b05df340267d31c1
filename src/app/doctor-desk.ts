import { browserTimers, type Clock } from '../adapters/clock.ts';
import { measureLine } from '../adapters/doctor/line-facts.ts';
import { readPhone } from '../adapters/doctor/phone-facts.ts';

export { testCamera } from '../core/session/doctor-camera.ts';

import type { Answer } from '../core/session/event.ts';

/** Not among the files that the service worker keeps: a request for it must reach the network. */
const LINE_FILE = 'line.txt';

/** Reads the phone, then the line: what draws and computes must not be counted into the times of the requests. */
export async function examine(send: (answer: Answer) => void, clock: Clock): Promise<void> {
  const phone = await readPhone(clock.epochMs);
  send({ type: 'examined', found: { phone } });
  const line = await measureLine(import.meta.env.BASE_URL + LINE_FILE, {
    fetch: (...request) => fetch(...request),
    timers: browserTimers(clock),
    epochMs: clock.epochMs,
    navigator,
  });
  send({ type: 'examined', found: { is: 'done', line } });
}
