import { ChevronDown } from 'lucide';
import type { CheckReport } from '../../core/checks/index.ts';
import { placeMessages } from '../../messages/places.ts';
import { measuredSentence, placeOfReport } from '../marks/place-sentences.ts';
import { seenMark } from '../marks/seen-marks.ts';
import { useUi } from '../ui-context.ts';
import { adviceSentence, checkName } from '../wording.ts';
import { Icon } from './icon.tsx';
import { MeasureBar } from './measure-bar.tsx';
import { VerdictIcon } from './verdict.tsx';
import '../styles/scorecard.css';

interface ScorecardProps {
  readonly reports: readonly CheckReport[];
  /** A line was opened or closed: its place, if it has one, is shown on the picture. */
  readonly onAsk: (report: CheckReport, isOpen: boolean) => void;
}

/** Every check on one picture, in speaking order; what is to change stands first. */
export function Scorecard({ reports, onAsk }: ScorecardProps) {
  const { words } = useUi();
  if (reports.length === 0) return null;
  const order = { fail: 0, unsure: 1, pass: 2 };
  const sorted = [...reports].sort((a, b) => order[a.status] - order[b.status]);
  return (
    <section class="scorecard" aria-labelledby="scorecard-title">
      <h2 id="scorecard-title">{words.review.scorecard}</h2>
      <p class="hint">{words.review.scorecardHint}</p>
      {sorted.map((report) => (
        <ScoreLine key={report.check} report={report} onAsk={onAsk} />
      ))}
    </section>
  );
}

function ScoreLine({ report, onAsk }: Pick<ScorecardProps, 'onAsk'> & { readonly report: CheckReport }) {
  const { catalogue, words, state } = useUi();
  const place = report.status === 'pass' ? null : seenMark(report)?.place;
  return (
    <details class={`score score-${report.status}`} onToggle={({ currentTarget }) => onAsk(report, currentTarget.open)}>
      <summary>
        <VerdictIcon status={report.status} />
        <span class="score-name">
          {checkName(catalogue, report.check)}
          <span class="score-verdict">
            {words.review.verdicts[report.status]}
            {place && ` · ${placeMessages[state.settings.locale].places[place]}`}
          </span>
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
  const sentence = report.status === 'fail' ? adviceSentence(catalogue, report) : null;
  const place = placeOfReport(report, locale);
  const measured = measuredSentence(report, words, locale);
  return (
    <div class="score-detail">
      {sentence && <p class="score-say">{sentence.say}</p>}
      {sentence && <p>{sentence.more}</p>}
      {report.status === 'pass' && <p>{words.review.passDetail}</p>}
      {report.status === 'unsure' && <p>{words.review.unsureDetail}</p>}
      {place && <p>{place}</p>}
      {measured && <p class="hint">{measured}</p>}
    </div>
  );
}
