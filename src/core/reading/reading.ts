import type { LayoutId } from './layouts.ts';
import type { Arrangement } from './plane.ts';

/** What lines are these? `payment-card` is refused: such numbers are neither read nor told. */
export type ReadingKind = LayoutId | 'payment-card' | 'none';

/**
 * `right`: every check digit agrees and every character is sure. `repaired`: so it is once one ambiguous character is read as its second likeliest.
 * `check-wrong`: every character is sure and the check digits disagree, as on samples. `incomplete`: only part of the lines is in the picture.
 */
export type ReadingVerdict = 'right' | 'repaired' | 'check-wrong' | 'unsure' | 'incomplete';

/** Why a character is not sure. */
export type Trouble = 'glare' | 'cover' | 'small' | 'blur' | 'unclear';

export interface ReadCharacter {
  readonly character: string;
  /** 0..1: probability that the network gives it, among the characters that its place allows. */
  readonly certainty: number;
  /** What it looked like more, before the check digits spoke. */
  readonly repairedFrom?: string;
  readonly trouble?: Trouble;
}

export interface ReadLine {
  readonly text: string;
  readonly characters: readonly ReadCharacter[];
}

export type CheckedField = 'number' | 'birth' | 'expiry' | 'optional' | 'composite';

/** A day as the lines have it; `year` has its century already. */
export interface ReadDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

export interface ReadFields {
  readonly documentCode: string | null;
  readonly state: string | null;
  readonly nationality: string | null;
  readonly surname: string | null;
  readonly givenNames: string | null;
  readonly number: string | null;
  /** Null where month or day are unknown (`<<`). The century of the birth is chosen by whoever knows today's date: see `bornOn`. */
  readonly birth: string | null;
  readonly expiry: string | null;
  readonly sex: 'female' | 'male' | null;
}

export interface Legibility {
  /** Width of the strokes of the smallest print that there is much of, in pixels of the straightened picture. */
  readonly strokePx: number;
  /** How much darker than its paper that print is, 0..1. */
  readonly contrastRatio: number;
}

/** What the machine-readable lines of one picture say; plain data. */
export interface Reading {
  readonly kind: ReadingKind;
  /** How the document lies in the picture. */
  readonly arrangement: Arrangement;
  /** Null where no lines were found. */
  readonly verdict: ReadingVerdict | null;
  readonly lines: readonly ReadLine[];
  readonly checks: readonly { readonly field: CheckedField; readonly isRight: boolean }[];
  readonly fields: ReadFields | null;
  /** Of the print at large, where there are no lines. */
  readonly legibility: Legibility | null;
}
