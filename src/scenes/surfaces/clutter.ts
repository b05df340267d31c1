import { type Plate, turnedPlate } from '../brush/plate.ts';
import { paintCloth } from './cloth.ts';
import { layBook, layCard, layPaper, layPhone } from './flat-things.ts';
import { type Ground, roughen } from './ground.ts';
import { layKeyboard } from './keyboard.ts';
import { layCable, layCoins, layCup, layPen } from './loose-things.ts';
import { paintPlain } from './plain.ts';
import { paintWood } from './wood.ts';

export type Layer = (plate: Plate, chance: () => number) => void;

/** Flat things first, small ones on top. How often each is taken follows how often it lay about in photographs of desks. */
const below: readonly Layer[] = [layPaper, layBook, layPaper, layKeyboard, layBook];
const above: readonly Layer[] = [layPen, layCard, layCoins, layCable, layPhone, layCup, layPen];

/** One flat and one small thing for so many square millimetres of table. */
const flatAreaMm2 = 22_000;
const smallAreaMm2 = 11_000;

/** A desk in use: things with straight edges, print on them, and sizes like a document's own. */
export function paintClutter(ground: Ground): Plate {
  const { chance, width, height, pxPerMm } = ground;
  const manner = chance();
  const plate =
    manner < 0.45 ? paintWood(ground) : manner < 0.6 ? paintCloth(ground) : paintPlain(ground, manner < 0.85);
  const area = (width * height) / (pxPerMm * pxPerMm);
  scatter(plate, ground, below, area / flatAreaMm2, 0.5);
  scatter(plate, ground, above, area / smallAreaMm2, 1);
  roughen(plate, ground, 45, 5, 1, 2, 5);
  return plate;
}

/** A desk has at most so many things of a layer, however much of it is seen. */
const mostThings = 14;

function scatter(
  plate: Plate,
  { chance, width, height, pxPerMm }: Ground,
  layers: readonly Layer[],
  mean: number,
  freedom: number,
): void {
  const count = Math.min(mostThings, Math.round(2 + mean * (0.5 + chance())));
  for (let i = 0; i < count; i++) {
    const layer = layers[Math.floor(chance() * layers.length)]!;
    const quarter = Math.floor(chance() * 4) * (Math.PI / 2);
    const x = (chance() * width) / pxPerMm;
    const y = (chance() * height) / pxPerMm;
    layer(turnedPlate(plate, x, y, quarter + (chance() - 0.5) * Math.PI * freedom), chance);
  }
}
