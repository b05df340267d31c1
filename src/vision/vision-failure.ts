import type { PrepareFailure } from './protocol.ts';

/**
 * `disposed`: the client was closed while a call was pending. `unreadable`: this one picture could not be judged; others can.
 * The rest are reasons for which the host cannot work at all.
 */
export type VisionFailureReason = PrepareFailure | 'unreadable' | 'disposed';

/** The only error with which promises of the client reject. */
export class VisionFailure extends Error {
  override readonly name = 'VisionFailure';
  readonly why: VisionFailureReason;

  /** @param detail for a log; never shown to a person. */
  constructor(why: VisionFailureReason, detail: string) {
    super(`${why}: ${detail}`);
    this.why = why;
  }
}
