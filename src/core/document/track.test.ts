import { describe, expect, it } from 'vitest';
import type { Quad } from '../geometry.ts';
import type { Outline } from './outline.ts';
import { createChance } from './scene-noise.ts';
import { type OutlineTrack, trackOutline } from './track.ts';

const frameMs = 33;
const diagonal = Math.hypot(200, 126);

function cardAt(x: number, y: number, jitter: () => number = () => 0): Outline {
  const corner = (dx: number, dy: number) => ({ x: x + dx + jitter(), y: y + dy + jitter() });
  const corners: Quad = [corner(0, 0), corner(200, 0), corner(200, 126), corner(0, 126)];
  return { corners, confidence: 0.9, sideSupport: [0.8, 0.8, 0.8, 0.8], cutOff: [] };
}

function follow(frames: readonly (Outline | null)[], start: OutlineTrack | null = null): OutlineTrack[] {
  const tracks: OutlineTrack[] = [];
  let track = start;
  frames.forEach((frame, i) => {
    track = trackOutline(track, frame, (start?.atMs ?? 0) + (i + 1) * frameMs);
    tracks.push(track);
  });
  return tracks;
}

function spreadOf(tracks: readonly OutlineTrack[]): number {
  const xs = tracks.map((track) => track.outline!.corners[0].x);
  const mean = xs.reduce((sum, x) => sum + x, 0) / xs.length;
  return Math.sqrt(xs.reduce((sum, x) => sum + (x - mean) ** 2, 0) / xs.length);
}

describe('trackOutline', () => {
  it('halves the jitter of a card at rest and calls it steady', () => {
    const chance = createChance(4);
    const jitter = () => 1.6 * (chance() - 0.5);
    const frames = Array.from({ length: 60 }, () => cardAt(100, 80, jitter));
    const tracks = follow(frames).slice(10);
    const raw = spreadOf(frames.slice(10).map((outline) => ({ ...tracks[0]!, outline })));
    expect(spreadOf(tracks)).toBeLessThan(0.62 * raw);
    expect(Math.min(...tracks.map((track) => track.steadyRatio))).toBeGreaterThan(0.9);
  });

  it('lags at most two frames behind a moving card', () => {
    for (const step of [1, 3, 8]) {
      const tracks = follow(Array.from({ length: 20 }, (_, i) => cardAt(100 + step * i, 80)));
      const behind = 100 + step * 19 - tracks[19]!.outline!.corners[0].x;
      expect(behind / step).toBeLessThanOrEqual(2);
    }
  });

  it('measures the speed as a share of the diagonal per second', () => {
    const tracks = follow(Array.from({ length: 20 }, (_, i) => cardAt(100 + 4 * i, 80)));
    const expected = (4 / diagonal) * (1000 / frameMs);
    expect(tracks[19]!.speedRatioPerS).toBeCloseTo(expected, 2);
    expect(tracks[19]!.steadyRatio).toBeLessThan(0.2);
  });

  it('survives one missed frame, and lets go after two', () => {
    const [before] = follow([cardAt(100, 80), cardAt(100, 80)]).slice(-1);
    const [one, two] = follow([null, null], before!);
    expect(one!.outline).toEqual(before!.outline);
    expect(two!.outline).toBeNull();
    expect(two!.steadyRatio).toBe(0);
    expect(follow([null, cardAt(101, 80)], before!)[1]!.missedFrames).toBe(0);
  });

  it('jumps at once to another document', () => {
    const [before] = follow([cardAt(100, 80)]);
    const [after] = follow([cardAt(300, 200)], before!);
    expect(after!.outline).toEqual(cardAt(300, 200));
  });

  it('starts anew when time runs backwards', () => {
    const [before] = follow([cardAt(100, 80)]);
    expect(trackOutline(before!, cardAt(104, 80), 0).outline).toEqual(cardAt(104, 80));
  });
});
