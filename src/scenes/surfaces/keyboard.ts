import { type Colour, mixed, type Plate, scaled } from '../brush/plate.ts';
import { fillRoundRect } from '../brush/shapes.ts';
import { drawGlyph } from '../prints/lettering.ts';
import { shadeUnder } from './shade.ts';

const pitchMm = 19;
const keyMm = 16.4;
const rows = 5;
const columns = 15;
const letters = '1234567890QWERTYUIOPASDFGHJKLZXCVBNM';

/** A keyboard: a grid of rounded keys, the worst company for a finder of rectangles. */
export function layKeyboard(plate: Plate, chance: () => number): void {
  const isLight = chance() < 0.4;
  const body: Colour = isLight ? [206, 208, 210] : [34, 35, 38];
  const key: Colour = isLight ? [244, 244, 244] : scaled(body, 1.5);
  const ink = mixed(key, isLight ? [40, 40, 44] : [240, 240, 240], 0.8);
  const width = columns * pitchMm + 8;
  const height = rows * pitchMm + 8;
  shadeUnder(plate, -width / 2, -height / 2, width, height, 7);
  fillRoundRect(plate, -width / 2, -height / 2, width, height, 5, body);
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const x = -width / 2 + 4.5 + column * pitchMm;
      const y = -height / 2 + 4.5 + row * pitchMm;
      const isSpace = row === rows - 1 && column > 3 && column < 9;
      if (isSpace && column > 4) continue;
      fillRoundRect(plate, x, y, isSpace ? keyMm + 4 * pitchMm : keyMm, keyMm, 2, scaled(key, 0.7));
      fillRoundRect(plate, x + 0.5, y + 0.3, isSpace ? keyMm + 4 * pitchMm - 1 : keyMm - 1, keyMm - 1.6, 2, key);
      if (!isSpace)
        drawGlyph(plate, letters[(row * columns + column) % letters.length]!, x + 3, y + 3, {
          height: 3.6,
          stroke: 0.5,
          colour: ink,
        });
    }
  }
}
