import { ListTodo, RotateCcw } from 'lucide';
import type { Library, Situation } from '../../core/session/state.ts';
import { progressMessages } from '../../messages/progress.ts';
import { CardInFrame } from '../drawings/home.tsx';
import { AttemptList } from '../parts/attempt-list.tsx';
import { Button } from '../parts/button.tsx';
import { ConfirmedDelete } from '../parts/confirmed-delete.tsx';
import { KeepSafeButton } from '../parts/keep-safe-button.tsx';
import { Page } from '../parts/page.tsx';
import { StorageProblem } from '../parts/storage-problem.tsx';
import { useUi } from '../ui-context.ts';
import { countedSentence } from '../wording.ts';

/** What was kept, by day. */
export function PracticeScreen({ situation }: { readonly situation: Extract<Situation, { at: 'practice' }> }) {
  const { state, words } = useUi();
  return (
    <Page title={words.practice.title}>
      <LibraryContent library={state.library} isConfirming={situation.confirming === 'delete-all'} />
    </Page>
  );
}

function LibraryContent({ library, isConfirming }: { readonly library: Library; readonly isConfirming: boolean }) {
  const { state, words, emit } = useUi();
  if (library.is === 'loading') return <p role="status">{words.practice.loading}</p>;
  if (library.is === 'failed') {
    return (
      <>
        <StorageProblem why={library.why} />
        {library.why !== 'locked' && (
          <Button look="primary" icon={RotateCcw} onPress={() => emit({ type: 'try-again' })}>
            {words.actions.tryAgain}
          </Button>
        )}
      </>
    );
  }
  const damaged = library.damaged > 0 && (
    <p class="hint">{countedSentence(words.practice.damaged, library.damaged, state.settings.locale)}</p>
  );
  if (library.attempts.length === 0) {
    return (
      <>
        {damaged}
        <EmptyPractice />
        <KeepSafeButton />
      </>
    );
  }
  return (
    <>
      <Button icon={ListTodo} onPress={() => emit({ type: 'open-progress', exercise: null })}>
        {progressMessages[state.settings.locale].open}
      </Button>
      <AttemptList attempts={library.attempts} />
      {damaged}
      <p class="hint">{words.practice.disposable}</p>
      <KeepSafeButton />
      <ConfirmedDelete
        name={words.practice.deleteAll}
        question={words.practice.confirmAll}
        yes={words.practice.confirmAllYes}
        isConfirming={isConfirming}
        onAsk={() => emit({ type: 'ask-delete' })}
        onYes={() => emit({ type: 'delete-all' })}
        onNo={() => emit({ type: 'cancel-delete' })}
      />
    </>
  );
}

function EmptyPractice() {
  const { words, emit } = useUi();
  const { empty } = words.practice;
  return (
    <div class="empty">
      <div class="drawing-large">
        <CardInFrame />
      </div>
      <p class="empty-title">{empty.title}</p>
      <p>{empty.body}</p>
      <Button look="primary" onPress={() => emit({ type: 'choose-documents', demo: false })}>
        {words.home.document}
      </Button>
      <Button onPress={() => emit({ type: 'choose-exercise', exercise: 'selfie', demo: false })}>
        {words.home.selfie}
      </Button>
    </div>
  );
}
