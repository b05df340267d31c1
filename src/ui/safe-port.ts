import type { Point, Size } from '../core/geometry.ts';
import type { AttemptRecord } from '../core/report/attempt.ts';
import type { UnpackFailure } from '../core/session/failures.ts';
import type { Locale, PictureName } from '../core/session/state.ts';
import type { Catalogue } from '../messages/index.ts';

/** One picture that is to leave the app. */
export interface LeavingOrder {
  readonly picture: PictureName;
  /** Where the document lies in a picture of this size; null: all of the picture is meant. */
  readonly document: { readonly corners: readonly Point[]; readonly size: Size } | null;
  /** The day in the stamp, `year-month-day`; null: no stamp, as the person has decided after the warning. */
  readonly stampDay: string | null;
}

/** What the browser says about its store. */
export interface StoreFacts {
  /** Null where the browser does not say. */
  readonly room: { readonly usedBytes: number; readonly quotaBytes: number } | null;
  /** Whether the browser has promised not to clear it by itself. */
  readonly isPersistent: boolean;
}

/**
 * `wrong`: another passphrase. `damaged`: the lock itself cannot be read. `unavailable`: what opens it cannot be loaded. `dismissed`,
 * `unsupported`: the person thought better of the passkey, or it cannot do what is needed.
 */
export type LockOutcome = 'done' | 'wrong' | 'damaged' | 'unavailable' | 'failed' | 'dismissed' | 'unsupported';

/** The passphrase on the pictures. What has changed shows in the library too, which is read anew. */
export interface LockDesk {
  state(): Promise<'none' | 'locked' | 'open'>;
  set(passphrase: string): Promise<LockOutcome>;
  open(passphrase: string): Promise<LockOutcome>;
  change(passphrase: string, newPassphrase: string): Promise<LockOutcome>;
  canPasskey(): boolean;
  hasPasskey(): Promise<boolean>;
  /** A passkey of this name as a second way in; the passphrase stays the first. Within a tap. */
  addPasskey(passphrase: string, name: string): Promise<LockOutcome>;
  /** Within a tap. */
  openByPasskey(): Promise<LockOutcome>;
  remove(passphrase: string): Promise<LockOutcome>;
  lockNow(): Promise<void>;
}

export interface PackOrder {
  readonly attempts: readonly AttemptRecord[];
  /** Null: a plain zip file. */
  readonly passphrase: string | null;
  /** In whose words the page in it is written. */
  readonly catalogue: Catalogue;
  readonly locale: Locale;
}

/** What came of an archive; `added` counts what was brought in before something failed. */
export type Unpacked =
  | { readonly is: 'done'; readonly added: number; readonly alreadyHere: number }
  | { readonly is: 'refused'; readonly why: UnpackFailure; readonly added: number };

/** Attempts out of the app in one file, and back. */
export interface CarryDesk {
  /** Rejects where memory is short or the pictures are too many. */
  pack(order: PackOrder): Promise<Blob>;
  /** Never overwrites: an attempt that is here already is left as it is. Never rejects. */
  unpack(file: File, passphrase: string | null): Promise<Unpacked>;
}

/** The person's own words about an attempt. Both reject where the record cannot be read or written. */
export interface NoteDesk {
  /** Empty where there is none. */
  read(attemptId: string): Promise<string>;
  /** What was kept of it; empty words take the note away. */
  keep(attemptId: string, text: string): Promise<string>;
}

/** What a removal of everything did, measured. */
export interface Wiped {
  /** Bytes of this app's origin; null where the browser does not say. */
  readonly beforeBytes: number | null;
  readonly afterBytes: number | null;
  /** What is still there when looked for afterwards, by its technical name; empty when nothing is. */
  readonly left: readonly string[];
}

/** What the screens of safekeeping ask of the shell; fetched when the first of them is opened. */
export interface SafePort {
  /** A JPEG without metadata, stamped unless told otherwise. Rejects when the picture is gone or memory is short. */
  prepareLeaving(order: LeavingOrder): Promise<Blob>;
  /** A JPEG of any picture, without what its file says about camera, time and place. Rejects what is no picture. */
  withoutMetadata(picture: Blob): Promise<Blob>;
  canShare(file: File): boolean;
  readonly lock: LockDesk;
  readonly carry: CarryDesk;
  readonly notes: NoteDesk;
  storeFacts(): Promise<StoreFacts>;
  /** Asks the browser not to clear the store by itself; whether it promises. */
  askPersistence(): Promise<boolean>;
  /** Pictures, records, settings, caches and the app's own offline copy. Rejects when the record cannot be deleted. */
  wipe(): Promise<Wiped>;
  /** Within a tap. */
  share(file: File): Promise<'shared' | 'dismissed' | 'refused'>;
}
