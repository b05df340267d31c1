import type { CheckReport } from '../checks/index.ts';
import type { Outline } from '../document/outline.ts';
import type { ExerciseId } from '../exercises.ts';
import type { Size } from '../geometry.ts';
import type { ProfileId } from '../profiles.ts';
import type { RehearsalRecord } from '../rehearsal/record.ts';

/** Where a picture came from. */
export type Origin = 'camera' | 'demo' | 'import';

/** What has become of an attempt's pictures. */
export interface PicturesKept {
  readonly are: 'here' | 'expired' | 'not-kept';
  /** From when their time counts, milliseconds since 1970; null: from the next look at a clock that is believed. */
  readonly sinceMs: number | null;
  /** When they were deleted; absent while they are here, and where an older version deleted them. */
  readonly goneMs?: number;
}

/** One kept attempt without its pictures; stored as it is. */
export interface AttemptRecord {
  readonly id: string;
  readonly exercise: ExerciseId;
  readonly profile: ProfileId;
  /** Milliseconds since 1970, UTC. */
  readonly takenAtMs: number;
  readonly origin: Origin;
  readonly scorecard: readonly CheckReport[];
  /** Size of the original picture in pixels. */
  readonly size: Size;
  /** The document in pixels of the original; null for faces or when none was found. */
  readonly outline: Outline | null;
  /** What was done in a rehearsal of movements; such an attempt has no picture and no scorecard. Absent for pictures. */
  readonly rehearsal?: RehearsalRecord;
  /** Absent just after keeping, and from before pictures expired: they are here. */
  readonly pictures?: PicturesKept;
}

/** The pictures of an attempt: as taken, straightened (documents), and a small one for lists. */
export type PictureRole = 'original' | 'straightened' | 'thumbnail';

/** All that lies beside an attempt's record, under the lock: its pictures, and the person's own note. */
export type KeptRole = PictureRole | 'note';
