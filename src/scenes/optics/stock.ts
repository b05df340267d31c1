import type { Size } from '../../core/geometry.ts';
import type { Raster } from '../../core/raster.ts';
import { toToner } from '../degradations/grey.ts';
import { printSpecimen } from '../prints/print-specimen.ts';
import type { SpecimenKind, SurfaceKind } from '../scene.ts';
import { paintSurface } from '../surfaces/paint-surface.ts';
import type { Colour } from './light-picture.ts';
import { type Texture, textureOf } from './texture.ts';

/**
 * The last few prints and surfaces as textures. They depend on their arguments alone, so keeping them changes no picture; without it
 * each frame of a video would print its document anew.
 */
export interface Printed {
  readonly texture: Texture;
  readonly pxPerMm: number;
  /** Mean colour in levels 0..255. */
  readonly meanLevels: Colour;
}

/** A video needs one of each; tests that go back and forth between two scenes need two. */
const kept = 3;

const prints = new Map<string, Printed>();
const surfaces = new Map<string, Texture>();

function recall<T>(stock: Map<string, T>, key: string, make: () => T): T {
  const known = stock.get(key);
  if (known !== undefined) return known;
  if (stock.size >= kept) stock.delete(stock.keys().next().value!);
  const made = make();
  stock.set(key, made);
  return made;
}

/** `greyStrength` above 0 gives the print as a black-and-white copier would. */
export function printedTexture(kind: SpecimenKind, seed: number, pxPerMm: number, greyStrength: number): Printed {
  return recall(prints, `${kind} ${seed} ${pxPerMm} ${greyStrength}`, () => {
    const { print, pxPerMm: printedPxPerMm } = printSpecimen(kind, seed, pxPerMm);
    const shown = greyStrength > 0 ? toToner(print, seed, greyStrength) : print;
    return { texture: textureOf(shown), pxPerMm: printedPxPerMm, meanLevels: meanOf(print) };
  });
}

/** Every how many pixels the mean is taken: a guess of the paper's colour needs no more. */
const meanStride = 37;

function meanOf({ data }: Raster): Colour {
  const sum: [number, number, number] = [0, 0, 0];
  let count = 0;
  for (let at = 0; at < data.length; at += 4 * meanStride, count++) {
    for (let c = 0; c < 3; c++) sum[c]! += data[at + c]!;
  }
  const share = 1 / Math.max(1, count);
  return [sum[0] * share, sum[1] * share, sum[2] * share];
}

export function surfaceTexture(
  kind: SurfaceKind,
  seed: number,
  size: Size,
  pxPerMm: number,
  documentColour: Colour | null,
): Texture {
  const colour = documentColour?.map(Math.round) as [number, number, number] | undefined;
  return recall(surfaces, `${kind} ${seed} ${size.width} ${size.height} ${pxPerMm} ${colour}`, () =>
    textureOf(paintSurface(kind, seed, size.width, size.height, pxPerMm, colour ?? null)),
  );
}
