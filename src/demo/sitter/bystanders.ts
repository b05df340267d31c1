import { Lot } from './lot.ts';
import type { SitterParams } from './params.ts';
import { randomSitter } from './random-sitter.ts';

/** A sheet on the wall, as shares of the picture. */
export interface Poster {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** The people behind the sitter, one or two, or the one on a poster; the same for the same style. */
export function bystandersOf(params: SitterParams): {
  readonly people: readonly SitterParams[];
  readonly poster: Poster | null;
} {
  const { kind } = params.background;
  if (kind !== 'people' && kind !== 'poster') return { people: [], poster: null };
  const lot = new Lot(params.styleSeed, 80);
  const isPoster = kind === 'poster';
  const side = lot.pick([-1, 1]);
  const person = (n: number): SitterParams => {
    const distanceCm = isPoster ? 110 : lot.between(100, 200);
    return {
      ...randomSitter(params.styleSeed * 31 + n + 1, { cover: 'none', background: { kind: 'plain' } }),
      xRatio: 0.5 + (n === 0 ? side : -side) * lot.between(0.3, 0.42),
      yRatio: lot.between(0.22, 0.42),
      distanceCm,
      light: params.light,
    };
  };
  const people = Array.from({ length: isPoster || lot.happens(0.5) ? 1 : 2 }, (_, n) => person(n));
  const [first] = people;
  const poster = { left: first!.xRatio - 0.15, top: first!.yRatio - 0.15, width: 0.3, height: 0.32 };
  return { people, poster: isPoster ? poster : null };
}
