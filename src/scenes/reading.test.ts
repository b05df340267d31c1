/** The reader of machine-readable lines on pictures of documents that hold them, and on what holds none. */
import { describe, expect, it } from 'vitest';
import { rectify } from '../core/document/rectify.ts';
import type { Quad } from '../core/geometry.ts';
import type { Raster } from '../core/raster.ts';
import { createReader } from '../core/reading/index.ts';
import { weights } from '../core/reading/weights.ts';
import { documentOfLines, linesKinds } from './document-of-lines.ts';
import { drawMachineLines, type LinesSpec, type MachineLine } from './machine-lines.ts';

const reader = createReader();
const shot = { pxPerMm: 11.5, blurPx: 0.6, noise: 1.5, jpegQuality: 92 } as const;

function shown(kind: (typeof linesKinds)[number], seed: number, more: Partial<LinesSpec> = {}) {
  const { truth, spec } = documentOfLines(kind, seed);
  return { truth, pixels: drawMachineLines({ ...spec, ...shot, ...more }).pixels };
}

/** A card that shows the given lines alone. */
const cardWith = (lines: readonly MachineLine[]): Raster =>
  drawMachineLines({ seed: 5, widthMm: 85.6, heightMm: 53.98, lines, ...shot }).pixels;

/** The picture turned clockwise by quarters, mirrored afterwards. */
function laid({ width, height, data }: Raster, quarters: number, mirrored: boolean): Raster {
  const [w, h] = [width - 0.5, height - 0.5];
  const corners = [
    { x: -0.5, y: -0.5 },
    { x: w, y: -0.5 },
    { x: w, y: h },
    { x: -0.5, y: h },
  ];
  const from = [0, 1, 2, 3].map((i) => corners[(i + 4 - quarters) % 4]!) as unknown as Quad;
  const quad: Quad = mirrored ? [from[1], from[0], from[3], from[2]] : from;
  return rectify({ width, height, data }, quad, quarters % 2 ? height : width, quarters % 2 ? width : height);
}

describe('reading', () => {
  it.each(linesKinds)('%s: every character, and right', (kind) => {
    for (const seed of [41, 42]) {
      const { truth, pixels } = shown(kind, seed);
      const { lines, verdict, ...rest } = reader.read(pixels);
      expect(lines.map(({ text }) => text)).toEqual(truth);
      expect(verdict).toBe('right');
      expect(rest).toMatchObject({ kind, arrangement: { turnDeg: 0, isMirrored: false } });
    }
  });

  it.each([
    [0, true],
    [1, false],
    [2, false],
    [2, true],
    [3, false],
  ] as const)('tells lines that are turned by %d quarters, mirrored %s, and reads them', (quarters, isMirrored) => {
    for (const kind of quarters === 2 ? (['td1', 'resident-number'] as const) : (['td1'] as const)) {
      const { truth, pixels } = shown(kind, 51);
      const { arrangement, lines } = reader.read(laid(pixels, quarters, isMirrored));
      expect(lines.map(({ text }) => text)).toEqual(truth);
      // A mirror turns the quarters round.
      const turnDeg = isMirrored ? (360 - quarters * 90) % 360 : quarters * 90;
      expect(arrangement).toEqual({ turnDeg, isMirrored });
    }
  });

  it('gives the same reading for the same picture', () => {
    const { pixels } = shown('td3', 61);
    expect(reader.read(pixels)).toEqual(createReader().read(pixels));
  });

  it('weighs at most 60 kB', () => {
    expect(JSON.stringify(weights).length).toBeLessThan(60_000);
  });
});

