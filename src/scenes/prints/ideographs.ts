import type { Plate } from '../brush/plate.ts';
import { strokeLine } from '../brush/stroke.ts';
import { stir } from '../chance.ts';
import type { Lettering } from './lettering.ts';

/** Parts of which the made-up ideographs are put together; written like the alphabet, on a field of 6 by 6. */
const parts = [
  '0060 0363 0666 3036',
  '0060660600 0363',
  '0262 3166 3106',
  '0161 3036 0666',
  '00606606 0006 0262 0464',
  '2006 2066 1353',
  '0060 3036 1246 0666',
  '0262 0565 2006 5046',
  '0060 0006 6066 2246 0444',
  '3036 0262 3206 3266',
  '1006 0363 5056 2141',
  '0161 1161 3136 0464 0666',
].map((drawn) => drawn.split(' ').map((stroke) => Array.from(stroke, Number)));

const first = 0x4e00;
const last = 0x9fff;

export function isIdeograph(character: string): boolean {
  const code = character.charCodeAt(0);
  return code >= first && code <= last;
}

/**
 * Draws a sign as dense as a Chinese character in the character's place. It has the texture of one and reads as none: the specimens
 * need ink, not words.
 */
export function drawIdeograph(plate: Plate, character: string, x: number, y: number, lettering: Lettering): void {
  const shape = stir(character.charCodeAt(0));
  const size = lettering.height * 1.12;
  const one = shape % parts.length;
  const other = (shape >>> 8) % parts.length;
  if ((shape >>> 16) % 5 < 3) {
    drawPart(plate, one, x, y, size * 0.4, size, lettering);
    drawPart(plate, other, x + size * 0.54, y, size * 0.46, size, lettering);
  } else {
    drawPart(plate, one, x + size * 0.08, y, size * 0.84, size * 0.42, lettering);
    drawPart(plate, other, x, y + size * 0.56, size, size * 0.44, lettering);
  }
}

function drawPart(
  plate: Plate,
  part: number,
  x: number,
  y: number,
  width: number,
  height: number,
  ink: Lettering,
): void {
  for (const path of parts[part]!) {
    for (let i = 0; i + 3 < path.length; i += 2) {
      strokeLine(
        plate,
        x + (path[i]! * width) / 6,
        y + (path[i + 1]! * height) / 6,
        x + (path[i + 2]! * width) / 6,
        y + (path[i + 3]! * height) / 6,
        ink.stroke * 0.7,
        ink.colour,
        ink.alpha,
      );
    }
  }
}
