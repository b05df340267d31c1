import { X } from 'lucide';
import type { AttemptRecord } from '../../core/report/attempt.ts';
import { comparableWith, differencesOf, inOrder } from '../../core/report/compare.ts';
import type { ComparingSituation } from '../../core/session/record-state.ts';
import { compareMessages } from '../../messages/compare.ts';
import { timeOf } from '../days.ts';
import { IconButton } from '../parts/button.tsx';
import { Heading } from '../parts/heading.tsx';
import { Page } from '../parts/page.tsx';
import { StorageProblem } from '../parts/storage-problem.tsx';
import { useUi } from '../ui-context.ts';
import { DifferenceTable, DifferenceWords } from '../viewer/differences.tsx';
import { PicturePair } from '../viewer/picture-pair.tsx';
import { useEscape } from '../viewer/use-escape.ts';
import { fill } from '../wording.ts';
import '../styles/looking.css';
import '../styles/comparing.css';

/** Two attempts of one exercise: their pictures, moved and zoomed together, and what differs in words. */
export function ComparingScreen({ situation }: { readonly situation: ComparingSituation }) {
  const { state, words, emit } = useUi();
  const { library } = state;
  const close = (): void => emit({ type: 'go-back' });
  useEscape(close);
  if (library.is !== 'ready') {
    return (
      <Page title={compareMessages[state.settings.locale].open}>
        {library.is === 'failed' ? <StorageProblem why={library.why} /> : <p role="status">{words.practice.loading}</p>}
      </Page>
    );
  }
  const find = (wanted: string) => library.attempts.find(({ id }) => id === wanted);
  const [opened, other] = [find(situation.attemptId), find(situation.otherId)];
  if (!opened || !other) {
    return (
      <Page title={words.attempt.gone.title}>
        <p>{words.attempt.gone.body}</p>
      </Page>
    );
  }
  return (
    <div class="looking comparing">
      <header class="looking-head">
        <IconButton icon={X} name={words.actions.close} onPress={close} />
        <Heading>
          {fill(compareMessages[state.settings.locale].title, { exercise: words.exercises[opened.exercise] })}
        </Heading>
      </header>
      <Compared opened={opened} other={other} others={comparableWith(library.attempts, opened)} />
    </div>
  );
}

interface ComparedProps {
  readonly opened: AttemptRecord;
  readonly other: AttemptRecord;
  readonly others: readonly AttemptRecord[];
}

function Compared({ opened, other, others }: ComparedProps) {
  const { state, words } = useUi();
  const says = compareMessages[state.settings.locale];
  const [earlier, later] = inOrder(opened, other);
  const differences = differencesOf(earlier.scorecard, later.scorecard);
  return (
    <main class="looking-body">
      <PicturePair key={`${earlier.id} ${later.id}`} earlier={earlier} later={later} />
      <div class="looking-words">
        <OtherChoice opened={opened} other={other} others={others} />
        {differences.length === 0 ? <p>{says.unjudged}</p> : <DifferenceWords differences={differences} />}
        {differences.length > 0 && <DifferenceTable differences={differences} />}
        <p class="honest">{words.app.honest}</p>
      </div>
    </main>
  );
}

/** The phone's own list: however many attempts there are, it is known to thumbs, keys and screen readers. */
function OtherChoice({ opened, other, others }: ComparedProps) {
  const { state, emit } = useUi();
  const { locale } = state.settings;
  return (
    <label class="other-choice">
      <span>{compareMessages[locale].which}</span>
      <select
        value={other.id}
        onChange={({ currentTarget }) => emit({ type: 'compare', attemptId: opened.id, otherId: currentTarget.value })}
      >
        {others.map(({ id, takenAtMs }) => (
          <option key={id} value={id}>
            {timeOf(takenAtMs, locale)}
          </option>
        ))}
      </select>
    </label>
  );
}
