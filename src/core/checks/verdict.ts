import type { Finding, Measure } from '../check.ts';

/** The check cannot tell. */
export const unsure = { status: 'unsure' } as const;

/** Pass while the measure lies within its own limits; below the lower one `whenLow`, above the upper one `whenHigh` is advised. */
export function within<Advice extends string>(measure: Measure, whenLow: Advice, whenHigh: Advice): Finding<Advice> {
  const { value, min, max } = measure;
  if (!Number.isFinite(value)) return unsure;
  if (min !== undefined && value < min) return { status: 'fail', advice: whenLow, measure };
  if (max !== undefined && value > max) return { status: 'fail', advice: whenHigh, measure };
  return { status: 'pass', measure };
}
