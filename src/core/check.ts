import type { FaceFraming, Observation, Subject } from './observation.ts';

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
  /** Above `min`: from here on nothing is gained by more. */
  readonly excellent?: number;
}

/** What spoils a place on the document; each kind is drawn with its own pattern. */
export type MarkKind = 'glare' | 'blur' | 'shadow' | 'cover';

/** Where on the document a fault lies: equal cells of the straightened document, row by row from the corner that is top left in the picture. */
export interface Mark {
  readonly kind: MarkKind;
  readonly columns: number;
  readonly rows: number;
  /** 0 is free of the fault, 255 is wholly spoilt; `columns * rows` long. */
  readonly strength: Uint8Array;
}

/** Parts of a document that matter most to whoever reads it. */
export type DocumentZone = 'portrait' | 'text' | 'mrz';

/** What a finding may add for those who look closely. */
interface Details {
  readonly measure?: Measure;
  readonly mark?: Mark;
  /** The most important part of the document that the fault touches. */
  readonly zone?: DocumentZone;
}

export type Finding<Advice extends string = string> =
  | ({ readonly status: 'pass' } & Details)
  | ({ readonly status: 'unsure' } & Details)
  | ({ readonly status: 'fail'; readonly advice: Advice } & Details);

/**
 * One thing that can be right or wrong with a picture. Named by the good condition; its advice are imperatives.
 * `inspect` is pure, never throws, and says `unsure` when it cannot tell.
 */
export interface Check<Id extends string = string, Advice extends string = string> {
  readonly id: Id;
  readonly tier: Tier;
  /** Subjects whose exercises run this check. */
  readonly subjects: readonly Subject[];
  /** Of faces, only those that were asked for like this; absent: all. */
  readonly framings?: readonly FaceFraming[];
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
