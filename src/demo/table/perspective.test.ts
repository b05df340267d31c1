import { describe, expect, it } from 'vitest';
import { distanceBetween, quadCentre } from '../../core/geometry.ts';
import { goodTable, type TableParams } from './params.ts';
import { applyHomography, documentCorners, invertHomography, tableToPicture } from './perspective.ts';
import { tableTruth } from './truth.ts';

const corners = (changes: Partial<TableParams>) => documentCorners({ ...goodTable, ...changes }, 720, 1280);

describe('the document in the picture', () => {
  it('lies flat where and as large as asked, in its true proportions', () => {
    const [tl, tr, br] = corners({ xRatio: 0.4, yRatio: 0.3, sizeRatio: 0.5 });
    expect(distanceBetween(tl, tr)).toBeCloseTo(360);
    expect(distanceBetween(tl, tr) / distanceBetween(tr, br)).toBeCloseTo(1.586, 3);
    const centre = quadCentre(corners({ xRatio: 0.4, yRatio: 0.3 }));
    expect(centre.x).toBeCloseTo(0.4 * 720);
    expect(centre.y).toBeCloseTo(0.3 * 1280);
  });

  it('has a shorter top when the top leans away', () => {
    const [tl, tr, br, bl] = corners({ tiltXDeg: 25 });
    expect(distanceBetween(tl, tr)).toBeLessThan(0.92 * distanceBetween(bl, br));
  });

  it('has a shorter right side when the right side leans away', () => {
    const [tl, tr, br, bl] = corners({ tiltYDeg: 25 });
    expect(distanceBetween(tr, br)).toBeLessThan(0.92 * distanceBetween(tl, bl));
  });

  it('turns clockwise', () => {
    const [tl, tr] = corners({ rotationDeg: 90 });
    expect(tr.y).toBeGreaterThan(tl.y + 100);
    expect(tr.x).toBeCloseTo(tl.x);
  });

  it('finds back from the picture to the table', () => {
    const map = tableToPicture({ ...goodTable, tiltXDeg: 20, tiltYDeg: -12, rotationDeg: 7 }, 720, 1280);
    const back = applyHomography(invertHomography(map), applyHomography(map, { x: 30, y: -11 }));
    expect(back.x).toBeCloseTo(30);
    expect(back.y).toBeCloseTo(-11);
  });
});

describe('tableTruth', () => {
  it('knows when a corner is cut off', () => {
    expect(tableTruth(goodTable, 720, 1280).whole).toBe(true);
    expect(tableTruth({ ...goodTable, xRatio: 0.8 }, 720, 1280).whole).toBe(false);
  });

  it('gives a distance at which phones focus', () => {
    expect(tableTruth(goodTable, 720, 1280).distanceMm).toBeGreaterThan(120);
  });
});
