import { SpellCheck } from 'lucide';
import { showsFace } from '../../core/exercises.ts';
import type { AttemptRecord } from '../../core/report/attempt.ts';
import { hasPictures } from '../../core/safe/expiry.ts';
import type { Locale, Situation } from '../../core/session/state.ts';
import { safeMessages } from '../../messages/safe.ts';
import { timeOfDay } from '../days.ts';
import { Button } from '../parts/button.tsx';
import { CompareButton } from '../parts/compare-button.tsx';
import { ConfirmedDelete } from '../parts/confirmed-delete.tsx';
import { NoteField } from '../parts/note-field.tsx';
import { Page } from '../parts/page.tsx';
import { ReviewLayout } from '../parts/review-layout.tsx';
import { ShareOrSave } from '../parts/share-or-save.tsx';
import { StorageProblem } from '../parts/storage-problem.tsx';
import { useUi } from '../ui-context.ts';
import { fill } from '../wording.ts';
import { rehearsalChunk, useChunk } from './chunks.ts';

/** One kept attempt, as it was reviewed. */
export function AttemptScreen({ situation }: { readonly situation: Extract<Situation, { at: 'attempt' }> }) {
  const { state, words, emit } = useUi();
  const { library } = state;
  const attempt = library.is === 'ready' ? library.attempts.find(({ id }) => id === situation.attemptId) : undefined;
  if (attempt) return <KeptAttempt attempt={attempt} isConfirming={situation.confirming === 'delete'} />;
  if (library.is === 'loading') {
    return (
      <Page title={words.practice.title}>
        <p role="status">{words.practice.loading}</p>
      </Page>
    );
  }
  if (library.is === 'failed') {
    return (
      <Page title={words.practice.title}>
        <StorageProblem why={library.why} />
      </Page>
    );
  }
  return (
    <Page title={words.attempt.gone.title}>
      <p>{words.attempt.gone.body}</p>
      <Button look="primary" onPress={() => emit({ type: 'open-practice' })}>
        {words.actions.practice}
      </Button>
    </Page>
  );
}

interface KeptAttemptProps {
  readonly attempt: AttemptRecord;
  readonly isConfirming: boolean;
}

/** Why there is no picture any more, or never was; null where it is here. */
function goneSentence({ pictures }: AttemptRecord, locale: Locale): string | null {
  const { picturesGone, expiredOn } = safeMessages[locale];
  if (!pictures || pictures.are === 'here') return null;
  if (pictures.goneMs === undefined) return picturesGone[pictures.are];
  return fill(expiredOn, { day: new Intl.DateTimeFormat(locale, { dateStyle: 'long' }).format(pictures.goneMs) });
}

function KeptAttempt({ attempt, isConfirming }: KeptAttemptProps) {
  const { state, words } = useUi();
  const deletion = <AttemptDelete attempt={attempt} isConfirming={isConfirming} />;
  const original = `${attempt.id}/original`;
  const { size, scorecard, outline } = attempt;
  // A straightened picture was kept exactly when a document was found on the still.
  const isFace = showsFace(attempt.exercise);
  const isHere = hasPictures(attempt);
  const straightened = isHere && outline !== null ? `${attempt.id}/straightened` : null;
  const report = { size, scorecard, outline: isHere ? outline : null, straightened };
  if (attempt.rehearsal) {
    return (
      <Page title={words.exercises[attempt.exercise]}>
        <TakenLine attempt={attempt} />
        <NoteField attemptId={attempt.id} />
        <KeptRehearsal attempt={attempt} />
        {deletion}
      </Page>
    );
  }
  return (
    <Page title={words.exercises[attempt.exercise]}>
      <ReviewLayout
        picture={original}
        report={report}
        isFace={isFace}
        gone={goneSentence(attempt, state.settings.locale)}
        note={<TakenLine attempt={attempt} />}
      >
        <NoteField attemptId={attempt.id} />
        <CompareButton attempt={attempt} />
        {isHere && <ShareOrSave attempt={attempt} />}
        {!isFace && <CheckDataButton attemptId={attempt.id} />}
        {deletion}
      </ReviewLayout>
    </Page>
  );
}

function CheckDataButton({ attemptId }: { readonly attemptId: string }) {
  const { words, emit } = useUi();
  return (
    <Button icon={SpellCheck} onPress={() => emit({ type: 'open-data-check', attemptId })}>
      {words.attempt.checkData}
    </Button>
  );
}

function AttemptDelete({ attempt, isConfirming }: KeptAttemptProps) {
  const { words, emit } = useUi();
  return (
    <ConfirmedDelete
      name={words.actions.delete}
      question={words.attempt.confirm}
      yes={words.attempt.confirmYes}
      isConfirming={isConfirming}
      onAsk={() => emit({ type: 'ask-delete' })}
      onYes={() => emit({ type: 'delete-attempt', attemptId: attempt.id })}
      onNo={() => emit({ type: 'cancel-delete' })}
    />
  );
}

/** Its part of the app comes when it is first needed. */
function KeptRehearsal({ attempt }: { readonly attempt: AttemptRecord }) {
  const { words } = useUi();
  const arrival = useChunk(rehearsalChunk);
  if (arrival.is === 'here') return <arrival.screens.KeptRehearsalScreen attempt={attempt} />;
  if (arrival.is === 'coming') return <p role="status">{words.app.loading}</p>;
  return (
    <>
      <p>{words.app.loadFailed.body}</p>
      <Button onPress={arrival.retry}>{words.actions.tryAgain}</Button>
    </>
  );
}

function TakenLine({ attempt }: { readonly attempt: AttemptRecord }) {
  const { state, words } = useUi();
  const { locale } = state.settings;
  const day = new Intl.DateTimeFormat(locale, { dateStyle: 'long' }).format(attempt.takenAtMs);
  const time = `${day} ${timeOfDay(attempt.takenAtMs, locale)}`;
  return <p class="hint">{fill(words.attempt.taken, { origin: words.origins[attempt.origin], time })}</p>;
}
