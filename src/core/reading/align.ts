import type { Cell } from './cells.ts';
import { CLASSES, type Network } from './network.ts';
import type { ReadingPlane } from './plane.ts';
import { cutWindow, WINDOW_SIZE } from './window.ts';

/** Places that are tried beside the one found, in widths: a narrow 1 or an outline that is off at one end misleads the gaps. */
const NUDGES = [-0.32, -0.16, 0, 0.16, 0.32] as const;
const STAY = 2;
/** Surer than this everywhere, a line needs no other places. */
const SURE_ENOUGH = 0.9;
/** Neighbours stray alike: what a step from one nudge to the next must gain, as a logarithm of probabilities. */
const STEP_COST = 0.7;
const LEAST_PROBABILITY = 0.002;

const window = new Float32Array(WINDOW_SIZE);

/** The same line with its cells moved to where the network is surest, if it is not sure where they are. */
export function alignLine(
  network: Network,
  plane: ReadingPlane,
  cells: readonly Cell[],
  leastDepth: number,
): readonly Cell[] {
  const belief = (cell: Cell): number => {
    cutWindow(plane, cell, window, leastDepth);
    const scores = network.classify(window);
    let most = LEAST_PROBABILITY;
    for (let c = 0; c < CLASSES - 1; c++) most = Math.max(most, scores[c]!);
    return most;
  };
  const asFound = cells.map(belief);
  if (Math.min(...asFound) >= SURE_ENOUGH) return cells;
  const costs = cells.map((cell, i) =>
    NUDGES.map((nudge, n) => -Math.log(n === STAY ? asFound[i]! : belief(nudged(cell, nudge)))),
  );
  return cheapestPath(costs).map((n, i) => nudged(cells[i]!, NUDGES[n]!));
}

function nudged(cell: Cell, nudge: number): Cell {
  return nudge === 0 ? cell : { ...cell, x: cell.x + nudge * cell.width, y: cell.y + nudge * cell.width * cell.slope };
}

/** For each place the choice that makes the sum of costs and steps least. */
function cheapestPath(costs: readonly (readonly number[])[]): readonly number[] {
  const from: number[][] = [];
  let sums: readonly number[] = costs[0]!;
  for (const here of costs.slice(1)) {
    const before = sums;
    const steps = here.map((_, n) => before.map((sum, m) => sum + STEP_COST * Math.abs(n - m)));
    from.push(steps.map((step) => step.indexOf(Math.min(...step))));
    sums = here.map((cost, n) => cost + Math.min(...steps[n]!));
  }
  let n = sums.indexOf(Math.min(...sums));
  const path = [n];
  for (const back of from.reverse()) {
    n = back[n]!;
    path.push(n);
  }
  return path.reverse();
}
