import { type Colour, type Plate, scaled } from '../brush/plate.ts';
import { colourOf } from '../prints/palette.ts';
import { type Ground, roughen, startPlate } from './ground.ts';
import { layStraightEdge } from './straight-edge.ts';

/** Share of plain tables that show their own edge or another sheet: a long straight line that is no document's. */
const edgeShare = 0.3;

/** A desk in one colour, a little uneven as all desks are. */
export function paintPlain(ground: Ground, isLight: boolean): Plate {
  const { chance } = ground;
  const lightness = isLight ? 0.68 + chance() * 0.24 : 0.08 + chance() * 0.2;
  const colour: Colour = colourOf(chance(), chance() * (chance() < 0.5 ? 0.08 : 0.35), lightness);
  const plate = startPlate(ground, colour);
  const strength = isLight ? 1 : 0.7;
  if (chance() < edgeShare)
    layStraightEdge(plate, ground, scaled(colour, isLight ? 0.55 + chance() * 0.3 : 1.5 + chance() * 1.5));
  roughen(
    plate,
    ground,
    60,
    (2 + chance() * 5) * strength,
    0.6 + chance() * 1.6,
    (0.8 + chance() * 4) * strength,
    2 + chance() * 5,
  );
  return plate;
}
