import { type Colour, mixed, type Plate, turnedPlate } from '../brush/plate.ts';
import { fillRect } from '../brush/shapes.ts';
import type { Ground } from './ground.ts';

/** A half plane in another colour beyond a straight edge somewhere off the middle, with the shade that an edge throws. */
export function layStraightEdge(plate: Plate, { width, height, pxPerMm, chance }: Ground, beyond: Colour): void {
  const reach = (width + height) / pxPerMm;
  const side = Math.floor(chance() * 4);
  const lean = (chance() - 0.5) * 0.4;
  const away = (side % 2 === 0 ? height : width) / pxPerMm / 2;
  const edge = turnedPlate(plate, width / pxPerMm / 2, height / pxPerMm / 2, side * (Math.PI / 2) + lean);
  const at = away * (0.45 + chance() * 0.45);
  const steps = 6;
  for (let i = 0; i < steps; i++) fillRect(edge, -reach, at - (i * i) / 5 - 0.3, reach * 2, reach, [0, 0, 0], 0.05);
  fillRect(edge, -reach, at, reach * 2, reach, beyond);
  fillRect(edge, -reach, at, reach * 2, 0.7, mixed(beyond, [255, 255, 255], 0.35), 0.7);
}
