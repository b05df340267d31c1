import type { CheckReport } from '../../core/checks/index.ts';
import { measuredSentence, placeOfReport } from '../marks/place-sentences.ts';
import { useUi } from '../ui-context.ts';
import { adviceSentence, checkName } from '../wording.ts';

/** Beside the picture: why the check that was asked about says what it says. A screen reader hears it when it changes. */
export function WhyLine({ report }: { readonly report: CheckReport | null }) {
  const { catalogue, words, state } = useUi();
  const { locale } = state.settings;
  const place = report && placeOfReport(report, locale);
  const advice = report?.status === 'fail' ? adviceSentence(catalogue, report) : null;
  return (
    <div class="why" role="status">
      {report && (
        <p class={`why-line why-${report.status}`}>
          <strong>{place ?? advice?.say ?? checkName(catalogue, report.check)}</strong>{' '}
          {measuredSentence(report, words, locale)}
        </p>
      )}
    </div>
  );
}
