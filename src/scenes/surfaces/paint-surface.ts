/**
 * Paints what lies under a document, seen straight from above: tables, cloth, tiles, things. Every kind covers any size asked for and is a
 * pure function of its arguments. Nothing here knows where the document will lie.
 */
import type { Raster } from '../../core/raster.ts';
import { type Colour, type Plate, rasterOf } from '../brush/plate.ts';
import { createChance, stir } from '../chance.ts';
import { type SurfaceKind, surfaceKinds } from '../scene.ts';
import { paintCloth } from './cloth.ts';
import { paintClutter } from './clutter.ts';
import type { Ground } from './ground.ts';
import { paintLowContrast } from './low-contrast.ts';
import { paintPlain } from './plain.ts';
import { paintTiles } from './tiles.ts';
import { paintWood } from './wood.ts';

const painters: Record<SurfaceKind, (ground: Ground) => Plate> = {
  'plain-dark': (ground) => paintPlain(ground, false),
  'plain-light': (ground) => paintPlain(ground, true),
  wood: paintWood,
  cloth: paintCloth,
  tiles: paintTiles,
  clutter: paintClutter,
  'low-contrast': paintLowContrast,
};

/** `document` is the mean colour of what will lie there; only `low-contrast` asks for it. Gives sRGB, opaque, width by height pixels. */
export function paintSurface(
  kind: SurfaceKind,
  seed: number,
  width: number,
  height: number,
  pxPerMm: number,
  document: Colour | null,
): Raster {
  const ownSeed = stir(seed ^ Math.imul(surfaceKinds.indexOf(kind) + 1, 0x2c1b3c6d));
  return rasterOf(painters[kind]({ seed: ownSeed, width, height, pxPerMm, document, chance: createChance(ownSeed) }));
}
