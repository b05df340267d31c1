import { type Colour, type Plate, scaled } from '../brush/plate.ts';
import { type Ground, roughen, startPlate } from './ground.ts';
import { layStraightEdge } from './straight-edge.ts';

/** Levels between a document's mean and the table. Nearer than 8 nobody sees the edge; beyond 25 it is an ordinary table. */
const nearest = 8;
const furthest = 25;

/** White paper, for a table that is painted without a document. */
const paper: Colour = [238, 237, 232];

/** A table in almost the document's own colour. */
export function paintLowContrast(ground: Ground): Plate {
  const { chance } = ground;
  const near = ground.document ?? paper;
  const distance = nearest + chance() * (furthest - nearest);
  const grey = near[0] * 0.299 + near[1] * 0.587 + near[2] * 0.114;
  // Towards the side where there is room, else by chance.
  const isDarker = grey + distance > 248 || (grey - distance > 10 && chance() < 0.6);
  const step = isDarker ? -distance : distance;
  const hue = (): number => (chance() - 0.5) * 10;
  const shift = [hue(), hue(), hue()] as const;
  const level = shift[0] * 0.299 + shift[1] * 0.587 + shift[2] * 0.114;
  const colour: Colour = [
    near[0] + step + shift[0] - level,
    near[1] + step + shift[1] - level,
    near[2] + step + shift[2] - level,
  ];
  const plate = startPlate(ground, colour);
  if (chance() < 0.15) layStraightEdge(plate, ground, scaled(colour, 0.75));
  roughen(plate, ground, 70, 1 + chance() * 2, 0.7 + chance(), 0.8 + chance() * 2, 1.5 + chance() * 2.5);
  return plate;
}
