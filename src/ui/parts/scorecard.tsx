import { ChevronDown } from 'lucide';
import type { CheckReport } from '../../core/checks/index.ts';
import { formatBand, formatValue } from '../figures.ts';
import { useUi } from '../ui-context.ts';
import { adviceSentence, checkName, fill } from '../wording.ts';
import { Icon } from './icon.tsx';
import { MeasureBar } from './measure-bar.tsx';
import { VerdictIcon } from './verdict.tsx';

/** Every check on one picture, in speaking order; what is to change stands first. */
export function Scorecard({ reports }: { readonly reports: readonly CheckReport[] }) {
  const { words } = useUi();
  if (reports.length === 0) return null;
  const order = { fail: 0, unsure: 1, pass: 2 };
  const sorted = [...reports].sort((a, b) => order[a.status] - order[b.status]);
  return (
    <section class="scorecard" aria-labelledby="scorecard-title">
      <h2 id="scorecard-title">{words.review.scorecard}</h2>
      <p class="hint">{words.review.scorecardHint}</p>
      {sorted.map((report) => (
        <ScoreLine key={report.check} report={report} />
      ))}
    </section>
  );
}

function ScoreLine({ report }: { readonly report: CheckReport }) {
  const { catalogue, words } = useUi();
  return (
    <details class={`score score-${report.status}`}>
      <summary>
        <VerdictIcon status={report.status} />
        <span class="score-name">
          {checkName(catalogue, report.check)}
          <span class="score-verdict">{words.review.verdicts[report.status]}</span>
        </span>
        {report.measure && <MeasureBar measure={report.measure} status={report.status} />}
        <span class="score-more">
          <Icon icon={ChevronDown} size={20} />
        </span>
      </summary>
      <ScoreDetail report={report} />
    </details>
  );
}

function ScoreDetail({ report }: { readonly report: CheckReport }) {
  const { catalogue, words, state } = useUi();
  const { locale } = state.settings;
  const { measure } = report;
  const sentence = report.status === 'fail' ? adviceSentence(catalogue, report) : null;
  const band = measure ? formatBand(measure, words, locale) : null;
  return (
    <div class="score-detail">
      {sentence && <p class="score-say">{sentence.say}</p>}
      {sentence && <p>{sentence.more}</p>}
      {report.status === 'pass' && <p>{words.review.passDetail}</p>}
      {report.status === 'unsure' && <p>{words.review.unsureDetail}</p>}
      {measure && Number.isFinite(measure.value) && (
        <p class="hint">
          {fill(words.review.measured, { value: formatValue(measure.value, measure.unit, words.units, locale) })}
          {band && ` (${band})`}
        </p>
      )}
    </div>
  );
}
