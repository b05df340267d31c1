import type { DayGroup, DayItem } from '../core/preparation/day-checklist.ts';
import type { HubEntryId } from '../core/preparation/hub.ts';
import type { Locale } from '../core/session/state.ts';
import { ready as english } from './en/ready.ts';
import type { Explanation } from './screens.ts';
import { ready as chinese } from './zh-cn/ready.ts';

/** What is said while a person gets ready for the real check: the hub, how to stay safe, and the checklist for the day. */
export interface ReadyMessages {
  readonly hub: {
    readonly title: string;
    readonly line: string;
    readonly entries: Record<HubEntryId, { readonly name: string; readonly hint: string }>;
  };
  readonly safety: {
    readonly title: string;
    readonly line: string;
    readonly rules: readonly Explanation[];
    readonly happened: { readonly title: string; readonly steps: readonly string[] };
  };
  readonly rehearsal: {
    readonly title: string;
    readonly line: string;
    /** `{done}` of `{of}` steps. */
    readonly stand: string;
    /** `{step}` is the name of the next one. */
    readonly begin: string;
    readonly next: string;
    readonly allDone: string;
    readonly finish: string;
    readonly restart: string;
    readonly resume: string;
  };
  readonly checklist: {
    readonly title: string;
    readonly line: string;
    readonly groups: Record<DayGroup, string>;
    readonly items: Record<DayItem, string>;
    readonly print: string;
    readonly copy: string;
    readonly printHint: string;
    /** Lines to write on; only on paper. */
    readonly notes: string;
  };
}

/** Both languages at once and apart from the catalogue: they come with their screens, which no first visit needs. */
export const readyMessages: Record<Locale, ReadyMessages> = { en: english, 'zh-CN': chinese };
