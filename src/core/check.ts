import type { Observation, Subject } from './observation.ts';

/** The order in which problems speak: the most basic first. */
export const tiers = ['presence', 'framing', 'covering', 'light', 'sharpness'] as const;
export type Tier = (typeof tiers)[number];

/** How a piece of advice is drawn: which way to move, or what kind of thing to change. */
export type Cue =
  | 'search'
  | 'left'
  | 'right'
  | 'up'
  | 'down'
  | 'closer'
  | 'further'
  | 'flat'
  | 'rotate'
  | 'light'
  | 'less-light'
  | 'glare'
  | 'still'
  | 'face'
  | 'remove'
  | 'background';

export type Unit = 'ratio' | 'deg' | 'px' | 'mm' | 'dpi' | 'luma' | 'cm' | 'count' | 'score' | 'ratio/s';

/** A measured value with the band in which it is good; a missing limit means open on that side. */
export interface Measure {
  readonly name: string;
  readonly value: number;
  readonly unit: Unit;
  readonly min?: number;
  readonly max?: number;
}

export type Finding<Advice extends string = string> =
  | { readonly status: 'pass'; readonly measure?: Measure }
  | { readonly status: 'unsure'; readonly measure?: Measure }
  | { readonly status: 'fail'; readonly advice: Advice; readonly measure?: Measure };

/**
 * One thing that can be right or wrong with a picture. Named by the good condition; its advice are imperatives.
 * `inspect` is pure, never throws, and says `unsure` when it cannot tell.
 */
export interface Check<Id extends string = string, Advice extends string = string> {
  readonly id: Id;
  readonly tier: Tier;
  /** Subjects whose exercises run this check. */
  readonly subjects: readonly Subject[];
  /** A still cannot tell (movement needs two pictures): such a check keeps silent there instead of saying unsure every time. */
  readonly isLiveOnly?: boolean;
  /** All it may ever advise, each with the way it is drawn. */
  readonly advice: Readonly<Record<Advice, Cue>>;
  inspect(observation: Observation): Finding<NoInfer<Advice>>;
}

/** Declares a check and keeps its id and its advice as literal types, from which the message catalogue is derived. */
export function defineCheck<const Id extends string, const Advice extends string>(
  check: Check<Id, Advice>,
): Check<Id, Advice> {
  return check;
}
