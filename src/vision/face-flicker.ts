import type { Rect } from '../core/geometry.ts';
import { linearOf, lumaAt } from '../core/measures/luma.ts';
import type { Raster } from '../core/raster.ts';

/** Over this time flicker is measured: some ten frames, several swings of any lamp that a camera can show. */
const WINDOW_MS = 900;

/** Fewer frames than this tell a swing from a change no better than chance. */
const LEAST_FRAMES = 6;

/** Points along each side of the face: enough that noise averages out, few enough to cost nothing. */
const POINTS = 20;

/** Darker than this, noise decides. */
const LEAST_LIGHT = 0.003;

/** Light on the face over the last frames. Plain data: pass it back with the next frame. */
export type LightTrack = readonly { readonly atMs: number; readonly light: number }[];

/** The track after one more frame; empty without a face, or where the clock stood still. */
export function followLight(track: LightTrack, pixels: Raster, box: Rect | null, atMs: number): LightTrack {
  if (!box) return [];
  const last = track.at(-1);
  const kept = last && atMs > last.atMs ? track.filter((one) => atMs - one.atMs <= WINDOW_MS) : [];
  return [...kept, { atMs, light: lightIn(pixels, box) }];
}

/**
 * Share by which the light goes up and down between frames: the mean of half its second differences, over the mean light. A person who turns to a lamp,
 * or an exposure that settles, changes the light one way and reads near 0. Null until there are enough frames.
 */
export function flickerOf(track: LightTrack): number | null {
  if (track.length < LEAST_FRAMES) return null;
  let swings = 0;
  let light = 0;
  for (let i = 1; i + 1 < track.length; i++) {
    const [before, now, after] = [track[i - 1]!.light, track[i]!.light, track[i + 1]!.light];
    swings += Math.abs(now - (before + after) / 2);
    light += now;
  }
  const count = track.length - 2;
  return light / count < LEAST_LIGHT ? null : swings / light;
}

/** Mean linear light 0..1 in the middle of the face, where no background gets in. */
function lightIn({ width, height, data }: Raster, box: Rect): number {
  let sum = 0;
  let count = 0;
  for (let j = 0; j < POINTS; j++) {
    const y = Math.floor(box.y + box.height * (0.25 + (0.5 * (j + 0.5)) / POINTS));
    for (let i = 0; i < POINTS; i++) {
      const x = Math.floor(box.x + box.width * (0.25 + (0.5 * (i + 0.5)) / POINTS));
      if (!(x >= 0 && y >= 0 && x < width && y < height)) continue;
      sum += linearOf(lumaAt(data, (y * width + x) * 4));
      count++;
    }
  }
  return count === 0 ? 0 : sum / count;
}
