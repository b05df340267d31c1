import { describe, expect, it } from 'vitest';
import { backgroundKinds, coverKinds, frameKinds, hairStyles, headwearKinds, lensKinds } from './looks.ts';
import { neutralSitter } from './params.ts';
import { randomSitter } from './random-sitter.ts';
import { sitterTruth } from './truth.ts';

const many = Array.from({ length: 800 }, (_, seed) => randomSitter(seed));

describe('randomSitter', () => {
  it('gives the same person for the same seed and wish, and others for other seeds', () => {
    const wish = { headwear: 'cap' } as const;
    expect(randomSitter(7, wish)).toEqual(randomSitter(7, wish));
    expect(new Set(many.map((sitter) => JSON.stringify({ ...sitter, seed: 0, styleSeed: 0 }))).size).toBe(many.length);
  });

  it('keeps everything else when one thing is wished for', () => {
    for (let seed = 0; seed < 50; seed++) {
      const free = randomSitter(seed);
      expect(randomSitter(seed, { cover: 'mask' })).toEqual({ ...free, cover: 'mask' });
      expect(randomSitter(seed, { glasses: null })).toEqual({ ...free, glasses: null });
      const yaw = { ...free, pose: { ...free.pose, yawDeg: 30 } };
      expect(randomSitter(seed, { pose: { yawDeg: 30 } })).toEqual(yaw);
    }
  });

  it('completes glasses that are wished for in part', () => {
    const frames = new Set<string>();
    for (let seed = 0; seed < 60; seed++) {
      const { glasses } = randomSitter(seed, { glasses: { lens: 'dark' } });
      expect(glasses?.lens).toBe('dark');
      frames.add(glasses!.frame);
    }
    expect([...frames].sort()).toEqual([...frameKinds].sort());
  });

  it('draws every kind of everything', () => {
    const seen = (of: (sitter: (typeof many)[number]) => string | undefined): Set<string | undefined> =>
      new Set(many.map(of));
    const covers = (all: readonly string[], found: Set<string | undefined>): boolean => all.every((k) => found.has(k));
    expect(seen(({ skinTone }) => String(skinTone)).size).toBe(10);
    expect(
      covers(
        hairStyles,
        seen(({ hair }) => hair.style),
      ),
    ).toBe(true);
    expect(
      covers(
        headwearKinds,
        seen(({ headwear }) => headwear),
      ),
    ).toBe(true);
    expect(
      covers(
        coverKinds,
        seen(({ cover }) => cover),
      ),
    ).toBe(true);
    expect(
      covers(
        lensKinds,
        seen(({ glasses }) => glasses?.lens),
      ),
    ).toBe(true);
    expect(
      covers(
        backgroundKinds,
        seen(({ background }) => background.kind),
      ),
    ).toBe(true);
  });

  it('leaves faces mostly bare, and most heads', () => {
    const share = (has: (sitter: (typeof many)[number]) => boolean): number => many.filter(has).length / many.length;
    expect(share(({ glasses }) => glasses !== null)).toBeCloseTo(0.4, 1);
    expect(share(({ headwear }) => headwear !== 'none')).toBeCloseTo(0.33, 1);
    expect(share(({ cover }) => cover === 'none')).toBeGreaterThan(0.8);
  });

  it('makes finite numbers only, within the limits that are said', () => {
    const isFiniteAll = (value: unknown): boolean =>
      typeof value === 'object' && value ? Object.values(value).every(isFiniteAll) : !Number.isNaN(value);
    for (const sitter of many) {
      expect(isFiniteAll(sitter)).toBe(true);
      expect(Object.keys(sitter).sort()).toEqual(Object.keys(neutralSitter).sort());
      for (const ratio of [sitter.leftLidRatio, sitter.smileRatio, sitter.hair.fringeRatio, sitter.hair.greyRatio]) {
        expect(ratio).toBeGreaterThanOrEqual(0);
        expect(ratio).toBeLessThanOrEqual(1);
      }
    }
    // Their wardrobes take time to build.
    for (const sitter of many.slice(0, 12)) {
      const { distanceCm, places, headwear } = sitterTruth(sitter, 480, 640);
      expect(distanceCm).toBeGreaterThan(18);
      expect(places.headwear !== null).toBe(headwear !== 'none');
    }
  });
});
