import { type Plate, turnedPlate } from '../brush/plate.ts';
import { fillRoundRect } from '../brush/shapes.ts';

/** The soft shade under a thing that lies there, in steps that grow outwards; it falls to the lower right of the picture. */
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
  for (let i = 0; i < 4; i++) {
    const spread = thicknessMm * (i * 0.3 - 0.15);
    const radius = Math.max(0.3, spread);
    fillRoundRect(fallen, x - spread, y - spread, width + 2 * spread, height + 2 * spread, radius, [0, 0, 0], 0.13);
  }
}
