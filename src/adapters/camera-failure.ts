/** What browsers throw when the camera cannot be had, as the few kinds that have a screen of their own. */
import type { CameraFailure } from '../core/session/state.ts';

/** The world refused the camera; `why` names the screen. */
export class CameraError extends Error {
  override readonly name = 'CameraError';
  readonly why: CameraFailure;
  constructor(why: CameraFailure, cause?: unknown) {
    super(`camera: ${why}`, { cause });
    this.why = why;
  }
}

export type Refusal = 'denied' | 'missing' | 'busy' | 'unfit' | 'unknown';

/** Names of the current standard and of the older ones that web views still throw. */
const refusals: Readonly<Record<string, Refusal>> = {
  NotAllowedError: 'denied',
  PermissionDeniedError: 'denied',
  SecurityError: 'denied',
  NotFoundError: 'missing',
  DevicesNotFoundError: 'missing',
  NotReadableError: 'busy',
  TrackStartError: 'busy',
  // Firefox and some Android builds: the hardware gave up while starting, which a second try often cures.
  AbortError: 'busy',
  OverconstrainedError: 'unfit',
  ConstraintNotSatisfiedError: 'unfit',
  // A constraint the browser cannot even read; a looser one may do.
  TypeError: 'unfit',
};

export function refusalOf(error: unknown): Refusal {
  const name = error instanceof Error || error instanceof DOMException ? error.name : '';
  return refusals[name] ?? 'unknown';
}

/** @param isInApp in an app's browser a refusal is the app's, silently: the way out is the real browser, not the settings. */
export function failureOf(error: unknown, isInApp: boolean): CameraFailure {
  if (error instanceof CameraError) return error.why;
  switch (refusalOf(error)) {
    case 'denied':
      return isInApp ? 'in-app-browser' : 'denied';
    case 'missing':
      return 'missing';
    case 'busy':
      return 'busy';
    case 'unfit':
    case 'unknown':
      return 'unknown';
  }
}
