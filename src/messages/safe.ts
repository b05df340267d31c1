import type { PicturesKept } from '../core/report/attempt.ts';
import type { KeepPictures } from '../core/safe/expiry.ts';
import type { UnpackFailure } from '../core/session/failures.ts';
import type { Locale } from '../core/session/state.ts';
import { safe as english } from './en/safe.ts';
import type { Counted, Explanation } from './screens.ts';
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
  /** On an attempt whose pictures are not kept any more, or never were. */
  readonly picturesGone: Record<Exclude<PicturesKept['are'], 'here'>, string>;
  /** `{day}` is when they were deleted. */
  readonly expiredOn: string;
  readonly note: {
    readonly title: string;
    readonly hint: string;
    readonly keep: string;
    readonly kept: string;
    readonly removed: string;
    readonly failed: string;
  };
  readonly title: string;
  readonly intro: string;
  readonly expiry: {
    readonly title: string;
    readonly hint: string;
    readonly choices: Record<KeepPictures, string>;
    readonly lost: Counted;
    readonly lostBody: string;
    readonly yes: string;
    readonly no: string;
  };
  readonly lock: {
    readonly title: string;
    readonly states: { readonly none: string; readonly open: string; readonly locked: string };
    readonly locked: Explanation;
    readonly passphrase: string;
    readonly newPassphrase: string;
    readonly again: string;
    readonly forgetting: string;
    readonly forgotten: string;
    readonly open: string;
    readonly set: string;
    readonly change: string;
    readonly remove: string;
    readonly lockNow: string;
    readonly addPasskey: string;
    readonly passkeyHint: string;
    readonly openByPasskey: string;
    readonly busy: string;
    readonly failures: Record<
      'wrong' | 'damaged' | 'unavailable' | 'failed' | 'short' | 'different' | 'dismissed' | 'unsupported',
      string
    >;
    readonly done: {
      readonly set: string;
      readonly changed: string;
      readonly removed: string;
      readonly passkey: string;
    };
  };
  readonly carry: {
    readonly out: {
      readonly title: string;
      readonly body: string;
      readonly nothing: string;
      readonly choose: string;
      readonly all: string;
      readonly none: string;
      readonly chosen: Counted;
      readonly passphrase: string;
      readonly passphraseHint: string;
      readonly pack: string;
      readonly packing: string;
      readonly ready: string;
      readonly save: string;
      readonly share: string;
      readonly failed: string;
      readonly short: string;
    };
    readonly in: {
      readonly title: string;
      readonly body: string;
      readonly choose: string;
      readonly busy: string;
      readonly passphrase: string;
      readonly open: string;
      readonly added: Counted;
      readonly alreadyHere: Counted;
      readonly failures: Record<UnpackFailure, string>;
    };
    /** The page in the archive. */
    readonly report: { readonly title: string; readonly intro: string };
  };
  readonly store: {
    readonly title: string;
    /** `{used}`, `{quota}` with their unit, `{share}` in percent. */
    readonly used: string;
    readonly unknown: string;
    readonly persistent: string;
    readonly clearable: string;
    readonly ask: string;
    readonly refused: string;
    /** WebKit deletes script-writable storage after seven days of use without a visit; apps on the home screen count for themselves: webkit.org/blog/10218. */
    readonly ios: string;
  };
  readonly wipe: {
    readonly title: string;
    readonly body: string;
    readonly button: string;
    readonly confirm: Explanation;
    readonly yes: string;
    readonly busy: string;
    readonly done: string;
    /** `{before}` and `{after}` with their unit. */
    readonly proof: string;
    readonly noProof: string;
    /** `{things}`: what is still there. */
    readonly left: string;
    readonly failed: Explanation;
    readonly restart: string;
  };
}

/** Both languages at once and apart from the catalogue: they come with the screens of safekeeping, which no first visit needs. */
export const safeMessages: Record<Locale, SafeMessages> = { en: english, 'zh-CN': chinese };
