/**
 * How far off the picture is, as a note: whoever does not see the screen hears each movement help or harm at once, where a sentence takes
 * two seconds. The note climbs as the error shrinks and is highest when there is nothing left to do but to hold still.
 */
import type { Coaching } from './advice.ts';
import type { Measure } from './check.ts';

/** Nothing is wrong. Two octaves above the lowest: old ears hear it, and it is not shrill (E6). */
export const GOOD_HZ = 1318;

/** What an endless error comes near to (E4): lower notes drown in the loudspeaker of a cheap phone. */
export const WORST_HZ = 330;

/** Stands in for a limit of 0, such as "no part outside": a tenth of the frame outside is half as wrong as can be. */
const SPAN_OF_ZERO = 0.1;

/**
 * How far a measure is outside its band, 0 (inside) to 1 (endlessly far): half where it misses the limit by as much as the limit itself. It
 * never stands still, so that each movement is heard; a hundredth is 1.4 % of pitch, and ears tell notes 0.5 % apart.
 * @returns null where there is no limit, or no number
 */
export function errorRatio({ value, min, max }: Measure): number | null {
  if (min === undefined && max === undefined) return null;
  const [lack, limit] = max !== undefined && value > max ? [value - max, max] : [(min ?? value) - value, min ?? 0];
  if (Number.isNaN(lack)) return null;
  if (lack <= 0) return 0;
  if (lack === Infinity) return 1;
  return lack / (lack + (Math.abs(limit) || SPAN_OF_ZERO));
}

/**
 * The note for what is advised now, in hertz. Equal steps of error are equal intervals.
 * @returns null where there is nothing to aim at: no document in sight, or a fault that has no measure
 */
export function pitchOf({ advice, findings, goodSinceMs }: Coaching): number | null {
  if (advice === null) return goodSinceMs === null ? null : GOOD_HZ;
  if (advice.tier === 'presence') return null;
  const measure = findings.find(({ check }) => check === advice.check)?.measure;
  const error = measure ? errorRatio(measure) : null;
  return error === null ? null : GOOD_HZ * (WORST_HZ / GOOD_HZ) ** error;
}
