import type { Answer } from '../core/session/event.ts';
import type { EventLog } from './event-log.ts';

/**
 * Catches what nobody expected, once, and shows it on a screen with a copyable log. Later ones are left alone: they are mostly
 * echoes of the first, and must not replace what it says.
 */
export function catchCrashes(log: EventLog, version: string, send: (answer: Answer) => void): (error: unknown) => void {
  let hasCrashed = false;
  const crash = (error: unknown): void => {
    if (hasCrashed) return;
    hasCrashed = true;
    const what = error instanceof Error ? `${error.name}: ${error.message}\n${error.stack ?? ''}` : String(error);
    send({ type: 'crashed', log: `Dry Run ${version}\n${navigator.userAgent}\n${what}\n\n${log.text()}` });
  };
  addEventListener('error', (event) => {
    // Failed loads of elements also arrive here, without an error; they are handled where they are used.
    if (event.error) crash(event.error);
  });
  addEventListener('unhandledrejection', (event) => crash(event.reason));
  return crash;
}
