import { type Colour, mixed, type Plate, scaled } from '../brush/plate.ts';
import { fillRect, fillRoundRect } from '../brush/shapes.ts';
import { strokeLine } from '../brush/stroke.ts';
import { drawText } from '../prints/lettering.ts';
import { colourOf } from '../prints/palette.ts';
import { madeUpWord, pick } from '../prints/person.ts';
import { shadeUnder } from './shade.ts';

/** Sheet sizes in mm: A4, A5, letter, a receipt, a note, a till roll. */
const sheets = [
  [210, 297],
  [148, 210],
  [216, 279],
  [80, 170],
  [76, 76],
  [58, 120],
] as const;

/** A sheet with lines of words or of grey strokes, or ruled, or blank. */
export function layPaper(plate: Plate, chance: () => number): void {
  const [width, height] = pick(sheets, chance);
  const [x, y] = [-width / 2, -height / 2];
  const isNote = width === height;
  const paper: Colour = isNote ? colourOf(chance(), 0.7, 0.75) : scaled([246, 245, 240], 0.86 + chance() * 0.16);
  shadeUnder(plate, x, y, width, height, 0.8);
  fillRect(plate, x, y, width, height, paper);
  const manner = chance();
  if (manner < 0.2) return;
  const step = manner < 0.4 ? 8 : 3.6 + chance() * 3;
  const margin = width * 0.1;
  const ink: Colour = manner < 0.4 ? [150, 170, 205] : [46, 46, 52];
  for (let line = y + height * 0.1; line < y + height * 0.92; line += step) {
    if (manner < 0.4) fillRect(plate, x, line, width, 0.3, ink, 0.8);
    else if (chance() < 0.88) layWords(plate, x + margin, line, width - 2 * margin, step * 0.42, ink, chance);
  }
}

/** Words as bars with gaps: a line of print nobody reads, at a tenth of the cost of letters. */
function layWords(
  plate: Plate,
  x: number,
  y: number,
  width: number,
  height: number,
  ink: Colour,
  chance: () => number,
): void {
  const end = x + width * (chance() < 0.2 ? 0.3 + chance() * 0.6 : 1);
  for (let at = x; at < end; ) {
    const word = height * (1 + chance() * 5);
    for (let letter = at; letter < Math.min(at + word, end); letter += height * 0.62) {
      const top = y + height * (chance() < 0.3 ? -0.35 : 0);
      const bar = y + height * (chance() < 0.5 ? 0.05 : 0.85);
      strokeLine(plate, letter, top, letter, y + height, height * 0.17, ink, 0.85);
      strokeLine(plate, letter, bar, letter + height * 0.4, bar, height * 0.17, ink, 0.7);
    }
    at += word + height * 0.8;
  }
}

/** A book or a folder: cover, spine, title. */
export function layBook(plate: Plate, chance: () => number): void {
  const width = 105 + chance() * 90;
  const height = width * (1.3 + chance() * 0.2);
  const [x, y] = [-width / 2, -height / 2];
  const cover = colourOf(chance(), 0.65 * chance(), 0.15 + chance() * 0.55);
  shadeUnder(plate, x, y, width, height, 4 + chance() * 8);
  fillRoundRect(plate, x, y, width, height, 1.2, cover);
  fillRect(plate, x, y, 5, height, scaled(cover, 0.75));
  fillRect(plate, x + width - 1, y, 1, height, [235, 230, 218]);
  const band = mixed(cover, [255, 255, 255], 0.2 + chance() * 0.6);
  if (chance() < 0.6) fillRect(plate, x + 12, y + height * (0.1 + chance() * 0.5), width - 24, height * 0.2, band);
  const lettering = {
    height: 6 + chance() * 7,
    stroke: 1 + chance(),
    colour: mixed(band, [20, 20, 20], chance() < 0.5 ? 0.9 : 0),
  };
  drawText(plate, madeUpWord(chance), x + 16, y + height * 0.16, lettering);
  drawText(plate, madeUpWord(chance), x + 16, y + height * 0.28, { ...lettering, height: 4, stroke: 0.7 });
}

/** Another card: bank, bus or club; the size of an identity card, so the finder must weigh. */
export function layCard(plate: Plate, chance: () => number): void {
  const [width, height] = chance() < 0.7 ? [85.6, 53.98] : [90, 55];
  const [x, y] = [-width / 2, -height / 2];
  const colour = colourOf(chance(), 0.1 + chance() * 0.55, 0.25 + chance() * 0.6);
  shadeUnder(plate, x, y, width, height, 0.9);
  fillRoundRect(plate, x, y, width, height, 3.18, colour);
  fillRoundRect(plate, x + width * 0.45, y, width * 0.55, height, 3.18, scaled(colour, 1.15), 0.6);
  const ink = mixed(colour, (colour[0] + colour[1] + colour[2]) / 3 > 120 ? [10, 10, 20] : [250, 250, 250], 0.85);
  drawText(plate, madeUpWord(chance), x + 6, y + 6, { height: 4.5, stroke: 0.7, colour: ink });
  drawText(plate, '0000 0000 0000', x + 8, y + height * 0.56, { height: 3.6, stroke: 0.45, colour: ink });
  if (chance() < 0.6) fillRoundRect(plate, x + 10, y + 19, 11, 8.6, 1.4, [205, 172, 96]);
}

/** A phone, its glass dark or lit with a few panels. */
export function layPhone(plate: Plate, chance: () => number): void {
  const [width, height] = [71 + chance() * 6, 146 + chance() * 14];
  const [x, y] = [-width / 2, -height / 2];
  const isLit = chance() < 0.4;
  shadeUnder(plate, x, y, width, height, 6);
  fillRoundRect(plate, x, y, width, height, 9, colourOf(chance(), 0.1, 0.1 + chance() * 0.5));
  fillRoundRect(
    plate,
    x + 2.5,
    y + 2.5,
    width - 5,
    height - 5,
    7,
    isLit ? colourOf(chance(), 0.3, 0.85) : [14, 15, 18],
  );
  if (!isLit) return;
  for (let row = 0; row < 5; row++)
    fillRoundRect(
      plate,
      x + 7,
      y + 14 + row * 24,
      width - 14,
      20,
      3,
      colourOf(chance(), chance() * 0.5, 0.4 + chance() * 0.5),
    );
}
