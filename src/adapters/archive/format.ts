/** The archive of attempts: what its files are called, how large they may be, and why one may be refused. */
import type { AttemptRecord, PictureRole } from '../../core/report/attempt.ts';

export const FORMAT = 'dry-run-practice';
export const VERSION = 1;

export const INDEX = 'attempts.json';
export const REPORT = 'report.html';

/** No other name is ever read: neither folders above, nor absolute ones, nor anything that a system treats specially. */
export const knownName =
  /^(?:report\.html|attempts\.json|pictures\/[1-9]\d{0,3}-(?:original|straightened|thumbnail)\.jpg)$/;

/** More than a person practises in a year, and little enough to be looked through by a phone. */
export const MOST_ATTEMPTS = 1000;
/** The page, the index, and three pictures for each attempt. */
export const MOST_FILES = 2 + 3 * MOST_ATTEMPTS;
/** A phone has to hold the file and what is in it at once. */
export const MOST_BYTES = 300_000_000;
/** The same limit as for imported photos. */
export const MOST_PICTURE_BYTES = 60_000_000;
/** An attempt's record is 10 to 60 kB as text. */
export const MOST_INDEX_BYTES = 60_000_000;
/** Text of ours shrinks to a tenth; what claims to grow a hundredfold is made to fill a phone. */
export const MOST_GROWTH = 100;

export interface ArchivedPicture {
  readonly attemptId: string;
  readonly role: PictureRole;
  readonly file: string;
  readonly bytes: number;
  /** Hexadecimal. */
  readonly sha256: string;
}

export interface ArchiveIndex {
  readonly format: typeof FORMAT;
  readonly version: typeof VERSION;
  readonly attempts: readonly AttemptRecord[];
  readonly pictures: readonly ArchivedPicture[];
  /** Absent from before there were notes. */
  readonly notes?: readonly { readonly attemptId: string; readonly text: string }[];
}

/**
 * `foreign`: no archive of ours. `newer`: made by a newer version. `damaged`: not what was written. `bomb`: too large, or made to swell.
 * `path`: names files in other places. `encrypted`: wants a passphrase. `wrong`: another passphrase. `unavailable`: what decrypts it cannot be
 * loaded.
 */
export type ArchiveFailure = 'foreign' | 'newer' | 'damaged' | 'bomb' | 'path' | 'encrypted' | 'wrong' | 'unavailable';

export class ArchiveError extends Error {
  override readonly name = 'ArchiveError';
  readonly why: ArchiveFailure;
  constructor(why: ArchiveFailure, cause?: unknown) {
    super(`archive: ${why}`, { cause });
    this.why = why;
  }
}

export async function sha256Of(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

const BYTES = '$bytes';

/** Cells of marks are bytes: as text in base 64. */
export function writeJson(value: unknown): string {
  return JSON.stringify(value, (_, inner) =>
    inner instanceof Uint8Array ? { [BYTES]: btoa(String.fromCharCode(...inner)) } : inner,
  );
}

/** @throws SyntaxError and others for a text that is no JSON. */
export function readJson(text: string): unknown {
  return JSON.parse(text, (_, inner) =>
    typeof inner?.[BYTES] === 'string' ? Uint8Array.from(atob(inner[BYTES]), (letter) => letter.charCodeAt(0)) : inner,
  );
}
