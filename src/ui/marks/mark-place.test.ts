import { describe, expect, it } from 'vitest';
import { placeOf } from './mark-place.ts';
import { spoiltMark } from './spoilt-mark.ts';

describe('where a fault lies', () => {
  it.each([
    ['top-left', 0.15, 0.2],
    ['top', 0.5, 0.15],
    ['top-right', 0.85, 0.2],
    ['left', 0.15, 0.5],
    ['middle', 0.5, 0.5],
    ['right', 0.85, 0.5],
    ['bottom-left', 0.15, 0.85],
    ['bottom', 0.5, 0.85],
    ['bottom-right', 0.85, 0.85],
  ] as const)('says %s', (place, x, y) => {
    expect(placeOf(spoiltMark('glare', x, y, 0.1))).toBe(place);
    expect(placeOf(spoiltMark('glare', y, x, 0.1, 30, 48))).toBe(placeOf(spoiltMark('cover', y, x, 0.1)));
  });

  it('names the largest of several, not the empty middle between them', () => {
    const large = spoiltMark('glare', 0.15, 0.2, 0.12);
    const small = spoiltMark('glare', 0.9, 0.85, 0.06);
    const both = { ...large, strength: large.strength.map((value, i) => Math.max(value, small.strength[i]!)) };
    expect(placeOf(both)).toBe('top-left');
  });

  it('says so when most of the document is spoilt, and nothing when none is', () => {
    expect(placeOf(spoiltMark('blur', 0.5, 0.5, 1))).toBe('everywhere');
    expect(placeOf(spoiltMark('blur', 0.5, 0.5, 0))).toBeNull();
  });
});
