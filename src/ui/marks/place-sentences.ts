import type { CheckReport } from '../../core/checks/index.ts';
import type { Locale } from '../../core/session/state.ts';
import { type PlaceMessages, placeMessages } from '../../messages/places.ts';
import type { ScreenMessages } from '../../messages/screens.ts';
import { formatBand, formatValue } from '../figures.ts';
import { fill } from '../wording.ts';
import { type SeenMark, seenMark } from './seen-marks.ts';

/** What a fault is, where it lies, and what it spoils there: "Reflection: upper left, on the portrait". */
export function placeSentence(
  { kind, place, zone }: Omit<SeenMark, 'loops' | 'isFault'>,
  words: PlaceMessages,
): string {
  const values = { kind: words.kinds[kind], place: words.places[place] };
  // Almost everywhere is on everything: naming one part would say that the others are fine.
  if (zone === null || place === 'everywhere') return fill(words.placed, values);
  return fill(words.placedOn, { ...values, zone: words.zones[zone] });
}

/** Where a check sees its fault, in words; null where it marks nothing. */
export function placeOfReport(report: CheckReport, locale: Locale): string | null {
  const seen = seenMark(report);
  return seen && placeSentence(seen, placeMessages[locale]);
}

/** What was measured, in plain words, and what would be good; null where there is no number. */
export function measuredSentence({ measure }: CheckReport, words: ScreenMessages, locale: Locale): string | null {
  if (!measure || !Number.isFinite(measure.value)) return null;
  const { measured, withBand, excellent } = placeMessages[locale];
  const format = (value: number) => formatValue(value, measure.unit, words.units, locale);
  const value = format(measure.value);
  const sentence = fill(measured[measure.name] ?? words.review.measured, { value });
  const isExcellent = measure.excellent !== undefined && measure.value >= measure.excellent;
  const band = isExcellent ? fill(excellent, { low: format(measure.excellent) }) : formatBand(measure, words, locale);
  return band === null ? sentence : fill(withBand, { measured: sentence, band });
}
