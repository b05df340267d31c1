import { createChance, smoothNoise } from './scene-noise.ts';

export type Colour = readonly [number, number, number];

/** What is printed on a document: an upright block of colour in shares of its width and height. */
interface Block {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly colour: Colour;
  /** Letters and gaps along the block instead of solid colour. */
  readonly lettered: boolean;
}

export type FaceKind = 'card' | 'passport-page' | 'letter' | 'blank';

/** The printed side of a document: u and v run 0..1 from its top left corner. */
export type Face = (u: number, v: number) => Colour;

function textLines(
  chance: () => number,
  left: number,
  right: number,
  top: number,
  bottom: number,
  count: number,
): Block[] {
  const pitch = (bottom - top) / count;
  const colour: Colour = [40 + 40 * chance(), 40 + 40 * chance(), 50 + 40 * chance()];
  return Array.from({ length: count }, (_, i) => ({
    left,
    right: left + (right - left) * (0.55 + 0.45 * chance()),
    top: top + i * pitch,
    bottom: top + (i + 0.45) * pitch,
    colour,
    lettered: true,
  }));
}

function blocksOf(kind: FaceKind, chance: () => number): Block[] {
  if (kind === 'blank') return [];
  if (kind === 'letter') return textLines(chance, 0.1, 0.9, 0.12, 0.85, 16 + Math.floor(20 * chance()));
  const dark: Colour = [60 + 80 * chance(), 60 + 80 * chance(), 60 + 80 * chance()];
  const tint: Colour = [90 + 120 * chance(), 90 + 120 * chance(), 120 + 120 * chance()];
  const photoLeft = chance() < 0.7 ? 0.06 : 0.66;
  const textLeft = photoLeft < 0.5 ? 0.4 : 0.06;
  const photo = { left: photoLeft, right: photoLeft + 0.27, top: 0.26, bottom: 0.82, colour: dark, lettered: false };
  const header = { left: 0, right: 1, top: 0, bottom: 0.16, colour: tint, lettered: false };
  const lines = textLines(chance, textLeft, textLeft + 0.52, 0.26, 0.82, 6);
  const zone = kind === 'passport-page' ? textLines(() => 0.99, 0.04, 0.98, 0.86, 0.97, 2) : [];
  return [...(chance() < 0.6 ? [header] : []), photo, ...lines, ...zone];
}

/** Draws the face of a made-up document in the given ground colour. */
export function createFace(kind: FaceKind, ground: Colour, seed: number): Face {
  const chance = createChance(seed);
  const blocks = blocksOf(kind, chance);
  return (u, v) => {
    const guilloche = kind === 'letter' || kind === 'blank' ? 0 : 7 * smoothNoise(u * 9, v * 6, seed);
    for (const block of blocks) {
      if (u < block.left || u > block.right || v < block.top || v > block.bottom) continue;
      if (block.lettered && smoothNoise(u * 90, block.top * 400, seed) < -0.25) continue;
      return block.colour;
    }
    return [ground[0] + guilloche, ground[1] + guilloche, ground[2] + guilloche];
  };
}
