/** Everything on a head but the skin of the face, as meshes with their paint. Pure; what one person wears is built once. */
import { buildBeard } from './beard.ts';
import { buildBody, buildEars } from './body.ts';
import { clothPaint, framePaint, hairPaint } from './colours.ts';
import { buildHand, buildMask, buildScarf } from './covers.ts';
import { buildGlasses } from './glasses.ts';
import { buildHair, hairThickness, type OverEyes } from './hair.ts';
import { buildHeadphones } from './headphones.ts';
import { buildHeadwear, type Worn } from './headwear/index.ts';
import { buildLongHair } from './long-hair.ts';
import { Lot } from './lot.ts';
import type { Mesh } from './mesh.ts';
import type { SitterParams } from './params.ts';
import type { Thickness } from './shell.ts';
import type { Vec3 } from './vector.ts';

export type Material = 'HAIR' | 'SKIN' | 'BODY' | 'FRAME' | 'CLOTH';
/** In the order of the shader's numbers. */
export const patterns = ['plain', 'knit', 'stripes', 'dots', 'badge', 'straw', 'pleats', 'band'] as const;
export type Pattern = (typeof patterns)[number];

export interface Piece {
  readonly mesh: Mesh;
  readonly material: Material;
  readonly paint: Vec3;
  readonly secondPaint: Vec3;
  readonly pattern: Pattern;
  readonly gloss: number;
  /** Thin sheets are seen from both sides. */
  readonly isSheet: boolean;
  /** Follows the jaw. */
  readonly onJaw: boolean;
}

export interface Wardrobe {
  readonly key: string;
  /** The body first, then from the skin outwards. */
  readonly pieces: readonly Piece[];
  readonly hairPaint: Vec3;
  readonly headwear: Worn | null;
  readonly lenses: Mesh | null;
  /** What shades the skin below it. */
  readonly thickness: Thickness;
  /** The meshes of each thing that the truth gives a place. */
  readonly placed: { readonly glasses: Mesh | null; readonly headwear: Mesh | null; readonly cover: Mesh | null };
}

export function wardrobeKey({ hair, beard, glasses, headwear, cover, headphones, styleSeed }: SitterParams): string {
  const fringe = Math.round(hair.fringeRatio * 20);
  const frame = glasses && [glasses.frame, glasses.lens];
  return JSON.stringify([hair.style, hair.colour, fringe, beard, frame, headwear, cover, headphones, styleSeed]);
}

const keptWardrobes = 8;
const built = new Map<string, Wardrobe>();

export function wardrobeOf(params: SitterParams): Wardrobe {
  const key = wardrobeKey(params);
  const known = built.get(key);
  if (known) return known;
  if (built.size >= keptWardrobes) built.delete(built.keys().next().value!);
  const wardrobe = dress(params, key);
  built.set(key, wardrobe);
  return wardrobe;
}

const plainPiece = { secondPaint: [0.5, 0.5, 0.5], pattern: 'plain', gloss: 0, isSheet: false, onJaw: false } as const;

let ears: Mesh | undefined;
let body: Mesh | undefined;

