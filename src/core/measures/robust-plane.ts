/** One value at a place. */
export interface PlaneSample {
  readonly x: number;
  readonly y: number;
  readonly value: number;
}

/** Enough for the weights to settle. */
const ROUNDS = 5;

/** Nearer than this to the plane all count alike, and no weight is infinite. */
const NEAR = 0.02;

/** What is left of each value over the plane through most of them (least absolute distances, by weighting anew). */
export function fitPlane(samples: readonly PlaneSample[]): readonly number[] {
  let weights = samples.map(() => 1);
  let left: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const [level, across, down] = solve(samples, weights);
    left = samples.map(({ x, y, value }) => value - level - across * x - down * y);
    weights = left.map((off) => 1 / (NEAR + Math.abs(off)));
  }
  return left;
}

/** Weighted least squares by the normal equations; a direction without spread gets no slope. */
function solve(samples: readonly PlaneSample[], weights: readonly number[]): readonly [number, number, number] {
  const m = [new Float64Array(4), new Float64Array(4), new Float64Array(4)] as const;
  samples.forEach(({ x, y, value }, n) => {
    const terms = [1, x, y, value];
    for (let a = 0; a < 3; a++) for (let b = 0; b < 4; b++) m[a]![b]! += weights[n]! * terms[a]! * terms[b]!;
  });
  const found: [number, number, number] = [0, 0, 0];
  for (let a = 0; a < 3; a++) {
    for (let b = a + 1; b < 3; b++) {
      const factor = m[a]![a]! > 0 ? m[b]![a]! / m[a]![a]! : 0;
      for (let c = a; c < 4; c++) m[b]![c]! -= factor * m[a]![c]!;
    }
  }
  for (let a = 2; a >= 0; a--) {
    let rest = m[a]![3]!;
    for (let c = a + 1; c < 3; c++) rest -= m[a]![c]! * found[c]!;
    found[a] = Math.abs(m[a]![a]!) > 1e-9 ? rest / m[a]![a]! : 0;
  }
  return found;
}
