import type { Point, Quad } from '../geometry.ts';

export type Side = 'top' | 'right' | 'bottom' | 'left';

/** Where a document lies in a picture, as far as its edges tell. */
export interface Outline {
  /** Pixels of the picture that was searched: TL, TR, BR, BL as seen there. A corner outside the picture is extrapolated. */
  readonly corners: Quad;
  /** 0..1: how sure the finder is that this is a document at all. */
  readonly confidence: number;
  /** Share of each side (top, right, bottom, left) that lies on a visible edge, 0..1. */
  readonly sideSupport: readonly [number, number, number, number];
  /** Sides that run out of the picture, so that the document is cut off there. */
  readonly cutOff: readonly Side[];
}

export function isInside(point: Point, width: number, height: number, slack = 0): boolean {
  return point.x >= -slack && point.y >= -slack && point.x <= width - 1 + slack && point.y <= height - 1 + slack;
}
