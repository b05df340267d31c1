import type { Colour } from './scene-face.ts';
import { createChance, smoothNoise } from './scene-noise.ts';

export type TableKind = 'plain' | 'noisy' | 'wood' | 'cloth' | 'cluttered' | 'edge';

/** The ground a document lies on: x and y in shares of the picture's long side. */
export type Table = (x: number, y: number) => Colour;

interface Thing {
  readonly x: number;
  readonly y: number;
  readonly cos: number;
  readonly sin: number;
  readonly halfLength: number;
  readonly halfWidth: number;
  readonly round: boolean;
  readonly colour: Colour;
}

function scatter(chance: () => number, count: number): Thing[] {
  return Array.from({ length: count }, () => {
    const angle = chance() * Math.PI;
    const long = chance() < 0.5;
    return {
      x: chance(),
      y: chance(),
      cos: Math.cos(angle),
      sin: Math.sin(angle),
      halfLength: long ? 0.1 + 0.25 * chance() : 0.03 + 0.08 * chance(),
      halfWidth: long ? 0.008 + 0.02 * chance() : 0.03 + 0.06 * chance(),
      round: chance() < 0.25,
      colour: [255 * chance(), 255 * chance(), 255 * chance()] as const,
    };
  });
}

function covers(thing: Thing, x: number, y: number): boolean {
  const along = ((x - thing.x) * thing.cos + (y - thing.y) * thing.sin) / thing.halfLength;
  const across = ((y - thing.y) * thing.cos - (x - thing.x) * thing.sin) / thing.halfWidth;
  return thing.round ? along * along + across * across < 1 : Math.abs(along) < 1 && Math.abs(across) < 1;
}

function textureOf(kind: TableKind, seed: number): (x: number, y: number) => number {
  if (kind === 'noisy')
    return (x, y) => 9 * smoothNoise(x * 160, y * 160, seed) + 8 * smoothNoise(x * 30, y * 30, seed + 1);
  if (kind === 'wood')
    return (x, y) =>
      14 * smoothNoise(x * 4 + smoothNoise(y * 3, x * 3, seed), y * 70, seed) + 6 * smoothNoise(x * 25, y * 200, seed);
  if (kind === 'cloth')
    return (x, y) => 12 * Math.sin(x * 190) * Math.sin(y * 190) + 6 * smoothNoise(x * 20, y * 20, seed);
  return (x, y) => 2 * smoothNoise(x * 5, y * 5, seed);
}

/** A table top of the given kind and colour. 'cluttered' strews things over it, 'edge' ends it in a straight line. */
export function createTable(kind: TableKind, ground: Colour, seed: number): Table {
  const chance = createChance(seed ^ 0x5bd1e995);
  const texture = textureOf(kind, seed);
  const things = kind === 'cluttered' ? scatter(chance, 9) : [];
  const slope = (chance() - 0.5) * 0.4;
  const height = 0.05 + 0.15 * chance();
  const floor: Colour = [255 * chance(), 255 * chance(), 255 * chance()];
  return (x, y) => {
    for (const thing of things) if (covers(thing, x, y)) return thing.colour;
    if (kind === 'edge' && y < height + slope * x) return floor;
    const grain = texture(x, y);
    return [ground[0] + grain, ground[1] + grain, ground[2] + grain * 0.8];
  };
}
