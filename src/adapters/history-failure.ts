/** What IndexedDB throws, as the few kinds that have a sentence of their own. */
import type { StorageFailure } from '../core/session/state.ts';

/** The practice record cannot be read or written; what was kept before is still there. */
export class HistoryFailure extends Error {
  override readonly name = 'HistoryFailure';
  readonly why: StorageFailure;
  constructor(why: StorageFailure, cause?: unknown) {
    super(`history: ${why}`, { cause });
    this.why = why;
  }
}

const failures: Readonly<Record<string, StorageFailure>> = {
  QuotaExceededError: 'full',
  VersionError: 'newer-schema',
  // Storage switched off by the person or by private browsing.
  SecurityError: 'absent',
};

/** @param isOpening an InvalidStateError at opening is how private windows of Firefox before 115 refuse; later it is a fault. */
export function historyFailure(error: unknown, isOpening = false): HistoryFailure {
  if (error instanceof HistoryFailure) return error;
  const { name = '', message = '' } = (error ?? {}) as Partial<Error>;
  const known = failures[name];
  if (known) return new HistoryFailure(known, error);
  if (isOpening && name === 'InvalidStateError') return new HistoryFailure('absent', error);
  // WebKit reports a full disk as an UnknownError with only the message to tell.
  if (/quota|disk (is )?full|not enough (disk )?space/i.test(message)) return new HistoryFailure('full', error);
  return new HistoryFailure('broken', error);
}

/** The connection died under us (iOS ends the storage process in the background; data cleared): a new one may work. */
export function isLostConnection(error: unknown): boolean {
  const { name = '', message = '' } = (error ?? {}) as Partial<Error>;
  return name === 'InvalidStateError' || (name === 'UnknownError' && /connection/i.test(message));
}
