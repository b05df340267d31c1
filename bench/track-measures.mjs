/** Following a document from frame to frame: how much a still outline trembles, how far a moving one lags, and what a frame costs. */
import { drawInThreads } from './scene-threads.mjs';
import { mean, quantile } from './statistics.mjs';
import { figure } from './tables.mjs';

const frameMs = 1000 / 30;
/** Parts of the clean group's seeds that neither frames nor stills use. */
const seedStep = 8_000;
const stillScenes = 6;
const stillFrames = 10;
const movingScenes = 5;
const movingFrames = 24;
/** Half the size at a quarter of the cost; the finder works at 320 anyway. */
const movingSize = { width: 320, height: 240 };
/** A usual hand is 1; twice that is somebody who still moves the phone into place. */
const liveliness = 2;
/** The track's first answers are the finder's own. */
const settlingFrames = 3;
const mostLagFrames = 6;
const lagStep = 0.1;
/** Jitter is asked for at the finder's own 320 px, frames are 640. */
const toWorkPixels = 0.5;

/** @param {*} finder @param {readonly *[]} frames of one clip @param {number[]} times filled with the milliseconds of each followed frame */
function follow(finder, frames, times) {
  const eye = finder.createDocumentFollower(finder.createDocumentFinder());
  let track = null;
  return frames.map(({ pixels }, n) => {
    const start = performance.now();
    track = finder.trackOutline(
      track,
      eye.find(pixels, { previous: track?.outline ?? null }, n * frameMs),
      n * frameMs,
    );
    if (n >= settlingFrames) times.push(performance.now() - start);
    return track.outline?.corners ?? null;
  });
}

/** Standard deviation of a corner's place over the frames, in pixels: the root of the mean over corners of both variances' sum. */
function trembleOf(path) {
  const variances = [0, 1, 2, 3].flatMap((c) =>
    ['x', 'y'].map((axis) => {
      const values = path.map((corners) => corners[c][axis]);
      const middle = mean(values);
      return mean(values.map((value) => (value - middle) ** 2));
    }),
  );
  return Math.sqrt(mean(variances) * 2);
}

/** Corners between two frames of the truth. */
const between = (a, b, share) =>
  a.map((p, i) => ({ x: p.x + (b[i].x - p.x) * share, y: p.y + (b[i].y - p.y) * share }));

/** The delay, in frames, at which the true path lies nearest to the followed one. */
function lagOf(path, truths) {
  const errorAt = (lag) => {
    const errors = [];
    for (let n = mostLagFrames; n < path.length; n++) {
      if (!path[n]) continue;
      const at = Math.floor(n - lag);
      const truth = between(truths[at], truths[Math.min(at + 1, truths.length - 1)], n - lag - at);
      for (const p of path[n]) errors.push(Math.min(...truth.map((q) => (p.x - q.x) ** 2 + (p.y - q.y) ** 2)));
    }
    return mean(errors);
  };
  const lags = Array.from({ length: Math.round(mostLagFrames / lagStep) + 1 }, (_, i) => i * lagStep);
  return lags.reduce((best, lag) => (errorAt(lag) < errorAt(best) ? lag : best));
}

/** @param {string} scenesModule @param {number} scenes @param {number} frames @param {*} options */
async function drawClips(scenesModule, scenes, frames, options) {
  const orders = Array.from({ length: scenes * frames }, (_, k) => ({
    place: 0,
    i: Math.floor(k / frames),
    ms: (k % frames) * frameMs,
    ...options,
  }));
  const drawn = await drawInThreads(scenesModule, orders);
  return Array.from({ length: scenes }, (_, i) => drawn.slice(i * frames, (i + 1) * frames));
}

/** @param {*} finder @param {string} scenesModule @param {{ seed: number }} options */
export async function measureTracking(finder, scenesModule, { seed }) {
  const first = seed + seedStep;
  const still = await drawClips(scenesModule, stillScenes, stillFrames, { seed: first, liveliness: 0 });
  const moving = await drawClips(scenesModule, movingScenes, movingFrames, {
    seed: first + 100,
    size: movingSize,
    liveliness,
  });
  /** @type {number[]} */
  const times = [];
  for (const clip of still) follow(finder, clip, []);
  const trembles = still.flatMap((clip) => {
    const path = follow(finder, clip, times).slice(settlingFrames);
    return path.every(Boolean) ? [trembleOf(path) * toWorkPixels] : [];
  });
  const lags = moving.flatMap((clip) => {
    const path = follow(finder, clip, []);
    const truths = clip.map(({ truth }) => truth.corners);
    return path.filter(Boolean).length > movingFrames * 0.8 ? [lagOf(path, truths)] : [];
  });
  const result = {
    p50Ms: quantile(times, 0.5),
    p95Ms: quantile(times, 0.95),
    jitterPx: quantile(trembles, 0.9),
    jitterP50Px: quantile(trembles, 0.5),
    lagFrames: quantile(lags, 0.5),
  };
  const line = `- Tracking: ${figure(result.p50Ms, 2)} ms a frame (p95 ${figure(result.p95Ms, 2)}) from 640 x 480 in Node; a still outline trembles by ${figure(result.jitterP50Px, 2)} px at 320 (median of ${trembles.length} of ${stillScenes} scenes that were followed throughout; p90 ${figure(result.jitterPx, 2)}); it lags by ${figure(result.lagFrames, 1)} frames behind a lively hand (median of ${lags.length} of ${movingScenes} clips at 30 frames a second).`;
  return { ...result, line };
}
