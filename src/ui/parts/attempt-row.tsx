import { ChevronRight, ScanFace } from 'lucide';
import type { RehearsalRecord } from '../../core/rehearsal/index.ts';
import type { AttemptRecord } from '../../core/report/attempt.ts';
import { movementMessages } from '../../messages/movements.ts';
import { countVerdicts, timeOfDay } from '../days.ts';
import { useUi } from '../ui-context.ts';
import { countedSentence, fill } from '../wording.ts';
import { Icon } from './icon.tsx';
import { Picture } from './picture.tsx';
import { VerdictIcon } from './verdict.tsx';

interface AttemptRowProps {
  readonly attempt: AttemptRecord;
  /** Whether its thumbnail may wait for a page that has nothing to draw. */
  readonly canWait?: boolean;
}

/** One kept attempt in the list: thumbnail, what it is, when, and its verdicts counted. */
export function AttemptRow({ attempt, canWait = false }: AttemptRowProps) {
  const { state, words, emit } = useUi();
  const time = timeOfDay(attempt.takenAtMs, state.settings.locale);
  return (
    <button type="button" class="attempt-row" onClick={() => emit({ type: 'open-attempt', attemptId: attempt.id })}>
      {attempt.rehearsal ? (
        <span class="picture picture-empty">
          <Icon icon={ScanFace} />
        </span>
      ) : (
        <Picture name={`${attempt.id}/thumbnail`} alt="" canWait={canWait} />
      )}
      <span class="attempt-words">
        <span class="attempt-name">{words.exercises[attempt.exercise]}</span>
        <span class="hint">{fill(words.attempt.taken, { origin: words.origins[attempt.origin], time })}</span>
        {attempt.rehearsal ? (
          <RehearsalLine rehearsal={attempt.rehearsal} />
        ) : (
          <VerdictCountsLine scorecard={attempt.scorecard} />
        )}
      </span>
      <Icon icon={ChevronRight} size={20} />
    </button>
  );
}

function RehearsalLine({ rehearsal }: { readonly rehearsal: RehearsalRecord }) {
  const { state } = useUi();
  const { names, debrief } = movementMessages[state.settings.locale];
  const { steps } = rehearsal;
  const [only, more] = steps;
  const good = steps.filter(({ result }) => result === 'good').length;
  return (
    <span class="count">
      <VerdictIcon status={good === steps.length ? 'pass' : 'fail'} size={18} />
      {only && !more ? names[only.movement] : fill(debrief.summary, { good, of: steps.length })}
    </span>
  );
}

function VerdictCountsLine({ scorecard }: { readonly scorecard: AttemptRecord['scorecard'] }) {
  const { state, words } = useUi();
  const { practice } = words;
  const { locale } = state.settings;
  if (scorecard.length === 0) return <span class="hint">{practice.notChecked}</span>;
  const counts = countVerdicts(scorecard);
  const sentences = { fail: practice.toChange, unsure: practice.notSure, pass: practice.passed } as const;
  return (
    <span class="counts">
      {(['fail', 'unsure', 'pass'] as const)
        .filter((status) => counts[status] > 0)
        .map((status) => (
          <span key={status} class="count">
            <VerdictIcon status={status} size={18} />
            {countedSentence(sentences[status], counts[status], locale)}
          </span>
        ))}
    </span>
  );
}
