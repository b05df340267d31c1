/** Corners at capture: refined on the full still, where the truth is exact (generated) or as good as its label (development pictures). */
import { readPicture } from '../scripts/lib/decode-pictures.mjs';
import { drawInThreads } from './scene-threads.mjs';
import { mean, quantile } from './statistics.mjs';

const stillSize = { width: 1440, height: 1080 };
/** A part of the group's seeds that the frames do not use. */
const stillSeedStep = 5_000;

/** Distance of each found corner from its own; the truth may begin at any corner and run either way. */
function cornerErrors(found, truth) {
  const ways = [truth, [...truth].reverse()].flatMap((way) => way.map((_, k) => [...way.slice(k), ...way.slice(0, k)]));
  const errors = ways.map((way) => way.map((p, i) => Math.hypot(p.x - found[i].x, p.y - found[i].y)));
  return errors.reduce((best, one) => (mean(one) < mean(best) ? one : best));
}

const diagonalOf = ([a, b, c, d]) => (Math.hypot(c.x - a.x, c.y - a.y) + Math.hypot(d.x - b.x, d.y - b.y)) / 2;

/**
 * Errors of the corners on clean stills, in % of the document's diagonal; stills where nothing was found are counted apart.
 * @param {*} finder @param {string} scenesModule @param {{ count: number, seed: number }} options
 */
export async function measureGeneratedStills(finder, scenesModule, { count, seed }) {
  const orders = Array.from({ length: count }, (_, i) => ({
    place: 0,
    i,
    seed: seed + stillSeedStep,
    size: stillSize,
  }));
  const stills = await drawInThreads(scenesModule, orders);
  const timedFinder = finder.createDocumentFinder();
  const rough = [];
  const refined = [];
  let lost = 0;
  for (const { pixels, truth } of stills) {
    if (truth.cutOff.length > 0) continue;
    const found = timedFinder.find(pixels);
    if (!found) {
      lost++;
      continue;
    }
    const percent = 100 / diagonalOf(truth.corners);
    rough.push(cornerErrors(found.corners, truth.corners).map((error) => error * percent));
    const fine = finder.refineCorners(pixels, found).corners;
    refined.push(cornerErrors(fine, truth.corners).map((error) => error * percent));
  }
  const summary = (/** @type {number[][]} */ errors) => ({
    p50: quantile(errors.flat(), 0.5),
    p90: quantile(errors.flat(), 0.9),
    worstCornerP90: quantile(
      errors.map((four) => Math.max(...four)),
      0.9,
    ),
  });
  return { count: refined.length, lost, rough: summary(rough), refined: summary(refined) };
}

/** IoU of the refined outline of each development picture, 0 where nothing is found. @param {*} finder @param {readonly *[]} pictures */
export function measureDevStills(finder, pictures) {
  const timedFinder = finder.createDocumentFinder();
  return pictures.map(({ truth, file, frame }) => {
    if (!truth || !file) return null;
    const still = readPicture(file);
    const found = timedFinder.find(still);
    const scale = still.width / frame.width;
    const scaleY = still.height / frame.height;
    const whole = truth.map(({ x, y }) => ({ x: (x + 0.5) * scale - 0.5, y: (y + 0.5) * scaleY - 0.5 }));
    return found ? finder.overlapRatio(finder.refineCorners(still, found).corners, whole) : 0;
  });
}
