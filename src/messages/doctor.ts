import type { Approach } from '../core/doctor/approach.ts';
import type { OutcomeOf, Status, Topic } from '../core/doctor/finding.ts';
import type { Locale } from '../core/session/state.ts';
import { doctor as english } from './en/doctor.ts';
import type { Counted } from './screens.ts';
import { doctor as chinese } from './zh-cn/doctor.ts';

/** What was found, and what to do about it where there is something. `{name}` is a value of the finding. */
export interface Saying {
  readonly says: string;
  readonly todo?: string;
}

export interface DoctorMessages {
  readonly title: string;
  readonly intro: string;
  readonly reading: string;
  readonly measuring: string;
  readonly failed: string;
  readonly nothingToDo: string;
  readonly toDo: Counted;
  /** Headings of the three lists. */
  readonly lists: Record<Status, string>;
  /** The sign of each list in words: where colour and shape are not seen, and in the copied text. */
  readonly signs: Record<Status, string>;
  readonly topics: { readonly [T in Topic]: { readonly name: string; readonly says: Record<OutcomeOf<T>, Saying> } };
  /** The part for which the camera is opened. */
  readonly camera: {
    readonly title: string;
    readonly hint: string;
    readonly withCard: string;
    readonly withPassport: string;
    /** Title of the screen, and what the picture on it is. */
    readonly screen: string;
    readonly preview: string;
    readonly opening: string;
    readonly steps: Record<Approach['is'], string>;
    /** `{cm}`. */
    readonly here: string;
    readonly nearest: string;
    readonly manual: string;
    readonly finish: string;
    readonly toResult: string;
    readonly switchLens: string;
  };
  readonly again: string;
  readonly copy: string;
  /** Head and foot of the copied text; `{date}`, `{version}`, `{browser}`. */
  readonly report: { readonly head: string; readonly device: string; readonly line: string; readonly foot: string };
  /** What was found about one thing, in a text. */
  readonly told: string;
}

/** Both languages at once and apart from the catalogue: they come with the doctor, which no first visit needs. */
export const doctorMessages: Record<Locale, DoctorMessages> = { en: english, 'zh-CN': chinese };
