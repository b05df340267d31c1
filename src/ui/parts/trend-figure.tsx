import type { Trend } from '../../core/report/trends.ts';
import { progressMessages } from '../../messages/progress.ts';
import { formatValue } from '../figures.ts';
import { PLOT, type PlotPoint, plotOf } from '../trend-plot.ts';
import { useUi } from '../ui-context.ts';
import { checkName, fill } from '../wording.ts';
import { VerdictIcon } from './verdict.tsx';

/** One check over time, small: its plot, and the same as a table. */
export function TrendFigure({ trend }: { readonly trend: Trend }) {
  const { catalogue, state } = useUi();
  const words = progressMessages[state.settings.locale];
  const name = checkName(catalogue, trend.check);
  const good = trend.points.filter(({ report }) => report.status === 'pass').length;
  const last = trend.points.at(-1)!.report;
  return (
    <figure class="trend">
      <figcaption>
        <VerdictIcon status={last.status} size={18} />
        <span>{name}</span>
      </figcaption>
      <TrendPlot trend={trend} name={fill(words.plot, { name, good, of: trend.points.length })} />
      <details>
        <summary>
          {words.table}
          <span class="visually-hidden">{name}</span>
        </summary>
        <TrendTable trend={trend} name={name} />
      </details>
    </figure>
  );
}

function TrendPlot({ trend, name }: { readonly trend: Trend; readonly name: string }) {
  const { points, band } = plotOf(trend);
  return (
    <svg class="trend-plot" viewBox={`0 0 ${PLOT.width} ${PLOT.height}`} role="img" aria-label={name}>
      {band && (
        <rect class="trend-band" x="0" width={PLOT.width} y={band.top} height={Math.max(1, band.bottom - band.top)} />
      )}
      <polyline class="trend-line" points={points.map(({ x, y }) => `${x},${y}`).join(' ')} />
      {points.map((point) => (
        <TrendMark key={point.x} {...point} />
      ))}
    </svg>
  );
}

/** Told apart by shape as well as by colour: a full disc, a ring, a triangle. */
export function TrendMark({ x, y, status }: PlotPoint) {
  if (status === 'fail') return <path class="trend-fail" d={`M${x} ${y - 5.5}L${x + 5.5} ${y + 4.5}H${x - 5.5}Z`} />;
  return <circle class={`trend-${status}`} cx={x} cy={y} r={status === 'pass' ? 4.2 : 3.4} />;
}

function TrendTable({ trend, name }: { readonly trend: Trend; readonly name: string }) {
  const { state, words: screens } = useUi();
  const { locale } = state.settings;
  const words = progressMessages[locale];
  const isMeasured = trend.points.some(({ report }) => report.measure);
  const day = new Intl.DateTimeFormat(locale, { month: 'numeric', day: 'numeric', hour: 'numeric', minute: '2-digit' });
  return (
    <table>
      <caption class="visually-hidden">{name}</caption>
      <thead>
        <tr>
          <th scope="col">{words.columns.when}</th>
          <th scope="col">{words.columns.verdict}</th>
          {isMeasured && <th scope="col">{words.columns.measured}</th>}
        </tr>
      </thead>
      <tbody>
        {trend.points.map(({ attemptId, takenAtMs, report: { status, measure } }) => (
          <tr key={attemptId}>
            <th scope="row">{day.format(takenAtMs)}</th>
            <td>{screens.review.verdicts[status]}</td>
            {isMeasured && (
              <td class="figures">{measure ? formatValue(measure.value, measure.unit, screens.units, locale) : ''}</td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
