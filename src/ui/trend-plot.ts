import type { Trend } from '../core/report/trends.ts';
import { measureBand } from './measure-band.ts';

export interface PlotPoint {
  readonly x: number;
  readonly y: number;
  readonly status: 'pass' | 'unsure' | 'fail';
}

export interface Plot {
  readonly points: readonly PlotPoint[];
  /** The good range, from its upper to its lower edge; null where there is no number. */
  readonly band: { readonly top: number; readonly bottom: number } | null;
}

/** Units of a plot; two of them stand side by side on 360 px. */
export const PLOT = { width: 150, height: 56, margin: 9 } as const;

/** Without a number the verdict itself is the height. */
const levels = { pass: 0.85, unsure: 0.5, fail: 0.15 } as const;

/** Values stand where they stand on the scorecard's bars; a check without one is drawn by its verdicts. */
export function plotOf({ points }: Trend): Plot {
  const bands = points.map(({ report }) => (report.measure ? measureBand(report.measure) : null));
  const isMeasured = bands.every((band) => band !== null);
  const last = isMeasured ? bands.at(-1) : null;
  const inner = { width: PLOT.width - 2 * PLOT.margin, height: PLOT.height - 2 * PLOT.margin };
  const yOf = (share: number): number => PLOT.margin + (1 - share) * inner.height;
  const step = points.length > 1 ? inner.width / (points.length - 1) : 0;
  return {
    band: last ? { top: yOf(last.to), bottom: yOf(last.from) } : null,
    points: points.map(({ report: { status } }, i) => ({
      x: points.length > 1 ? PLOT.margin + i * step : PLOT.width / 2,
      y: yOf(isMeasured ? bands[i]!.at : levels[status]),
      status,
    })),
  };
}
