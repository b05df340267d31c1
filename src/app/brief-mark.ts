import type { Mark } from '../core/check.ts';

/** A mark in two words: what and how much. */
export interface BriefMark {
  readonly kind: Mark['kind'];
  /** Share of the document that is spoilt, 0..1, each cell by its strength. */
  readonly spoiltRatio: number;
}

/** For logs and terminals, which a thousand numbers would fill. A kept mark may come from another version: nothing of it is trusted. */
export function briefMark({ kind, strength }: Mark): BriefMark {
  const cells = Array.from(strength ?? [], Number);
  const sum = cells.reduce((total, value) => total + value, 0);
  return { kind, spoiltRatio: Number((sum / (255 * Math.max(1, cells.length))).toFixed(4)) };
}
