import type { Colour, Plate } from './plate.ts';

/**
 * Lays one plate on another with its top left at x, y in mm; the pixels fall on the nearest pixel. With an ink only the picture's darkness is
 * printed, in that ink, as for the faint second portraits of real cards. The lower plate must not be turned.
 */
export function pastePlate(
  plate: Plate,
  picture: Plate,
  x: number,
  y: number,
  alpha: number,
  ink: Colour | null = null,
): void {
  const left = Math.round(plate.along * x + plate.originX);
  const top = Math.round(plate.along * y + plate.originY);
  const from = Math.max(0, -left);
  const to = Math.min(picture.width, plate.width - left);
  for (let row = Math.max(0, -top); row < picture.height && row + top < plate.height; row++) {
    for (let column = from; column < to; column++) {
      const at = ((row + top) * plate.width + left + column) * 4;
      const source = (row * picture.width + column) * 4;
      const [r, g, b] = [picture.data[source]!, picture.data[source + 1]!, picture.data[source + 2]!];
      const share = ink ? alpha * (1 - (r + 2 * g + b) / 1020) : alpha;
      plate.data[at] = plate.data[at]! + ((ink ? ink[0] : r) - plate.data[at]!) * share;
      plate.data[at + 1] = plate.data[at + 1]! + ((ink ? ink[1] : g) - plate.data[at + 1]!) * share;
      plate.data[at + 2] = plate.data[at + 2]! + ((ink ? ink[2] : b) - plate.data[at + 2]!) * share;
    }
  }
}

/** Softens a plate as a lens and a printer's dots do: weights 1, 2, 1 along rows and columns. */
export function softenPlate({ data, width, height }: Plate, times: number): void {
  for (let time = 0; time < times; time++) {
    blurLines(data, width, height, 4, width * 4);
    blurLines(data, height, width, width * 4, 4);
  }
}

function blurLines(data: Uint8ClampedArray, length: number, lines: number, step: number, lineStep: number): void {
  for (let line = 0; line < lines; line++) {
    for (let c = 0; c < 3; c++) {
      let at = line * lineStep + c;
      let before = data[at]!;
      for (let i = 1; i < length; i++, at += step) {
        const here = data[at]!;
        data[at] = (before + 2 * here + data[at + step]!) / 4;
        before = here;
      }
    }
  }
}

/**
 * Draws as if on a clear sheet that is then laid on with the given opacity, so that strokes which overlap do not show their joints.
 * Only what lies between `top` and `bottom` in mm is laid on; the plate must not be turned.
 */
export function glazePlate(
  plate: Plate,
  top: number,
  bottom: number,
  alpha: number,
  draw: (plate: Plate) => void,
): void {
  const rows = (mm: number): number => Math.max(0, Math.min(plate.height, Math.round(mm * plate.scale)));
  const from = rows(top) * plate.width * 4;
  const before = plate.data.slice(from, rows(bottom) * plate.width * 4);
  draw(plate);
  for (let i = 0; i < before.length; i++) {
    const drawn = plate.data[from + i]!;
    if (drawn !== before[i]) plate.data[from + i] = before[i]! + (drawn - before[i]!) * alpha;
  }
}
