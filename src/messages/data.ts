import type { LookAlikeClass } from '../core/data/characters/look-alikes.ts';
import type { Calendar } from '../core/data/dates/date-forms.ts';
import type { DocumentKind, FieldId, Sex } from '../core/data/form.ts';
import type { LinesPart } from '../core/data/machine-lines/read-lines.ts';
import type { ProblemCode } from '../core/data/problem.ts';
import type { Locale } from '../core/session/state.ts';
import { data as english } from './en/data.ts';
import type { Counted } from './screens.ts';
import { data as chinese } from './zh-cn/data.ts';

/** What is said about typed data. */
export interface DataMessages {
  readonly title: string;
  readonly line: string;
  /** That nothing typed is kept. */
  readonly private: string;
  readonly kind: string;
  readonly kinds: Record<DocumentKind, string>;
  readonly sex: string;
  readonly sexes: Record<Sex | 'none', string>;
  readonly fields: Record<FieldId, { readonly name: string; readonly hint: string }>;
  /** Placeholders are the facts of the problem; see `core/data`. */
  readonly problems: Record<ProblemCode, string>;
  /** Whose character a look-alike is. */
  readonly scripts: Record<LookAlikeClass, string>;
  readonly calendars: Record<Calendar, string>;
  /** Parts of the machine-readable lines. */
  readonly parts: Record<LinesPart, string>;
  /** Where it stands, counted in characters. */
  readonly place: { readonly one: string; readonly several: string };
  readonly fix: {
    readonly change: string;
    readonly space: string;
    readonly remove: string;
    readonly sex: string;
    readonly split: string;
  };
  readonly weights: { readonly wrong: string; readonly check: string };
  /** Of one field. */
  readonly field: { readonly fine: string; readonly left: Counted };
  readonly summary: { readonly empty: string; readonly fine: string; readonly left: Counted };
  readonly fixAll: Counted;
  readonly fixed: Counted;
  readonly clear: string;
  readonly cleared: string;
  /** Typed fields beside the straightened document of a kept attempt. */
  readonly comparison: {
    readonly title: string;
    readonly none: string;
    readonly photograph: string;
    readonly typeFirst: string;
    readonly which: string;
    readonly step: string;
    readonly before: string;
    readonly next: string;
    readonly window: string;
    readonly alt: string;
    readonly smaller: string;
    readonly larger: string;
    readonly zoom: string;
  };
  /** The texts as they are now, to be copied field by field. */
  readonly result: { readonly title: string; readonly line: string; readonly copy: string };
}

/** Both languages at once and apart from the catalogue: they come with their screen, which no first visit needs. */
export const dataMessages: Record<Locale, DataMessages> = { en: english, 'zh-CN': chinese };
