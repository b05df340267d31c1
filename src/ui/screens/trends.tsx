import type { CheckId } from '../../core/checks/index.ts';
import type { ExerciseId } from '../../core/exercises.ts';
import { judgedAttempts, summaryOf, type TrendSummary, trendsOf } from '../../core/report/trends.ts';
import { progressMessages } from '../../messages/progress.ts';
import { Button } from '../parts/button.tsx';
import { CompareButton } from '../parts/compare-button.tsx';
import { Page } from '../parts/page.tsx';
import { TrendFigure, TrendMark } from '../parts/trend-figure.tsx';
import { VerdictIcon } from '../parts/verdict.tsx';
import { useUi } from '../ui-context.ts';
import { adviceSentence, checkName, fill } from '../wording.ts';

/** How one exercise goes over time: in sentences, in small plots, and in tables. */
export function TrendsScreen({ exercise }: { readonly exercise: ExerciseId }) {
  const { state, words: screens, emit } = useUi();
  const words = progressMessages[state.settings.locale];
  const trends = state.library.is === 'ready' ? trendsOf(state.library.attempts, exercise) : [];
  const newest = state.library.is === 'ready' ? judgedAttempts(state.library.attempts, exercise)[0] : undefined;
  const begin = (
    <Button look="primary" onPress={() => emit({ type: 'choose-exercise', exercise, demo: false })}>
      {words.again}
    </Button>
  );
  return (
    <Page title={fill(words.trendTitle, { exercise: screens.exercises[exercise] })} actions={begin}>
      {trends.length === 0 ? (
        <>
          <p class="empty-title">{words.tooFew.title}</p>
          <p>{words.tooFew.body}</p>
        </>
      ) : (
        <>
          <SummaryLines summary={summaryOf(trends)} />
          {newest && <CompareButton attempt={newest} />}
          <section class="trends" aria-labelledby="trends-title">
            <h2 id="trends-title">{words.plots}</h2>
            <p class="hint">{words.trendHint}</p>
            <Legend />
            <div class="trend-grid">
              {trends.map((trend) => (
                <TrendFigure key={trend.check} trend={trend} />
              ))}
            </div>
          </section>
          <p class="honest">{screens.app.honest}</p>
        </>
      )}
    </Page>
  );
}

function SummaryLines({ summary }: { readonly summary: TrendSummary }) {
  const { catalogue, state } = useUi();
  const { locale } = state.settings;
  const words = progressMessages[locale];
  const { steady, steadyTimes, better, left } = summary;
  const names = (checks: readonly CheckId[]): string =>
    new Intl.ListFormat(locale).format(checks.map((check) => checkName(catalogue, check)));
  return (
    <ul class="trend-words">
      {left.map(({ report, times }) => {
        const why = report.status === 'fail' ? adviceSentence(catalogue, report) : null;
        const name = checkName(catalogue, report.check);
        return (
          <li key={report.check}>
            <VerdictIcon status="fail" />
            <span>
              <strong>{fill(times > 1 ? words.stillLeftAgain : words.stillLeft, { name, times })}</strong>
              {why && ` ${why.say} ${why.more}`}
            </span>
          </li>
        );
      })}
      {left.length === 0 && <Line sentence={words.allGood} />}
      {better.length > 0 && <Line sentence={fill(words.better, { names: names(better) })} />}
      {steady.length > 0 && <Line sentence={fill(words.steadyNow, { times: steadyTimes, names: names(steady) })} />}
    </ul>
  );
}

function Line({ sentence }: { readonly sentence: string }) {
  return (
    <li>
      <VerdictIcon status="pass" />
      <span>{sentence}</span>
    </li>
  );
}

function Legend() {
  const { legend } = progressMessages[useUi().state.settings.locale];
  return (
    <ul class="trend-legend">
      {(['pass', 'unsure', 'fail'] as const).map((status) => (
        <li key={status}>
          <svg viewBox="0 0 14 14" width="14" height="14" aria-hidden="true">
            <TrendMark x={7} y={7} status={status} />
          </svg>
          {legend[status]}
        </li>
      ))}
      <li>
        <span class="trend-band-swatch" />
        {legend.band}
      </li>
    </ul>
  );
}
