import type { DocumentZone } from '../core/check.ts';
import type { ReviewerPoint } from '../core/report/reviewer.ts';
import type { Locale } from '../core/session/state.ts';
import { closely as english } from './en/closely.ts';
import type { Explanation } from './screens.ts';
import { closely as chinese } from './zh-cn/closely.ts';

/** What is said where a picture fills the screen. */
export interface CloselyMessages {
  /** The button that leads there. */
  readonly open: string;
  /** `{exercise}` is what was practised. */
  readonly title: string;
  readonly stage: string;
  /** For the keyboard and for screen readers. */
  readonly keys: string;
  readonly zoomIn: string;
  readonly zoomOut: string;
  readonly whole: string;
  /** `{zoom}` is a number such as 2.5. */
  readonly zoom: string;
  readonly loading: string;
  readonly gone: Explanation;
  readonly loupe: string;
  readonly zones: Record<DocumentZone, string>;
  /** `{zone}` is one of `zones`. */
  readonly zoomTo: string;
  readonly checklist: string;
  readonly checklistHint: string;
  readonly points: Record<ReviewerPoint, string>;
  /** What the checks say about a point. */
  readonly said: { readonly pass: string; readonly unsure: string; readonly fail: string; readonly nothing: string };
  readonly allSeen: string;
}

/** Both languages at once and apart from the catalogue: they come with the viewer, which no first visit needs. */
export const closelyMessages: Record<Locale, CloselyMessages> = { en: english, 'zh-CN': chinese };
