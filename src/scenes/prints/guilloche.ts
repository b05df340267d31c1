import type { Colour, Plate } from '../brush/plate.ts';
import { strokePath } from '../brush/stroke.ts';
import { createChance } from '../chance.ts';
import type { Palette } from './palette.ts';

/** The wash of colour under everything. */
export function paintPaper({ data, width, height }: Plate, { paper: [left, right] }: Palette): void {
  for (let x = 0; x < width; x++) {
    const share = x / width;
    for (let c = 0; c < 3; c++) data[x * 4 + c] = left[c]! + (right[c]! - left[c]!) * share;
  }
  for (let y = 1; y < height; y++) data.copyWithin(y * width * 4, 0, width * 4);
}

/** Every how many pixels a wave is computed; between them it is straight, which no eye or filter tells at these slopes. */
const waveStep = 6;

/**
 * Families of waves across the whole plate, each a thin line drawn column by column. Lines are .12 to .2 mm thick as on real cards, so at
 * 10 px/mm they are seen as lines and at 4 px/mm as a tone with a grain.
 */
export function drawWaves(plate: Plate, { accent, second }: Palette, seed: number): void {
  const chance = createChance(seed);
  const families = 1 + Math.floor(chance() * 3);
  for (let family = 0; family < families; family++) {
    const colour = family % 2 === 0 ? accent : second;
    const alpha = (0.12 + chance() * 0.36) / Math.sqrt(families);
    const spacing = 0.9 + chance() * 1.4;
    const swing = 1.5 + chance() * 9;
    const length = 12 + chance() * 40;
    // More drift than this over the swing, and neighbouring lines cross and draw bands that look like scratches and shadows.
    const drift = ((chance() - 0.5) * 1.5) / swing;
    const thickness = 0.12 + chance() * 0.08;
    const beat = 30 + chance() * 80;
    const heightMm = plate.height / plate.scale;
    for (let y = -swing; y < heightMm + swing; y += spacing) {
      const wave = (x: number): number =>
        y + swing * Math.sin((x * 2 * Math.PI) / length + y * drift) * Math.cos((x * 2 * Math.PI) / beat);
      drawWave(plate, wave, thickness, colour, alpha);
    }
  }
}

function drawWave(plate: Plate, wave: (xMm: number) => number, thickness: number, colour: Colour, alpha: number): void {
  const { width, scale } = plate;
  let y0 = wave(0) * scale;
  for (let x = 0; x < width; x += waveStep) {
    const y1 = wave((x + waveStep) / scale) * scale;
    const slope = (y1 - y0) / waveStep;
    const half = (thickness * scale * Math.sqrt(1 + slope * slope)) / 2;
    const last = Math.min(waveStep, width - x);
    for (let i = 0; i < last; i++)
      blendColumn(plate, x + i, y0 + slope * i - half, y0 + slope * i + half, colour, alpha);
    y0 = y1;
  }
}

/** Inks one column from `top` to `bottom` in pixels, with exact coverage at both ends. */
function blendColumn(
  { data, width, height }: Plate,
  x: number,
  top: number,
  bottom: number,
  colour: Colour,
  alpha: number,
): void {
  const first = Math.max(0, Math.floor(top));
  const end = Math.min(height, Math.ceil(bottom));
  for (let y = first, at = (first * width + x) * 4; y < end; y++, at += width * 4) {
    const share = (Math.min(y + 1, bottom) - Math.max(y, top)) * alpha;
    data[at] = data[at]! + (colour[0] - data[at]!) * share;
    data[at + 1] = data[at + 1]! + (colour[1] - data[at + 1]!) * share;
    data[at + 2] = data[at + 2]! + (colour[2] - data[at + 2]!) * share;
  }
}

/** A rosette of crossing petals about x, y. */
export function drawRosette(
  plate: Plate,
  x: number,
  y: number,
  radius: number,
  colour: Colour,
  alpha: number,
  petals: number,
): void {
  for (let ring = 0; ring < 4; ring++) {
    const points: number[] = [];
    const steps = petals * 14;
    for (let i = 0; i <= steps; i++) {
      const angle = (i / steps) * 2 * Math.PI;
      const reach = radius * (0.68 - ring * 0.13 + 0.26 * Math.cos(petals * angle + ring * 1.3));
      points.push(x + reach * Math.cos(angle), y + reach * Math.sin(angle));
    }
    strokePath(plate, points, 0.14, colour, alpha);
  }
}
