import { mixed, type Plate, scaled, turnedPlate } from '../brush/plate.ts';
import { fillPolygon } from '../brush/polygon.ts';
import { fillRect } from '../brush/shapes.ts';
import { colourOf } from '../prints/palette.ts';
import { type Ground, roughen, startPlate } from './ground.ts';

/** Floor or kitchen tiles with grout and a bevel; now and then in two colours or as bricks. */
export function paintTiles(ground: Ground): Plate {
  const { width, height, pxPerMm, chance } = ground;
  const base = colourOf(chance(), chance() * 0.35, 0.3 + chance() * 0.6);
  const grout = mixed(base, chance() < 0.5 ? [70, 68, 66] : [225, 222, 216], 0.55 + chance() * 0.4);
  const plate = startPlate(ground, grout);
  const size = chance() < 0.3 ? 18 + chance() * 20 : 45 + chance() * 110;
  const long = chance() < 0.3 ? size * 2 : size;
  const gap = 0.8 + chance() * Math.min(4, size * 0.06);
  const isChequered = chance() < 0.2;
  const isBond = chance() < 0.3;
  const reach = Math.hypot(width, height) / pxPerMm / 2;
  const turned = turnedPlate(
    plate,
    width / pxPerMm / 2,
    height / pxPerMm / 2,
    (chance() - 0.5) * Math.PI * (chance() < 0.5 ? 0.1 : 1),
  );
  const other = scaled(base, 0.45);
  for (let row = Math.floor(-reach / size); row * size < reach; row++) {
    const shift = isBond && row & 1 ? long / 2 : 0;
    for (let column = Math.floor((-reach - shift) / long); column * long + shift < reach; column++) {
      const colour = isChequered && (row + column) & 1 ? other : base;
      layTile(
        turned,
        column * long + shift,
        row * size,
        long - gap,
        size - gap,
        scaled(colour, 0.94 + chance() * 0.12),
      );
    }
  }
  roughen(plate, ground, 30, 3 + chance() * 6, 1.5, 1 + chance() * 3, 3);
  return plate;
}

function layTile(
  plate: Plate,
  x: number,
  y: number,
  width: number,
  height: number,
  colour: readonly [number, number, number],
): void {
  const bevel = Math.min(1.2, height * 0.05);
  fillRect(plate, x, y, width, height, colour);
  const right = x + width;
  const bottom = y + height;
  fillPolygon(
    plate,
    [x, bottom, x, y, right, y, right - bevel, y + bevel, x + bevel, y + bevel, x + bevel, bottom - bevel],
    [255, 255, 255],
    0.22,
  );
  fillPolygon(
    plate,
    [
      x,
      bottom,
      right,
      bottom,
      right,
      y,
      right - bevel,
      y + bevel,
      right - bevel,
      bottom - bevel,
      x + bevel,
      bottom - bevel,
    ],
    [0, 0, 0],
    0.22,
  );
}
