import { type Plate, turnedPlate } from '../brush/plate.ts';
import { fillPolygon } from '../brush/polygon.ts';
import { roundRectPoints } from '../brush/shapes.ts';

/** What of a thing's corners may be round, in mm: the shade reaches that far under it. */
const roundingMm = 4;

/** The soft shade round a thing that lies there, in steps that grow outwards; it falls to the lower right of the picture. */
export function shadeUnder(
  plate: Plate,
  x: number,
  y: number,
  width: number,
  height: number,
  thicknessMm: number,
): void {
  const angle = Math.atan2(plate.across, plate.along);
  const dx = Math.cos(angle) * 0.5 + Math.sin(angle) * 0.7;
  const dy = -Math.sin(angle) * 0.5 + Math.cos(angle) * 0.7;
  const fallen = turnedPlate(plate, dx * thicknessMm, dy * thicknessMm, 0);
  // Under the thing itself nothing of the shade is seen: a hole spares the work.
  const inset = Math.min(thicknessMm + roundingMm, width / 2, height / 2);
  const [left, top, right, bottom] = [x + inset, y + inset, x + width - inset, y + height - inset];
  for (let i = 0; i < 4; i++) {
    const spread = thicknessMm * (i * 0.3 - 0.15);
    const rim = roundRectPoints(
      fallen,
      x - spread,
      y - spread,
      width + 2 * spread,
      height + 2 * spread,
      Math.max(0.3, spread),
    );
    const hole = [left, top, left, bottom, right, bottom, right, top, left, top];
    fillPolygon(fallen, [...rim, rim[0]!, rim[1]!, ...hole], [0, 0, 0], 0.13);
  }
}
