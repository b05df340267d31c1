import { ChevronRight, CirclePlus } from 'lucide';
import type { ExerciseId } from '../../core/exercises.ts';
import { type Left, type LeftOfExercise, leftToDo } from '../../core/report/left-to-do.ts';
import type { ProgressSituation } from '../../core/session/record-state.ts';
import { progressMessages } from '../../messages/progress.ts';
import { Icon } from '../parts/icon.tsx';
import { Page } from '../parts/page.tsx';
import { StorageProblem } from '../parts/storage-problem.tsx';
import { VerdictIcon } from '../parts/verdict.tsx';
import { useUi } from '../ui-context.ts';
import { checkName, countedSentence, fill } from '../wording.ts';
import { TrendsScreen } from './trends.tsx';
import '../styles/progress.css';

/** What is left over all exercises, or how one of them goes over time. */
export function ProgressScreen({ situation }: { readonly situation: ProgressSituation }) {
  return situation.of === null ? <LeftScreen /> : <TrendsScreen exercise={situation.of} />;
}

function LeftScreen() {
  const { state, words: screens } = useUi();
  const words = progressMessages[state.settings.locale];
  const { library } = state;
  if (library.is !== 'ready') {
    return (
      <Page title={words.title}>
        {library.is === 'failed' ? (
          <StorageProblem why={library.why} />
        ) : (
          <p role="status">{screens.practice.loading}</p>
        )}
      </Page>
    );
  }
  const all = leftToDo(library.attempts);
  const never = all.filter(({ left }) => left.is === 'never');
  const practised = all.filter(({ left }) => left.is !== 'never');
  return (
    <Page title={words.title}>
      <p class="hint">{words.intro}</p>
      {practised.length > 0 && (
        <section class="left" aria-labelledby="left-practised">
          <h2 id="left-practised">{words.practised}</h2>
          <ul class="choices">
            {practised.map((one) => (
              <li key={one.exercise}>
                <PractisedRow {...one} />
              </li>
            ))}
          </ul>
        </section>
      )}
      {never.length > 0 && (
        <section class="left" aria-labelledby="left-never">
          <h2 id="left-never">{words.never}</h2>
          <p class="hint">{words.neverHint}</p>
          <ul class="choices">
            {never.map(({ exercise }) => (
              <li key={exercise}>
                <NeverRow exercise={exercise} />
              </li>
            ))}
          </ul>
        </section>
      )}
    </Page>
  );
}

const looks: Record<Exclude<Left['is'], 'never'>, 'pass' | 'unsure' | 'fail'> = {
  unjudged: 'unsure',
  change: 'fail',
  good: 'pass',
  steady: 'pass',
  movements: 'unsure',
};

function PractisedRow({ exercise, left }: LeftOfExercise) {
  const { words, emit } = useUi();
  const sentence = useLeftSentence(left);
  if (left.is === 'never') return null;
  const look = left.is === 'movements' && left.good === left.of ? 'pass' : looks[left.is];
  return (
    <button type="button" class="choice" onClick={() => emit({ type: 'open-progress', exercise })}>
      <VerdictIcon status={look} />
      <span>
        {words.exercises[exercise]}
        <span class="choice-hint">{sentence}</span>
      </span>
      <Icon icon={ChevronRight} size={20} />
    </button>
  );
}

function useLeftSentence(left: Left): string {
  const { catalogue, state } = useUi();
  const { locale } = state.settings;
  const words = progressMessages[locale].left;
  switch (left.is) {
    case 'never':
      return '';
    case 'unjudged':
      return words.unjudged;
    case 'change': {
      const names = left.reports.map(({ check }) => checkName(catalogue, check));
      return fill(words.change, { names: new Intl.ListFormat(locale).format(names) });
    }
    case 'good':
      return countedSentence(words.good, left.of - left.good, locale);
    case 'steady':
      return fill(words.steady, { times: left.good });
    case 'movements':
      return fill(words.movements, { good: left.good, of: left.of });
    default:
      return left satisfies never;
  }
}

function NeverRow({ exercise }: { readonly exercise: ExerciseId }) {
  const { state, words: screens, emit } = useUi();
  const words = progressMessages[state.settings.locale];
  return (
    <button
      type="button"
      class="choice"
      aria-label={fill(words.begin, { exercise: screens.exercises[exercise] })}
      onClick={() => emit({ type: 'choose-exercise', exercise, demo: false })}
    >
      <Icon icon={CirclePlus} />
      <span>{screens.exercises[exercise]}</span>
      <Icon icon={ChevronRight} size={20} />
    </button>
  );
}
