/**
 * Prints made-up documents: cards, a passport's data page, a letter. A specimen is a list of pieces composed from a seed in mm; layouts are
 * read from that list, and printing draws it at any number of pixels a millimetre, so both always agree. No real state's art is imitated.
 */

import { glazePlate } from '../brush/paste.ts';
import { type Colour, createPlate, type Plate, rasterOf } from '../brush/plate.ts';
import { addGrain, addNoise, applyTone, createTone } from '../brush/tone.ts';
import { createChance, stir } from '../chance.ts';
import { type SpecimenKind, type SpecimenLayout, type SpecimenPrint, specimenKinds } from '../scene.ts';
import { cardBack } from './card-back.ts';
import { cardFront } from './card-front.ts';
import { drawRosette, drawWaves, paintPaper } from './guilloche.ts';
import { madeUpPalette } from './palette.ts';
import { passportPage } from './passport-page.ts';
import type { Piece } from './pieces.ts';
import { sheet } from './sheet.ts';
import { madeUpStyle, type Style } from './style.ts';

/** ISO/IEC 7810 and ISO 216. A passport's page has two rounded corners on paper; a photo shows less than 2 mm of them. */
const outlines = {
  card: { widthMm: 85.6, heightMm: 53.98, cornerRadiusMm: 3.18 },
  passport: { widthMm: 125, heightMm: 88, cornerRadiusMm: 2 },
  sheet: { widthMm: 210, heightMm: 297, cornerRadiusMm: 0 },
} as const;

interface Specimen {
  readonly outline: (typeof outlines)[keyof typeof outlines];
  readonly style: Style;
  readonly pieces: readonly Piece[];
  readonly groundSeed: number;
}

function compose(kind: SpecimenKind, seed: number): Specimen {
  const groundSeed = stir(seed ^ (specimenKinds.indexOf(kind) * 0x3c6ef35f));
  const chance = createChance(groundSeed);
  const style = madeUpStyle(madeUpPalette(chance), chance);
  if (kind === 'sheet') return { outline: outlines.sheet, style, pieces: sheet(style, chance), groundSeed };
  if (kind === 'passport')
    return { outline: outlines.passport, style, pieces: passportPage(style, chance), groundSeed };
  const pieces = kind === 'identity-back' ? cardBack(style, chance) : cardFront(kind, style, chance);
  return { outline: outlines.card, style, pieces, groundSeed };
}

function layoutFrom({ outline, pieces }: Specimen): SpecimenLayout {
  const rectOf = (role: Piece['role']) => pieces.find((piece) => piece.role === role)?.rect ?? null;
  const text = pieces.filter((piece) => piece.role === 'text').map((piece) => piece.rect);
  const lines = pieces.find((piece) => piece.lines)?.lines ?? [];
  return { ...outline, portrait: rectOf('portrait'), text, mrz: rectOf('mrz'), lines };
}

/** Where a specimen's parts lie, without printing it. */
export function layoutOf(kind: SpecimenKind, seed: number): SpecimenLayout {
  return layoutFrom(compose(kind, seed));
}

/** Prints a specimen: sRGB, opaque, `round(widthMm * pxPerMm)` pixels wide. */
export function printSpecimen(kind: SpecimenKind, seed: number, pxPerMm: number): SpecimenPrint {
  const specimen = compose(kind, seed);
  const { outline, style, pieces, groundSeed } = specimen;
  const plate = createPlate(
    Math.round(outline.widthMm * pxPerMm),
    Math.round(outline.heightMm * pxPerMm),
    pxPerMm,
    sheetPaper(groundSeed),
  );
  if (kind === 'sheet') paintSheetPaper(plate, groundSeed);
  else paintSecurityGround(plate, style, groundSeed);
  for (const piece of pieces) piece.draw(plate);
  return { layout: layoutFrom(specimen), pxPerMm, print: rasterOf(plate) };
}

/** White to slightly yellow paper. */
function sheetPaper(seed: number): Colour {
  const chance = createChance(seed ^ 0x51ed);
  const white = 236 + chance() * 16;
  return [white, white - chance() * 3, white - chance() * 12];
}

function paintSheetPaper(plate: Plate, seed: number): void {
  const tone = createTone(plate.width, plate.height);
  addNoise(tone, 40 * plate.scale, 55 * plate.scale, 2.5, seed);
  addGrain(tone, 1.6, seed);
  applyTone(plate, tone);
}

function paintSecurityGround(plate: Plate, { palette }: Style, seed: number): void {
  const chance = createChance(seed ^ 0x77f1);
  paintPaper(plate, palette);
  drawWaves(plate, palette, seed);
  const widthMm = plate.width / plate.scale;
  const heightMm = plate.height / plate.scale;
  const rosettes = Array.from({ length: Math.floor(chance() * 3) }, () => ({
    x: widthMm * chance(),
    y: heightMm * chance(),
    radius: heightMm * (0.18 + chance() * 0.3),
    petals: 6 + Math.floor(chance() * 9),
  }));
  if (rosettes.length === 0) return;
  glazePlate(plate, 0, heightMm, 0.4, (clear) => {
    for (const { x, y, radius, petals } of rosettes) drawRosette(clear, x, y, radius, palette.second, 1, petals);
  });
}
