import type { DocumentZone, MarkKind } from '../core/check.ts';
import type { Locale } from '../core/session/state.ts';
import { places as english } from './en/places.ts';
import { places as chinese } from './zh-cn/places.ts';

/** Where on a document a fault lies, as a person would say it looking at the picture. */
export type Place =
  | 'top-left'
  | 'top'
  | 'top-right'
  | 'left'
  | 'middle'
  | 'right'
  | 'bottom-left'
  | 'bottom'
  | 'bottom-right'
  | 'everywhere';

/** What is said about places in a picture: the chips, the legend, and why a check says what it says. */
export interface PlaceMessages {
  /** Name of the chips together. */
  readonly show: string;
  readonly kinds: Record<MarkKind, string>;
  readonly places: Record<Place, string>;
  readonly zones: Record<DocumentZone, string>;
  readonly placed: string;
  readonly placedOn: string;
  /** Why, by the measure's name; `{value}` stands with its unit. A measure that is not listed is told by its number alone. */
  readonly measured: Readonly<Record<string, string>>;
  /** What was measured, with its good band behind it. */
  readonly withBand: string;
  /** Stands for the good band where the value is better than good; `{low}` is where that begins. */
  readonly excellent: string;
}

/**
 * Both languages at once and apart from the catalogue: they come with the review screens, which no first visit needs, and are too
 * small to be worth a file each.
 */
export const placeMessages: Record<Locale, PlaceMessages> = { en: english, 'zh-CN': chinese };
