import type { StampOrder } from '../../adapters/stamp.ts';
import type { Point, Size } from '../../core/geometry.ts';
import { layStamp, stampText } from '../../core/safe/stamp.ts';

/** The stamp for a picture of this day. @param document corners in a picture of this size; null: all of the picture. */
export function stampFor(
  day: string,
  document: { readonly corners: readonly Point[]; readonly size: Size } | null,
): StampOrder {
  return {
    text: stampText(day),
    lay: (size, widthEm) => layStamp(size, document && scaled(document.corners, document.size, size), widthEm),
  };
}

/** The picture may have other pixels than those in which the outline was told. */
function scaled(corners: readonly Point[], from: Size, to: Size): Point[] {
  return corners.map(({ x, y }) => ({ x: (x * to.width) / from.width, y: (y * to.height) / from.height }));
}
