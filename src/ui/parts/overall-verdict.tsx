import type { CheckReport } from '../../core/checks/index.ts';
import { countVerdicts } from '../days.ts';
import { placeOfReport } from '../marks/place-sentences.ts';
import { useUi } from '../ui-context.ts';
import { adviceSentence, countedSentence, firstToChange } from '../wording.ts';
import { type Status, VerdictIcon } from './verdict.tsx';

/** One sentence about the whole picture: good to go, or the first thing to change. Says so when nothing was checked. */
export function OverallVerdict({ scorecard }: { readonly scorecard: readonly CheckReport[] }) {
  const { catalogue, state, words } = useUi();
  const { review } = words;
  const change = firstToChange(scorecard);
  const sentence = change && adviceSentence(catalogue, change);
  const failed = change && scorecard.find(({ check }) => check === change.check);
  const place = failed && placeOfReport(failed, state.settings.locale);
  const { unsure } = countVerdicts(scorecard);
  const status: Status = change ? 'fail' : scorecard.length === 0 ? 'unsure' : 'pass';
  const titles: Record<Status, string> = {
    pass: review.goodToGo,
    unsure: review.unchecked,
    fail: sentence?.say ?? review.changeFirst,
  };
  const bodies: Record<Status, string | undefined> = {
    pass: review.goodBody,
    unsure: review.uncheckedBody,
    fail: sentence?.more,
  };
  return (
    <div class={`overall overall-${status}`} role="status">
      <VerdictIcon status={status} size={32} />
      <div>
        {change && <p class="hint">{review.changeFirst}</p>}
        <p class="overall-title">{titles[status]}</p>
        {place && <p class="overall-place">{place}</p>}
        <p>{bodies[status]}</p>
        {status === 'pass' && unsure > 0 && <p>{countedSentence(review.unsure, unsure, state.settings.locale)}</p>}
      </div>
    </div>
  );
}
