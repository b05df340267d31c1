import { useState } from 'preact/hooks';
import type { AttemptRecord } from '../../core/report/attempt.ts';
import { makeRoomMessages } from '../../messages/make-room.ts';
import { useUi } from '../ui-context.ts';
import { fill } from '../wording.ts';
import { ConfirmedDelete } from './confirmed-delete.tsx';

/** Few enough to stand between the picture and its scorecard; the next ones follow as these are deleted. */
const SHOWN = 3;

/** What to delete, where nothing more can be kept: the oldest attempts, without leaving the picture that waits. */
export function MakeRoom() {
  const { state } = useUi();
  const words = makeRoomMessages[state.settings.locale];
  const { library } = state;
  const oldest = library.is === 'ready' ? library.attempts.filter(({ rehearsal }) => !rehearsal).slice(-SHOWN) : [];
  if (oldest.length === 0) return null;
  return (
    <section class="make-room" aria-labelledby="make-room-title">
      <h2 id="make-room-title">{words.title}</h2>
      <p class="hint">{words.body}</p>
      {oldest.reverse().map((attempt) => (
        <OldAttempt key={attempt.id} attempt={attempt} />
      ))}
    </section>
  );
}

function OldAttempt({ attempt }: { readonly attempt: AttemptRecord }) {
  const { state, words: screens, emit } = useUi();
  const { locale } = state.settings;
  const words = makeRoomMessages[locale];
  const [isConfirming, setConfirming] = useState(false);
  const day = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' }).format(attempt.takenAtMs);
  const named = (sentence: string): string => fill(sentence, { exercise: screens.exercises[attempt.exercise], day });
  return (
    <ConfirmedDelete
      name={named(words.delete)}
      question={{ title: named(words.confirm.title), body: words.confirm.body }}
      yes={words.confirmYes}
      isConfirming={isConfirming}
      onAsk={() => setConfirming(true)}
      onYes={() => emit({ type: 'delete-attempt', attemptId: attempt.id })}
      onNo={() => setConfirming(false)}
    />
  );
}
