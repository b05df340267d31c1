import { describe, expect, it } from 'vitest';
import type { Rect } from '../../core/geometry.ts';
import { type SpecimenKind, type SpecimenPrint, specimenKinds } from '../scene.ts';
import { mrzPitchMm } from './ocr-b.ts';
import { layoutOf, printSpecimen } from './print-specimen.ts';

const seeds = [3, 41, 977, 12_345, 49_001];
/** Coarse enough to be quick, fine enough for text. */
const pxPerMm = 6;

const coarse = (kind: SpecimenKind, seed: number): SpecimenPrint => printSpecimen(kind, seed, 2);

function greyAt({ print, pxPerMm: scale }: SpecimenPrint, xMm: number, yMm: number): number {
  const at = (Math.floor(yMm * scale) * print.width + Math.floor(xMm * scale)) * 4;
  return (print.data[at]! + 2 * print.data[at + 1]! + print.data[at + 2]!) / 4;
}

/** Share of a rectangle's pixels that are much darker than its brightest tenth. */
function inkShare(printed: SpecimenPrint, { x, y, width, height }: Rect): number {
  const greys: number[] = [];
  const step = 1 / printed.pxPerMm;
  for (let v = y; v < y + height; v += step)
    for (let u = x; u < x + width; u += step) greys.push(greyAt(printed, u, v));
  const paper = greys.sort((a, b) => a - b)[Math.floor(greys.length * 0.9)]!;
  return greys.filter((grey) => grey < paper - 45).length / greys.length;
}

/** Mean grey of each column of a rectangle's first line, a step of `1 / pxPerMm` mm apart. */
function columnsOf(printed: SpecimenPrint, { x, y, width }: Rect): number[] {
  return Array.from({ length: Math.floor(width * pxPerMm) }, (_, i) => {
    let sum = 0;
    for (let v = 0; v < 2.5; v += 0.1) sum += greyAt(printed, x + i / pxPerMm, y + v);
    return sum / 25;
  });
}

function strengthOfPeriod(values: readonly number[], period: number): number {
  const mean = values.reduce((a, b) => a + b, 0) / values.length;
  let [re, im] = [0, 0];
  values.forEach((value, i) => {
    re += (value - mean) * Math.cos((2 * Math.PI * i) / period);
    im += (value - mean) * Math.sin((2 * Math.PI * i) / period);
  });
  return Math.hypot(re, im);
}

describe('printed specimens', () => {
  it('keep every part on the document, and say the same layout with and without print', () => {
    for (const kind of specimenKinds) {
      for (let seed = 0; seed < 60; seed++) {
        const layout = layoutOf(kind, seed);
        const parts = [...layout.text, ...[layout.portrait, layout.mrz].filter((part) => part !== null)];
        expect(layout.text.length).toBeGreaterThan(0);
        for (const { x, y, width, height } of parts) {
          expect(Math.min(x, y), `${kind} ${seed}`).toBeGreaterThanOrEqual(0);
          expect(x + width, `${kind} ${seed}`).toBeLessThanOrEqual(layout.widthMm);
          expect(y + height, `${kind} ${seed}`).toBeLessThanOrEqual(layout.heightMm);
        }
      }
      expect(coarse(kind, 7).layout).toEqual(layoutOf(kind, 7));
    }
  });

  it('have ink where they say text is', () => {
    for (const kind of ['identity-front', 'licence', 'permit', 'passport'] as const) {
      for (const seed of seeds) {
        const printed = printSpecimen(kind, seed, pxPerMm);
        for (const rect of printed.layout.text)
          expect(inkShare(printed, rect), `${kind} ${seed}`).toBeGreaterThan(0.02);
      }
    }
  });

  it('print the machine-readable zone dark and at its pitch', () => {
    for (const kind of ['identity-back', 'passport'] as const) {
      for (const seed of seeds) {
        const printed = printSpecimen(kind, seed, pxPerMm);
        const mrz = printed.layout.mrz!;
        expect(inkShare(printed, mrz)).toBeGreaterThan(0.04);
        const columns = columnsOf(printed, mrz);
        const pitch = strengthOfPeriod(columns, mrzPitchMm * pxPerMm);
        for (const other of [0.8, 0.9, 1.1, 1.25]) {
          expect(pitch, `${kind} ${seed} ${other}`).toBeGreaterThan(
            2 * strengthOfPeriod(columns, mrzPitchMm * pxPerMm * other),
          );
        }
      }
    }
  });

  it('show different people, on either side', () => {
    const means = new Set<string>();
    const sides = new Set<boolean>();
    for (let seed = 0; seed < 12; seed++) {
      const printed = coarse('identity-front', seed);
      const { x, y, width, height } = printed.layout.portrait!;
      means.add(
        `${greyAt(printed, x + width / 2, y + height * 0.45)} ${greyAt(printed, x + width / 2, y + height * 0.95)}`,
      );
      sides.add(x > 40);
    }
    expect(means.size).toBeGreaterThan(8);
    expect(sides.size).toBe(2);
  });

  it('are the same for the same seed and others for another', () => {
    const bytes = (kind: SpecimenKind, seed: number): Buffer => Buffer.from(coarse(kind, seed).print.data);
    for (const kind of specimenKinds) {
      expect(bytes(kind, 11).equals(bytes(kind, 11)), kind).toBe(true);
      expect(bytes(kind, 11).equals(bytes(kind, 12)), kind).toBe(false);
    }
  });

  it('are opaque and of the size asked for', () => {
    const { print } = printSpecimen('passport', 5, 3.3);
    expect([print.width, print.height]).toEqual([Math.round(125 * 3.3), Math.round(88 * 3.3)]);
    for (let at = 3; at < print.data.length; at += 4) if (print.data[at] !== 255) throw new Error('not opaque');
  });
});
