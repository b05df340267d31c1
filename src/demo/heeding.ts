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
  const last = mends.at(-1);
  // One thing after the other, as people do.
  if (last && atMs < last.fromMs + MOVE_MS) return mends;
  const names = mends.map(({ name }) => name);
  const fault = faultsAfter(plot, names).find(({ heeds }) => heeds.includes(check));
  return fault ? [...mends, { name: fault.name, fromMs: atMs + REACTION_MS }] : mends;
}

/** What is shown at a time; named by the fault being mended or by the first one that is left. */
export function heedingScene<Params>(plot: HeedingPlot<Params>, mends: readonly Mend[], atMs: number): Moment<Params> {
  const names = mends.map(({ name }) => name);
  const last = mends.at(-1);
  const ratio = last ? Math.min(1, Math.max(0, (atMs - last.fromMs) / MOVE_MS)) : 1;
  const after = paramsAfter(plot, names);
  const name = (ratio < 1 ? last?.name : faultsAfter(plot, names)[0]?.name) ?? 'good';
  if (ratio === 1) return { name, arrivedRatio: 1, params: after };
  return { name, arrivedRatio: ratio, params: blend(paramsAfter(plot, names.slice(0, -1)), after, eased(ratio)) };
}
