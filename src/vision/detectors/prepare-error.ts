import type { PrepareFailure } from '../protocol.ts';

/** A detector cannot be had, and why, in the words of the protocol. */
export class PrepareError extends Error {
  override readonly name = 'PrepareError';
  readonly why: PrepareFailure;

  constructor(why: PrepareFailure, detail: string) {
    super(detail);
    this.why = why;
  }
}

export function prepareErrorOf(error: unknown): PrepareError {
  return error instanceof PrepareError ? error : new PrepareError('crashed', String(error));
}