describe('what cannot be read', () => {
  it('says why: too small, blurred', () => {
    const small = reader.read(shown('td3', 71, { pxPerMm: 4.2 }).pixels);
    expect(small.verdict === 'right' || troubles(small).has('small')).toBe(true);
    const blurred = reader.read(shown('td3', 72, { blurPx: 5.5 }).pixels);
    expect(blurred.verdict).not.toBe('right');
  });

  it('says of a covered part that it is covered, of a burnt one that it reflects', () => {
    for (const [level, trouble] of [
      [70, 'cover'],
      [255, 'glare'],
    ] as const) {
      const { pixels } = shown('td1', 73);
      paint(pixels, 0.2, 0.62, 0.34, 0.95, level);
      const reading = reader.read(pixels);
      expect(reading).toMatchObject({ kind: 'td1', verdict: 'unsure' });
      expect(troubles(reading)).toContain(trouble);
    }
  });

  it('says of lines with wrong check digits that the digits are wrong', () => {
    const { spec, truth } = documentOfLines('td3', 74);
    const wrong = truth[1]!.slice(0, 9) + ((Number(truth[1]![9]) + 3) % 10) + truth[1]!.slice(10);
    const lines = [spec.lines[0]!, { ...spec.lines[1]!, text: wrong }];
    expect(reader.read(drawMachineLines({ ...spec, ...shot, lines }).pixels)).toMatchObject({
      kind: 'td3',
      verdict: 'check-wrong',
    });
  });

  it('reads what is left of lines that are cut off, and says so', () => {
    const { pixels } = shown('td3', 75);
    const [w, h] = [pixels.width * 0.62, pixels.height];
    const quad: Quad = [
      { x: 0, y: 0 },
      { x: w, y: 0 },
      { x: w, y: h },
      { x: 0, y: h },
    ];
    expect(reader.read(rectify(pixels, quad, w, h)).verdict).toBe('incomplete');
  });

  it('takes other alphabets, empty paper and specks for no lines', () => {
    const foreign = Array.from({ length: 3 }, (_, row) => ({
      text: '中文姓名民族住址公民身份号码出生年月日性别中文姓名民'.slice(0, 26),
      x: 5,
      y: 34 + row * 4.5,
      pitchMm: 2.9,
    }));
    const speck = { width: 1, height: 1, data: new Uint8ClampedArray(4) };
    const black = { width: 900, height: 570, data: new Uint8ClampedArray(900 * 570 * 4) };
    for (const pixels of [cardWith(foreign), cardWith([]), speck, black]) {
      expect(reader.read(pixels)).toMatchObject({ kind: 'none', lines: [], fields: null });
    }
  });

  it('refuses a payment card: its number is neither read nor told', () => {
    for (const text of ['4539 1488 0343 6467', '6222 0200 1234 5678 901']) {
      const reading = reader.read(cardWith([{ text, x: 9, y: 29, pitchMm: text.length > 20 ? 2.95 : 3.4 }]));
      expect(reading).toMatchObject({ kind: 'payment-card', lines: [], fields: null, checks: [] });
      expect(JSON.stringify(reading)).not.toMatch(/\d{4}/);
    }
  });

  it('measures print at large where there are no lines: smaller pictures have thinner strokes', () => {
    const text = Array.from({ length: 8 }, (_, row) => ({
      text: 'sample text of a card',
      x: 6,
      y: 6 + row * 5,
      pitchMm: 2.1,
    }));
    const at = (pxPerMm: number) =>
      reader.read(drawMachineLines({ seed: 6, widthMm: 85.6, heightMm: 53.98, lines: text, ...shot, pxPerMm }).pixels)
        .legibility!;
    const told = [6, 8, 12, 16].map(at);
    told.reduce((small, large) => {
      expect(large.strokePx).toBeGreaterThan(small.strokePx);
      return large;
    });
    expect(told.at(-1)!.strokePx).toBeGreaterThan(2 * told[0]!.strokePx);
    // The print is told and not the pattern below it, which is fainter the larger it is seen.
    for (const { contrastRatio } of told) expect(contrastRatio).toBeGreaterThan(0.5);
  });
});

function troubles({ lines }: ReturnType<typeof reader.read>) {
  return new Set(lines.flatMap(({ characters }) => characters.map(({ trouble }) => trouble)));
}

function paint(
  { width, height, data }: Raster,
  left: number,
  top: number,
  right: number,
  bottom: number,
  level: number,
): void {
  for (let y = Math.round(top * height); y < bottom * height; y++) {
    data.fill(level, (y * width + Math.round(left * width)) * 4, (y * width + Math.round(right * width)) * 4);
  }
}
