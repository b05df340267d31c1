import type { AttemptRecord } from '../core/report/attempt.ts';
import type { Day } from './days.ts';

/** Attempts of one day that stand in one block; a long day goes on in the next. */
export interface DayPart {
  readonly day: Day;
  /** Place of the first attempt within its day, from 0: the first part carries the day's heading. */
  readonly from: number;
  readonly attempts: readonly AttemptRecord[];
}

export interface Block {
  readonly key: string;
  readonly parts: readonly DayPart[];
  readonly rows: number;
}

/** Drawn in one go, on a processor four times slower than this one, six rows take 30 ms: a thumb does not feel it. Twenty took 100. */
export const ROWS_IN_BLOCK = 6;

/** Cuts days into blocks of equal numbers of rows, which are drawn only while they are near the screen. */
export function blocksOf(days: readonly Day[]): readonly Block[] {
  const blocks: Block[] = [];
  let parts: DayPart[] = [];
  let rows = 0;
  const close = (): void => {
    const first = parts[0];
    if (first) blocks.push({ key: `${first.day.key}/${first.from}`, parts, rows });
    parts = [];
    rows = 0;
  };
  for (const day of days) {
    for (let from = 0; from < day.attempts.length; ) {
      const attempts = day.attempts.slice(from, from + ROWS_IN_BLOCK - rows);
      parts.push({ day, from, attempts });
      rows += attempts.length;
      from += attempts.length;
      if (rows >= ROWS_IN_BLOCK) close();
    }
  }
  close();
  return blocks;
}
