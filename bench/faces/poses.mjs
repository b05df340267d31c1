/** The model's turn of the head against the truth of drawn sitters, within 35 degrees of straight. */
import { chanceOf } from './augment.mjs';

const mostDeg = 35;

/** Degrees that the issue allows on average. */
export const poseTargets = /** @type {const} */ ({ yawDeg: 2.5, pitchDeg: 3.5, rollDeg: 2.5 });

/** @param {*} core @param {{ from: number, count: number }} seeds */
export function poseOrders(core, { from, count }) {
  return Array.from({ length: count }, (_, i) => {
    const seed = from + i;
    const sitter = core.randomSitter(seed, {
      pose: poseFrom(chanceOf(seed)),
      glasses: null,
      headwear: 'none',
      cover: 'none',
    });
    return { name: `turned ${seed}`, sitter };
  });
}

/** Any direction alike, up to the limit in all. @param {() => number} chance */
function poseFrom(chance) {
  for (;;) {
    const [yawDeg, pitchDeg, rollDeg] = [0, 1, 2].map(() => mostDeg * (2 * chance() - 1));
    if (Math.hypot(yawDeg, pitchDeg, rollDeg) <= mostDeg) return { yawDeg, pitchDeg, rollDeg };
  }
}

/** @param {Iterable<*>} rows of `observeFaces` */
export function poseErrors(rows) {
  const errors = { yawDeg: [], pitchDeg: [], rollDeg: [] };
  let unseen = 0;
  for (const { observation, truth } of rows) {
    const pose = observation.faces[0]?.pose;
    if (!pose) {
      unseen++;
      continue;
    }
    for (const axis of Object.keys(errors)) errors[axis].push(pose[axis] - truth.pose[axis]);
  }
  const mean = (values) => values.reduce((a, b) => a + b, 0) / values.length;
  const axes = Object.entries(errors).map(([axis, values]) => {
    const bias = mean(values);
    const sizes = values.map(Math.abs).sort((a, b) => a - b);
    return {
      axis,
      meanDeg: mean(sizes),
      p95Deg: sizes[Math.floor(0.95 * sizes.length)],
      biasDeg: bias,
      calibratedDeg: mean(values.map((value) => Math.abs(value - bias))),
    };
  });
  return { axes, seen: errors.yawDeg.length, unseen };
}
