import type { CheckReport } from '../../core/checks/index.ts';
import type { Difference, Turn } from '../../core/report/compare.ts';
import { compareMessages } from '../../messages/compare.ts';
import { formatBand, formatValue } from '../figures.ts';
import { VerdictIcon } from '../parts/verdict.tsx';
import { useUi } from '../ui-context.ts';
import { checkName, fill } from '../wording.ts';

interface DifferencesProps {
  /** What has changed first; at least one. */
  readonly differences: readonly Difference[];
}

const looks: Record<Turn, 'pass' | 'unsure' | 'fail'> = {
  worse: 'fail',
  better: 'pass',
  further: 'fail',
  nearer: 'unsure',
  'to-change': 'fail',
  unlike: 'unsure',
  good: 'pass',
};

/** One sentence for each way in which checks came out, with the checks' names. */
export function DifferenceWords({ differences }: DifferencesProps) {
  const { catalogue, state } = useUi();
  const { locale } = state.settings;
  const says = compareMessages[locale];
  const turns = [...new Set(differences.map(({ turn }) => turn))];
  const namesOf = (turn: Turn): string =>
    new Intl.ListFormat(locale).format(
      differences.filter((one) => one.turn === turn).map(({ check }) => checkName(catalogue, check)),
    );
  return (
    <section aria-labelledby="differences-title">
      <h2 id="differences-title">{says.summary}</h2>
      <ul class="difference-words">
        {turns.map((turn) => (
          <li key={turn}>
            <VerdictIcon status={looks[turn]} />
            <span>{fill(says.turns[turn], { names: namesOf(turn) })}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Verdict and value of both, check by check. */
export function DifferenceTable({ differences }: DifferencesProps) {
  const { catalogue, state, words } = useUi();
  const { locale } = state.settings;
  const says = compareMessages[locale];
  return (
    <table class="difference-table">
      <caption>{says.table}</caption>
      <thead>
        <tr>
          <th scope="col">{says.check}</th>
          <th scope="col">{says.earlier}</th>
          <th scope="col">{says.later}</th>
        </tr>
      </thead>
      <tbody>
        {differences.map(({ check, before, after }) => {
          const measure = after?.measure ?? before?.measure;
          const band = measure && formatBand(measure, words, locale);
          return (
            <tr key={check}>
              <th scope="row">
                {checkName(catalogue, check)}
                {band && <span class="hint">{band}</span>}
              </th>
              <ReportCell report={before} />
              <ReportCell report={after} />
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

function ReportCell({ report }: { readonly report: CheckReport | null }) {
  const { state, words } = useUi();
  const { locale } = state.settings;
  if (!report) return <td class="hint">{compareMessages[locale].noReport}</td>;
  const { measure, status } = report;
  const value =
    measure && Number.isFinite(measure.value) ? formatValue(measure.value, measure.unit, words.units, locale) : null;
  return (
    <td>
      <span class="count">
        <VerdictIcon status={status} size={18} />
        {words.review.verdicts[status]}
      </span>
      {value && <span class="figures difference-value">{value}</span>}
    </td>
  );
}