function dress(params: SitterParams, key: string): Wardrobe {
  const { styleSeed, headwear: kind, cover, glasses } = params;
  const lot = new Lot(styleSeed, 70);
  const overEyes: OverEyes = cover === 'hair' ? lot.pick(['left', 'right', 'both'] as const) : 'none';
  // Somebody bald has no hair to wear over the eyes: it is a short cut then.
  const hair =
    cover === 'hair' && params.hair.style === 'bald' ? { ...params.hair, style: 'short' as const } : params.hair;
  const loose = hairThickness(hair, styleSeed, overEyes);
  const worn = buildHeadwear(kind, styleSeed, loose);
  const hairCover = worn && kind !== 'headband' ? hairThickness(hair, styleSeed, overEyes, worn.thickness) : loose;
  const paint = hairPaint(hair, new Lot(styleSeed, 71));
  const coverMesh = buildCover(params);
  const frames = glasses && buildGlasses(glasses, styleSeed);
  const pieces: Piece[] = [];
  const add = (material: Material, mesh: Mesh | null, more: Partial<Piece>): void => {
    if (mesh) pieces.push({ ...plainPiece, material, mesh, paint, ...more });
  };
  ears ??= buildEars();
  body ??= buildBody();
  const clothes = clothPaint(new Lot(styleSeed, 72));
  const shirt: Pattern = new Lot(styleSeed, 76).weighed({ plain: 0.7, stripes: 0.3 });
  add('BODY', body, { paint: clothes, secondPaint: clothPaint(new Lot(styleSeed, 75)), pattern: shirt });
  const isBald = hair.style === 'bald' && overEyes === 'none';
  if (!isBald) add('HAIR', buildHair(hair, hairCover, styleSeed, worn !== null), {});
  if (!worn?.hidesLongHair) add('HAIR', buildLongHair(hair, styleSeed), { isSheet: true });
  add('HAIR', buildBeard(params.beard, styleSeed), { onJaw: true });
  if (!worn?.hidesEars) add('SKIN', ears, {});
  if (worn)
    add('CLOTH', worn.mesh, { ...headwearPaint(params), isSheet: true, ...(kind === 'hood' && { paint: clothes }) });
  if (frames && glasses) add('FRAME', frames.frame, framePaint(glasses, new Lot(styleSeed, 73)));
  add('FRAME', buildHeadphones(params.headphones, styleSeed, worn && kind !== 'headband' ? 1.2 : 0.4), {
    paint: new Lot(styleSeed, 77).pick<Vec3>([
      [0.015, 0.015, 0.016],
      [0.6, 0.6, 0.6],
      [0.3, 0.02, 0.03],
    ]),
    gloss: 0.2,
  });
  add(cover === 'hand' ? 'SKIN' : 'CLOTH', coverMesh, { ...coverPaint(params), isSheet: cover !== 'hand' });
  const under = worn?.thickness;
  return {
    key,
    pieces,
    hairPaint: paint,
    headwear: worn,
    lenses: frames?.lenses ?? null,
    thickness: under ? (d) => Math.max(hairCover(d), under(d)) : hairCover,
    placed: { glasses: frames?.frame ?? null, headwear: worn?.mesh ?? null, cover: coverMesh },
  };
}

function buildCover({ cover, styleSeed }: SitterParams): Mesh | null {
  if (cover === 'mask') return buildMask(styleSeed);
  if (cover === 'scarf') return buildScarf(styleSeed);
  return cover === 'hand' ? buildHand(styleSeed) : null;
}

function headwearPaint({ headwear, styleSeed }: SitterParams): Partial<Piece> {
  const lot = new Lot(styleSeed, 74);
  const [paint, secondPaint] = [clothPaint(lot), clothPaint(lot)];
  const pattern = lot.weighed<Pattern>(
    {
      none: {},
      cap: { plain: 0.4, badge: 0.6 },
      beanie: { knit: 0.75, stripes: 0.25 },
      brim: { plain: 0.2, straw: 0.4, band: 0.4 },
      hood: { plain: 1 },
      headscarf: { plain: 0.65, stripes: 0.15, dots: 0.2 },
      headband: { plain: 0.6, knit: 0.2, dots: 0.2 },
    }[headwear],
  );
  return { paint, secondPaint, pattern };
}

function coverPaint({ cover, styleSeed }: SitterParams): Partial<Piece> {
  const lot = new Lot(styleSeed, 78);
  if (cover !== 'mask')
    return { paint: clothPaint(lot), secondPaint: clothPaint(lot), pattern: lot.pick(['plain', 'knit', 'stripes']) };
  const surgical = lot.pick<Vec3>([
    [0.32, 0.52, 0.68],
    [0.72, 0.74, 0.76],
    [0.03, 0.03, 0.035],
    [0.45, 0.66, 0.6],
  ]);
  const isSurgical = lot.happens(0.7);
  return { paint: isSurgical ? surgical : clothPaint(lot), pattern: isSurgical ? 'pleats' : 'plain' };
}
