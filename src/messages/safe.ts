import type { Locale } from '../core/session/state.ts';
import { safe as english } from './en/safe.ts';
import type { Explanation } from './screens.ts';
import { safe as chinese } from './zh-cn/safe.ts';

/** What is said where pictures leave the app, expire, are locked, carried away, or wiped. */
export interface SafeMessages {
  readonly leaving: {
    readonly title: string;
    readonly which: string;
    readonly original: string;
    readonly straightened: string;
    readonly alt: string;
    readonly preparing: string;
    readonly failed: Explanation;
    readonly stamped: string;
    readonly bare: string;
    readonly removeStamp: string;
    readonly putBack: string;
    readonly warning: Explanation;
    readonly removeYes: string;
    readonly removeNo: string;
    readonly share: string;
    readonly save: string;
    readonly outcomes: { readonly shared: string; readonly refused: string };
  };
}

/** Both languages at once and apart from the catalogue: they come with the screens of safekeeping, which no first visit needs. */
export const safeMessages: Record<Locale, SafeMessages> = { en: english, 'zh-CN': chinese };
