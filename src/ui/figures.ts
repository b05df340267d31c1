import type { Measure, Unit } from '../core/check.ts';
import type { Locale } from '../core/session/state.ts';
import type { ScreenMessages } from '../messages/screens.ts';
import { fill } from './wording.ts';

/** Numbers as people read them: sizes in MB, measures with their unit, in the language of the screen. */
const BYTES_PER_MB = 1_000_000;
const BYTES_PER_GB = 1_000_000_000;

/** Megabytes with one decimal, without the unit: `3.8`. */
export function formatMegabytes(bytes: number, locale: Locale): string {
  const digits = { minimumFractionDigits: 1, maximumFractionDigits: 1 };
  return new Intl.NumberFormat(locale, digits).format(bytes / BYTES_PER_MB);
}

/** With the unit that suits it, which both languages write alike: `3.8 MB`, `10.7 GB`. */
export function formatBytes(bytes: number, locale: Locale): string {
  const isLarge = bytes >= BYTES_PER_GB;
  return `${formatMegabytes(isLarge ? bytes / 1000 : bytes, locale)} ${isLarge ? 'GB' : 'MB'}`;
}

/** Small values keep two significant digits, large ones none after the point: more would pretend to a precision that is not there. */
function formatNumber(value: number, locale: Locale): string {
  const options =
    Math.abs(value) < 10
      ? { maximumSignificantDigits: 2, maximumFractionDigits: 2, roundingPriority: 'lessPrecision' as const }
      : { maximumFractionDigits: 0 };
  return new Intl.NumberFormat(locale, options).format(value === 0 ? 0 : value);
}

function formatPercent(ratio: number, locale: Locale): string {
  return new Intl.NumberFormat(locale, {
    style: 'percent',
    maximumFractionDigits: Math.abs(ratio) < 0.1 ? 1 : 0,
  }).format(ratio);
}

type PlainUnit = Exclude<Unit, 'ratio' | 'ratio/s'>;

export function formatValue(value: number, unit: Unit, words: ScreenMessages['units'], locale: Locale): string {
  if (unit === 'ratio') return formatPercent(value, locale);
  if (unit === 'ratio/s') return fill(words.perSecond, { value: formatPercent(value, locale) });
  const plain: PlainUnit = unit;
  return fill(words[plain], { value: formatNumber(value, locale) });
}

/** The good band in words, or null for a measure without limits. */
export function formatBand(measure: Measure, words: ScreenMessages, locale: Locale): string | null {
  const { min, max, unit } = measure;
  const format = (value: number): string => formatValue(value, unit, words.units, locale);
  if (min !== undefined && max !== undefined) {
    return fill(words.review.good.between, { low: format(min), high: format(max) });
  }
  if (min !== undefined) return fill(words.review.good.least, { low: format(min) });
  return max === undefined ? null : fill(words.review.good.most, { high: format(max) });
}
