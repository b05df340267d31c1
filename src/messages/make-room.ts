import type { Locale } from '../core/session/state.ts';
import { makeRoom as english } from './en/make-room.ts';
import type { Explanation } from './screens.ts';
import { makeRoom as chinese } from './zh-cn/make-room.ts';

/** What to delete when nothing more can be kept. */
export interface MakeRoomMessages extends Explanation {
  /** `{exercise}` and `{day}` name an attempt. */
  readonly attempt: string;
  readonly delete: string;
  readonly confirm: Explanation;
  readonly confirmYes: string;
}

/** Both languages at once and apart from the catalogue: they come with the review. */
export const makeRoomMessages: Record<Locale, MakeRoomMessages> = { en: english, 'zh-CN': chinese };
