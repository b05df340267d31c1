import type { Measure } from '../../core/check.ts';
import { measureBand } from '../measure-band.ts';
import type { Status } from './verdict.tsx';

const WIDTH = 72;

/** A small bar: the good band, and where this picture lies. Decoration: the detail says the same in words. */
export function MeasureBar({ measure, status }: { readonly measure: Measure; readonly status: Status }) {
  const band = measureBand(measure);
  if (band === null) return null;
  const from = Math.max(0, band.from) * WIDTH;
  const to = Math.min(1, band.to) * WIDTH;
  return (
    <svg
      class={`measure-bar measure-${status}`}
      viewBox={`0 0 ${WIDTH} 16`}
      width={WIDTH}
      height="16"
      aria-hidden="true"
    >
      <rect class="measure-all" x="0" y="6" width={WIDTH} height="4" rx="2" />
      <rect class="measure-good" x={from} y="5" width={Math.max(3, to - from)} height="6" rx="3" />
      <rect class="measure-here" x={band.at * WIDTH - 2.5} y="0.5" width="5" height="15" rx="2.5" />
    </svg>
  );
}
