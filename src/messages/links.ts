import type { LinkVerdict, SignId } from '../core/links/index.ts';
import type { Locale } from '../core/session/state.ts';
import { links as english } from './en/links.ts';
import type { Explanation } from './screens.ts';
import { links as chinese } from './zh-cn/links.ts';

/** What is said about a pasted address. No sentence calls an address harmless. */
export interface LinkMessages {
  readonly title: string;
  readonly line: string;
  readonly field: string;
  readonly placeholder: string;
  readonly paste: string;
  readonly pasteRefused: string;
  readonly clear: string;
  readonly nothing: string;
  readonly more: string;
  /** `{owner}` is whose it is, or whom it imitates. */
  readonly verdicts: Record<LinkVerdict, Explanation>;
  readonly belongsTo: string;
  readonly why: string;
  /** `{owner}` and `{part}` as the sign has them. */
  readonly signs: Record<SignId, string>;
  readonly always: string;
  readonly list: {
    readonly title: string;
    readonly body: string;
    /** `{source}` names a page, `{date}` when it was read. */
    readonly read: string;
    readonly known: string;
  };
}

/** Both languages at once and apart from the catalogue: they come with their screen, which no first visit needs. */
export const linkMessages: Record<Locale, LinkMessages> = { en: english, 'zh-CN': chinese };
