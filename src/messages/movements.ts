import type { AskedId, Verdict } from '../core/gestures/index.ts';
import type { Mode, StyleId } from '../core/rehearsal/index.ts';
import type { Locale } from '../core/session/state.ts';
import { movements as english } from './en/movements.ts';
import type { Counted, Explanation } from './screens.ts';
import { movements as chinese } from './zh-cn/movements.ts';

/** What is asked for, coached and said afterwards in a rehearsal of movements. Left and right are the person's own. */
export interface MovementMessages {
  readonly names: Record<AskedId, string>;
  readonly choose: {
    readonly title: string;
    readonly demoTitle: string;
    readonly line: string;
    readonly modes: Record<Mode, { readonly name: string; readonly hint: string }>;
    readonly which: string;
    readonly style: string;
    readonly styles: Record<StyleId, { readonly name: string; readonly hint: string }>;
    readonly seconds: string;
    /** `{seconds}` for each step. */
    readonly second: string;
    readonly start: string;
    /** A step of some checks that is only explained here. */
    readonly flashing: Explanation & { readonly warning: string };
  };
  readonly live: {
    readonly title: string;
    readonly preview: string;
    readonly gettingReady: string;
    /** `{step}` of `{of}`. */
    readonly step: string;
    readonly lookHere: string;
    readonly ask: Record<AskedId, string>;
    readonly further: Record<AskedId, string>;
    readonly hold: string;
    readonly holdEyes: string;
    readonly back: Record<AskedId, string>;
    readonly slower: string;
    readonly otherWay: Partial<Record<AskedId, string>>;
    readonly next: string;
    readonly noTime: string;
    readonly hidden: string;
    readonly noFace: string;
    readonly anotherFace: string;
    readonly slowPhone: string;
    /** `{seconds}` are left. */
    readonly left: string;
    readonly untimed: string;
    readonly skip: string;
    readonly stop: string;
    readonly paces: { readonly still: string; readonly slow: string; readonly good: string; readonly fast: string };
    /** `{degrees}` now. */
    readonly degrees: string;
  };
  readonly verdicts: {
    readonly good: string;
    /** `{speed}` in degrees a second. */
    readonly tooFast: Partial<Record<AskedId, string>>;
    readonly rather: string;
    /** `{degrees}` of `{asked}`. */
    readonly tooSmall: string;
    readonly tooSmallHow: Record<AskedId, string>;
    readonly notHeld: string;
    readonly notReturned: string;
    readonly eyesShutTooLong: string;
    readonly wrongSide: Partial<Record<AskedId, string>>;
    readonly oneEye: string;
    /** `{other}` is another movement. */
    readonly withAnother: string;
    readonly instead: string;
    readonly skipped: string;
    readonly noTime: string;
  };
  readonly results: Record<Verdict | 'skipped' | 'no-time', string>;
  readonly debrief: {
    readonly titleGood: string;
    /** `{good}` of `{of}`. */
    readonly title: string;
    readonly allGood: string;
    readonly someToChange: string;
    readonly stepName: string;
    readonly fastest: string;
    readonly farthest: string;
    readonly held: string;
    readonly tries: Counted;
    readonly earlier: string;
    readonly keeping: string;
    readonly kept: string;
    readonly tryKeeping: string;
    readonly readiness: { readonly none: string; readonly some: string };
    readonly again: string;
    readonly another: string;
    readonly timeline: string;
    readonly timelineHint: string;
    readonly curves: { readonly yaw: string; readonly pitch: string; readonly eyes: string };
    /** What the upper and the lower end of each curve mean. */
    readonly ends: {
      readonly left: string;
      readonly right: string;
      readonly up: string;
      readonly down: string;
      readonly open: string;
      readonly shut: string;
    };
    readonly band: string;
    readonly moment: string;
    /** `{time}`, `{yaw}`, `{pitch}`, `{eyes}`. */
    readonly momentText: string;
    readonly figure: string;
    readonly noFigure: string;
    readonly table: string;
    readonly columns: {
      readonly time: string;
      readonly step: string;
      readonly yaw: string;
      readonly pitch: string;
      readonly eyes: string;
    };
    readonly seconds: string;
    readonly summary: string;
  };
}

/** Both languages at once and apart from the catalogue: they come with the rehearsal, which no first visit needs. */
export const movementMessages: Record<Locale, MovementMessages> = { en: english, 'zh-CN': chinese };
