import { describe, expect, it } from 'vitest';
import type { Raster } from '../core/raster.ts';
import { flickerOf, followLight, type LightTrack } from './face-flicker.ts';

const box = { x: 8, y: 8, width: 24, height: 24 };

function grey(level: number): Raster {
  return { width: 40, height: 40, data: new Uint8ClampedArray(40 * 40 * 4).fill(level) };
}

/** The flicker after frames of these levels, 100 ms apart. */
function flickerAfter(levels: readonly number[], stepMs = 100): number | null {
  let track: LightTrack = [];
  levels.forEach((level, i) => {
    track = followLight(track, grey(level), box, i * stepMs);
  });
  return flickerOf(track);
}

describe('flickerOf', () => {
  it('reads light that goes up and down', () => {
    expect(flickerAfter([120, 150, 120, 150, 120, 150, 120, 150])).toBeGreaterThan(0.15);
  });

  it('reads nothing of steady light, of light that grows, and of one step', () => {
    expect(flickerAfter([140, 140, 140, 140, 140, 140, 140])).toBe(0);
    expect(flickerAfter([100, 106, 112, 118, 124, 130, 136, 142])).toBeLessThan(0.02);
    expect(flickerAfter([120, 120, 120, 120, 150, 150, 150, 150])).toBeLessThan(0.08);
  });

  it('waits for enough frames, and forgets with the face, a clock set back, and time', () => {
    expect(flickerAfter([120, 150, 120])).toBeNull();
    expect(flickerAfter([120, 150, 120, 150, 120, 150], 400)).toBeNull();
    const track = followLight([{ atMs: 500, light: 0.2 }], grey(100), box, 400);
    expect(track).toHaveLength(1);
    expect(followLight(track, grey(100), null, 500)).toEqual([]);
  });

  it('has nothing to say in darkness or outside the picture', () => {
    expect(flickerAfter([4, 8, 4, 8, 4, 8, 4])).toBeNull();
    const outside = { ...box, x: 900 };
    let track: LightTrack = [];
    for (let i = 0; i < 8; i++) track = followLight(track, grey(i % 2 ? 120 : 150), outside, i * 100);
    expect(flickerOf(track)).toBeNull();
  });
});
