/** A plot that is led by what the coach says instead of by a clock: whoever is slow, the sitter waits for them. */
import type { CheckId } from '../core/checks/index.ts';
import { blend, eased, type Moment } from './script.ts';

/** One thing that is wrong, and which checks' advice the sitter understands as a call to mend it. */
export interface Fault<Params> {
  readonly name: string;
  readonly heeds: readonly CheckId[];
  readonly change: Partial<Params>;
  /** Shows only once that fault is mended; absent: from the start. */
  readonly follows?: string;
}

export interface HeedingPlot<Params> {
  readonly good: Params;
  readonly faults: readonly Fault<Params>[];
}

/** A fault that is being mended, and when the sitter begins to. */
export interface Mend {
  readonly name: string;
  readonly fromMs: number;
}

/** Time to hear a sentence out before doing as it says. */
const REACTION_MS = 900;

/** Slow enough to look like a person, fast enough that the coach's next sentence does not come in between. */
const MOVE_MS = 700;

function faultsAfter<Params>({ faults }: HeedingPlot<Params>, mended: readonly string[]): readonly Fault<Params>[] {
  return faults.filter(
    ({ name, follows }) => !mended.includes(name) && (follows === undefined || mended.includes(follows)),
  );
}

function paramsAfter<Params>(plot: HeedingPlot<Params>, mended: readonly string[]): Params {
  return Object.assign({}, plot.good, ...faultsAfter(plot, mended).map(({ change }) => change));
}

/** What the sitter sets out to mend after one more advice; what is under way already, or is not wrong, changes nothing. */
export function heed<Params>(
  plot: HeedingPlot<Params>,
  mends: readonly Mend[],
  check: CheckId,
  atMs: number,
): readonly Mend[] {
  const fault = faultsAfter(plot, namesOf(mends)).find(({ heeds }) => heeds.includes(check));
  if (!fault) return mends;
  // One thing after the other, as people do; what is said meanwhile is not forgotten.
  const freeFromMs = (mends.at(-1)?.fromMs ?? Number.NEGATIVE_INFINITY) + MOVE_MS;
  return [...mends, { name: fault.name, fromMs: Math.max(atMs + REACTION_MS, freeFromMs) }];
}

/** What is shown at a time; named by the fault being mended or by the first one that is left. */
export function heedingScene<Params>(plot: HeedingPlot<Params>, mends: readonly Mend[], atMs: number): Moment<Params> {
  const begun = mends.filter(({ fromMs }) => fromMs <= atMs);
  const names = namesOf(begun);
  const last = begun.at(-1);
  const ratio = last ? Math.min(1, (atMs - last.fromMs) / MOVE_MS) : 1;
  const after = paramsAfter(plot, names);
  if (last && ratio < 1) {
    const params = blend(paramsAfter(plot, names.slice(0, -1)), after, eased(ratio));
    return { name: last.name, arrivedRatio: ratio, params };
  }
  return { name: faultsAfter(plot, names)[0]?.name ?? 'good', arrivedRatio: 1, params: after };
}

const namesOf = (mends: readonly Mend[]): readonly string[] => mends.map(({ name }) => name);
