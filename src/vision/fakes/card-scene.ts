import type { Quad, Rect } from '../../core/geometry.ts';
import { FakePicture } from './fake-picture.ts';

const TABLE = 0xff403a38;
const CARD = 0xffe6e2dc;
const PRINT = 0xff302820;

/** A light card with a few lines of print on a dark table; the card lies straight, in whole pixels. */
export function cardScene(width: number, height: number, card: Rect | null): FakePicture {
  const pixels = new Uint32Array(width * height).fill(TABLE);
  if (card) drawCard(pixels, width, card);
  return new FakePicture({ width, height, data: new Uint8ClampedArray(pixels.buffer) });
}

function drawCard(pixels: Uint32Array, width: number, card: Rect): void {
  const lineHeight = Math.round(card.height / 9);
  for (let y = 0; y < card.height; y++) {
    const start = (card.y + y) * width + card.x;
    pixels.fill(CARD, start, start + card.width);
    const isPrint = y % lineHeight < lineHeight / 6 && y > lineHeight;
    for (let x = lineHeight; isPrint && x < card.width * 0.7; x += 17) pixels.fill(PRINT, start + x, start + x + 9);
  }
}

/** An ID-1 card, upright or lying across. */
export function cardAt(x: number, y: number, longSide: number, isUpright = false): Rect {
  const shortSide = Math.round(longSide / 1.586);
  return isUpright ? { x, y, width: shortSide, height: longSide } : { x, y, width: longSide, height: shortSide };
}

export function cornersOf({ x, y, width, height }: Rect): Quad {
  return [
    { x, y },
    { x: x + width, y },
    { x: x + width, y: y + height },
    { x, y: y + height },
  ];
}
