import type { Quad, Size } from '../geometry.ts';
import { assumedFocalRatio, emptyPose, longOverShort, type RectanglePose, readPose } from './pose.ts';

/** Focal lengths that phones have, over the long side of the picture: from a wide video crop's to a short tele's, 7 % apart. */
const focalRatios = Array.from({ length: 13 }, (_, i) => 0.52 * 1.07 ** i);
/** Spread of phones around the assumed focal length, as a logarithm: main cameras at .72 to .82, crops and stabilised video up to 1.1. */
const focalDeviation = 0.14;
/** Scatter of corners found at 320 px over the long side: errors on 38 generated scenes are .07 % of the diagonal at the median, .21 % at p90. */
export const liveCornerRatio = 0.002;
/** The same for corners refined on the still: .03 % of the diagonal at the median, .09 % at p90. */
export const stillCornerRatio = 0.0008;
/** No document is truer than this (tolerance of ISO 7810 and wear), and no lens a truer pinhole. */
const leastDeviation = 0.008;

/** How a quad hangs before the lens that explains it best, and how sure that is. */
export interface LensReading {
  readonly pose: RectanglePose;
  readonly focalRatio: number;
  /** Half the squared deviations of right angle, focal length and proportions, each over its spread: 0 is a perfect fit. */
  readonly misfit: number;
}

interface Spread {
  readonly cosine: number;
  readonly aspect: number;
}

/**
 * Weighs focal lengths against each other: the sides of a document are at right angles, phones have some lenses more often than others, and
 * where `aspect` (long over short side) is given, the proportions must come out right. The optical axis is taken to go through the middle.
 * `corners` and `frame` in the same pixels, `cornerRatio` the scatter of the corners over the long side. A collapsed quad gives a pose of NaN.
 */
export function readLens(corners: Quad, frame: Size, cornerRatio: number, aspect?: number): LensReading {
  const long = Math.max(frame.width, frame.height);
  const x = corners.map((corner) => corner.x - (frame.width - 1) / 2);
  const y = corners.map((corner) => corner.y - (frame.height - 1) / 2);
  const spread = spreadOf(x, y, long, cornerRatio);
  const misfitAt = (ratio: number): number => {
    readPose(x, y, ratio * long, pose);
    const square = pose.cosine / spread.cosine;
    const rare = Math.log(ratio / assumedFocalRatio) / focalDeviation;
    const off = aspect === undefined ? 0 : Math.log(longOverShort(pose) / aspect) / spread.aspect;
    return (square * square + rare * rare + off * off) / 2;
  };
  const pose = emptyPose();
  const misfits = focalRatios.map(misfitAt);
  const best = misfits.reduce((low, misfit, i) => (misfit < misfits[low]! ? i : low), 0);
  const focalRatio = focalRatios[best]! * 1.07 ** peakBetween(misfits, best);
  const misfit = misfitAt(focalRatio);
  return { pose, focalRatio, misfit };
}

/** Vertex of the parabola through a minimum and its neighbours, -.5 to .5 steps away; 0 at either end. */
function peakBetween(values: readonly number[], at: number): number {
  const [before, here, after] = [values[at - 1], values[at]!, values[at + 1]];
  if (before === undefined || after === undefined) return 0;
  const curve = before - 2 * here + after;
  return curve > 0 ? Math.min(0.5, Math.max(-0.5, (before - after) / (2 * curve))) : 0;
}

/** What the scatter of the corners makes of the angle and the proportions, by moving each coordinate a little. */
function spreadOf(x: number[], y: number[], long: number, cornerRatio: number): Spread {
  const [plain, moved] = [emptyPose(), emptyPose()];
  const focal = assumedFocalRatio * long;
  const step = cornerRatio * long;
  readPose(x, y, focal, plain);
  let [cosine, aspect] = [leastDeviation ** 2, leastDeviation ** 2];
  for (const axis of [x, y])
    for (let i = 0; i < 4; i++) {
      const kept = axis[i]!;
      axis[i] = kept + step;
      readPose(x, y, focal, moved);
      axis[i] = kept;
      cosine += (moved.cosine - plain.cosine) ** 2;
      aspect += Math.log(moved.aspect / plain.aspect) ** 2;
    }
  return { cosine: Math.sqrt(cosine), aspect: Math.sqrt(aspect) };
}
