import type { Measure } from '../core/check.ts';

/** Where a measure's good band and its value lie on a bar, as shares 0..1 of the bar's length. */
export interface MeasureBand {
  readonly from: number;
  readonly to: number;
  readonly at: number;
}

/** The marker stays this far from the bar's ends, so that an extreme value can still be seen as a value. */
const END_MARGIN = 0.03;

/** What the bar spans: the band with as much again around it, so that the middle third to half of it is good. */
function spanOf({ min, max }: Measure): readonly [number, number] | null {
  if (min !== undefined && max !== undefined) {
    const around = (max - min) / 2 || Math.abs(max) || 1;
    return [min - around, max + around];
  }
  if (min !== undefined) return min > 0 ? [0, 2 * min] : [min - (Math.abs(min) || 1), min + (Math.abs(min) || 1)];
  if (max !== undefined) return max > 0 ? [0, 2 * max] : [max - (Math.abs(max) || 1), max + (Math.abs(max) || 1)];
  return null;
}

/** Null for a measure without limits or without a number: there is nothing to compare. */
export function measureBand(measure: Measure): MeasureBand | null {
  const span = spanOf(measure);
  if (span === null || !Number.isFinite(measure.value)) return null;
  const [low, high] = span;
  const share = (value: number): number => (value - low) / (high - low);
  const at = Math.min(1 - END_MARGIN, Math.max(END_MARGIN, share(measure.value)));
  return {
    from: measure.min === undefined ? 0 : share(measure.min),
    to: measure.max === undefined ? 1 : share(measure.max),
    at,
  };
}
