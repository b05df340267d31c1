import { useEffect, useId, useState } from 'preact/hooks';
import { MOST_NOTE_LETTERS } from '../../core/safe/note.ts';
import { safeMessages } from '../../messages/safe.ts';
import { useUi } from '../ui-context.ts';
import { Button } from './button.tsx';
import '../styles/note.css';

/** The person's own words about an attempt. They stay on this screen: neither the state nor the event log ever holds them. */
export function NoteField({ attemptId }: { readonly attemptId: string }) {
  const { state, port } = useUi();
  const { note: says } = safeMessages[state.settings.locale];
  const [kept, setKept] = useState<string | null>(null);
  const [text, setText] = useState('');
  const [outcome, setOutcome] = useState('');
  const hint = useId();
  useEffect(() => {
    let isWanted = true;
    const show = (note: string): void => {
      if (!isWanted) return;
      setKept(note);
      setText(note);
    };
    port
      .safe()
      .then(({ notes }) => notes.read(attemptId))
      .then(show, () => {});
    return () => {
      isWanted = false;
    };
  }, [port, attemptId]);
  // Without what was written before, a new note would overwrite it unseen.
  if (kept === null) return null;
  async function keep(): Promise<void> {
    try {
      const note = await (await port.safe()).notes.keep(attemptId, text);
      setKept(note);
      setText(note);
      setOutcome(note === '' ? says.removed : says.kept);
    } catch {
      setOutcome(says.failed);
    }
  }
  return (
    <section class="note">
      <label>
        <span>{says.title}</span>
        <textarea
          rows={2}
          maxLength={MOST_NOTE_LETTERS}
          value={text}
          aria-describedby={hint}
          onInput={({ currentTarget }) => {
            setText(currentTarget.value);
            setOutcome('');
          }}
        />
      </label>
      <p class="hint" id={hint}>
        {says.hint}
      </p>
      {text !== kept && <Button onPress={() => void keep()}>{says.keep}</Button>}
      <p role="status">{outcome}</p>
    </section>
  );
}
