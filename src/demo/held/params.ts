import { neutralSitter, type SitterParams } from '../sitter/params.ts';

/** The specimen in a sitter's hand. */
export interface HeldCard {
  /** Middle of the card as a share of the picture. */
  readonly xRatio: number;
  readonly yRatio: number;
  /** Camera to card, cm, for a vertical view of 63 deg. */
  readonly distanceCm: number;
  /** In the plane of the picture, clockwise. */
  readonly rotationDeg: number;
  /** How far the thumb reaches over the card, as a share of its height; a whole hand lies on it at 0.9. */
  readonly thumbRatio: number;
  /** Linear light on the card; 1 is a well-lit room. */
  readonly light: number;
}

/** A sitter who holds a card up. */
export interface HoldingParams {
  readonly sitter: SitterParams;
  readonly card: HeldCard;
}

/** Face and card as a patient person holds them: the card in the other hand, half-way between face and camera. */
export const goodHolding: HoldingParams = {
  sitter: { ...neutralSitter, distanceCm: 50, yRatio: 0.35 },
  card: { xRatio: 0.5, yRatio: 0.665, distanceCm: 24.5, rotationDeg: -2, thumbRatio: 0.16, light: 0.92 },
};
