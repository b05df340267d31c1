import { addMonths, compareDays, type Day, isDay } from '../../../core/data/dates/calendar.ts';
import type {
  Legibility,
  ReadCharacter,
  ReadDay,
  ReadingVerdict,
  ReadLine,
  Trouble,
} from '../../../core/reading/reading.ts';

/** Below this a character is shown as not certain; the reader gives its reason from there on. */
export interface Doubt {
  /** Counted from 1, as a person counts. */
  readonly line: number;
  readonly place: number;
  readonly read: ReadCharacter;
}

/** Every character that is not certain or was read another way. */
export function doubtsOf(lines: readonly ReadLine[]): readonly Doubt[] {
  return lines.flatMap(({ characters }, line) =>
    characters.flatMap((read, at) => (read.trouble ? [{ line: line + 1, place: at + 1, read }] : [])),
  );
}

/** The reason that most uncertain characters have; null where all are certain. */
export function mainTrouble(lines: readonly ReadLine[]): Trouble | null {
  const counts = new Map<Trouble, number>();
  for (const { read } of doubtsOf(lines)) counts.set(read.trouble!, (counts.get(read.trouble!) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}

export function statusOf(verdict: ReadingVerdict): 'pass' | 'unsure' | 'fail' {
  if (verdict === 'right' || verdict === 'repaired') return 'pass';
  return verdict === 'incomplete' ? 'fail' : 'unsure';
}

/** Many checks, like many borders, want half a year of validity. */
const SOON_MONTHS = 6;

export function judgeExpiry(expires: ReadDay, today: Day): 'expired' | 'soon' | 'good' | null {
  if (!isDay(expires)) return null;
  if (compareDays(expires, today) < 0) return 'expired';
  return compareDays(expires, addMonths(today, SOON_MONTHS)) < 0 ? 'soon' : 'good';
}

/** Strokes of less than 1.8 pixels lose their gaps (150 dpi on a stroke of .3 mm); print of less than a quarter of its paper's brightness is faint. */
export const LEAST_STROKE_PX = 1.8;
const LEAST_CONTRAST = 0.25;

export function legibilityOf({ strokePx, contrastRatio }: Legibility): 'fine' | 'thin' | 'faint' {
  if (contrastRatio < LEAST_CONTRAST) return 'faint';
  return strokePx < LEAST_STROKE_PX ? 'thin' : 'fine';
}
