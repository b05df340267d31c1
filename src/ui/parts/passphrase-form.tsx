import { useId, useState } from 'preact/hooks';
import { safeMessages } from '../../messages/safe.ts';
import { useUi } from '../ui-context.ts';

interface PassphraseFormProps {
  /** Labels of the fields, in order; the new ones are those that are asked for twice. */
  readonly fields: readonly { readonly label: string; readonly isNew: boolean }[];
  readonly submit: string;
  /** A sentence about what went wrong; empty when nothing did. */
  readonly onSubmit: (values: readonly string[]) => Promise<string>;
}

/** Passphrases are typed into the browser's own fields, so that its password store may keep them, and go nowhere else. */
export function PassphraseForm({ fields, submit, onSubmit }: PassphraseFormProps) {
  const { state } = useUi();
  const { lock } = safeMessages[state.settings.locale];
  const id = useId();
  const [values, setValues] = useState<readonly string[]>(fields.map(() => ''));
  const [problem, setProblem] = useState('');
  const [isBusy, setBusy] = useState(false);
  async function send(event: Event): Promise<void> {
    event.preventDefault();
    if (isBusy) return;
    setBusy(true);
    setProblem('');
    const sentence = await onSubmit(values).catch(() => lock.failures.failed);
    setBusy(false);
    setProblem(sentence);
    if (sentence === '') setValues(fields.map(() => ''));
  }
  return (
    <form class="passphrase-form" onSubmit={(event) => void send(event)}>
      {fields.map(({ label, isNew }, i) => (
        <label key={label} class="field">
          <span>{label}</span>
          <input
            type="password"
            autocomplete={isNew ? 'new-password' : 'current-password'}
            value={values[i] ?? ''}
            aria-describedby={`${id}-problem`}
            aria-invalid={problem !== ''}
            onInput={({ currentTarget }) =>
              setValues(values.map((value, k) => (k === i ? currentTarget.value : value)))
            }
          />
        </label>
      ))}
      <p id={`${id}-problem`} role="status" class="field-problem">
        {isBusy ? lock.busy : problem}
      </p>
      <button type="submit" class="button button-primary" aria-disabled={isBusy}>
        {submit}
      </button>
    </form>
  );
}
