import { safeMessages } from '../../messages/safe.ts';
import { useUi } from '../ui-context.ts';
import { Button } from './button.tsx';
import { PassphraseForm } from './passphrase-form.tsx';
import '../styles/safe.css';

/** Stands wherever something is locked. What was waiting goes on once it is open. */
export function UnlockPanel() {
  const { state, port, emit } = useUi();
  const { lock } = safeMessages[state.settings.locale];
  async function open([passphrase = '']: readonly string[]): Promise<string> {
    const safe = await port.safe();
    const outcome = await safe.lock.open(passphrase);
    if (outcome !== 'done') return lock.failures[outcome];
    if (state.situation.at === 'reviewing') emit({ type: 'keep' });
    return '';
  }
  return (
    <section class="panel" aria-label={lock.locked.title}>
      <p class="confirm-title">{lock.locked.title}</p>
      <p>{lock.locked.body}</p>
      <PassphraseForm fields={[{ label: lock.passphrase, isNew: false }]} submit={lock.open} onSubmit={open} />
      {state.situation.at !== 'keep-safe' && state.situation.at !== 'reviewing' && (
        <Button look="quiet" onPress={() => emit({ type: 'open-keep-safe' })}>
          {lock.forgotten}
        </Button>
      )}
    </section>
  );
}
