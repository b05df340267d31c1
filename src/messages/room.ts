import type { DirectionName, LightFault, RoomVerdict } from '../core/room/index.ts';
import type { Locale } from '../core/session/state.ts';
import { room as english } from './en/room.ts';
import { room as chinese } from './zh-cn/room.ts';

/** What the room doctor says. Directions are the person's own, from where they faced at the start. */
export interface RoomMessages {
  readonly title: string;
  readonly preview: string;
  readonly intro: string;
  readonly introMore: string;
  readonly gettingReady: string;
  readonly askingPhone: string;
  readonly turn: string;
  readonly slower: string;
  readonly findFace: string;
  readonly paused: string;
  /** `{percent}` of the turn is done. */
  readonly progress: string;
  readonly actions: {
    readonly start: string;
    readonly pause: string;
    readonly resume: string;
    readonly restart: string;
    readonly enough: string;
    readonly skip: string;
  };
  readonly result: {
    readonly title: string;
    readonly face: Record<DirectionName, string>;
    readonly verdicts: Record<Exclude<RoomVerdict, 'unknown'>, string>;
    readonly faults: Record<LightFault, string>;
    readonly tips: Record<LightFault, string>;
    readonly unknown: { readonly title: string; readonly body: string };
    /** Where directions were sensed, and where an even pace was assumed. */
    readonly sensed: string;
    readonly even: string;
    readonly legend: { readonly best: string; readonly bright: string; readonly dim: string; readonly unseen: string };
    readonly list: string;
    readonly directions: Record<DirectionName, string>;
    readonly scores: { readonly good: string; readonly usable: string; readonly poor: string; readonly unseen: string };
    readonly selfie: string;
    readonly again: string;
  };
}

/** Both languages at once and apart from the catalogue: they come with the room doctor, which no first visit needs. */
export const roomMessages: Record<Locale, RoomMessages> = { en: english, 'zh-CN': chinese };
