import { useEffect, useState } from 'preact/hooks';
import { safeMessages } from '../../messages/safe.ts';
import type { LockOutcome } from '../safe-port.ts';
import { useUi } from '../ui-context.ts';
import { Button } from './button.tsx';
import { PassphraseForm } from './passphrase-form.tsx';
import '../styles/safe.css';

/** Stands wherever something is locked. What was waiting goes on once it is open. */
export function UnlockPanel() {
  const { state, port, emit } = useUi();
  const { lock } = safeMessages[state.settings.locale];
  const [hasPasskey, setHasPasskey] = useState(false);
  const [problem, setProblem] = useState('');
  useEffect(() => {
    port.safe().then(
      async ({ lock: desk }) => setHasPasskey(desk.canPasskey() && (await desk.hasPasskey())),
      () => {},
    );
  }, [port]);
  const goOn = (outcome: LockOutcome): string => {
    if (outcome !== 'done') return lock.failures[outcome];
    if (state.situation.at === 'reviewing') emit({ type: 'keep' });
    return '';
  };
  const openByPasskey = async () => setProblem(goOn(await (await port.safe()).lock.openByPasskey()));
  async function open([passphrase = '']: readonly string[]): Promise<string> {
    const safe = await port.safe();
    return goOn(await safe.lock.open(passphrase));
  }
  return (
    <section class="panel" aria-label={lock.locked.title}>
      <p class="confirm-title">{lock.locked.title}</p>
      <p>{lock.locked.body}</p>
      <PassphraseForm fields={[{ label: lock.passphrase, isNew: false }]} submit={lock.open} onSubmit={open} />
      {hasPasskey && (
        <>
          <Button onPress={() => void openByPasskey().catch(() => setProblem(lock.failures.failed))}>
            {lock.openByPasskey}
          </Button>
          <p role="status">{problem}</p>
        </>
      )}
      {state.situation.at !== 'keep-safe' && state.situation.at !== 'reviewing' && (
        <Button look="quiet" onPress={() => emit({ type: 'open-keep-safe' })}>
          {lock.forgotten}
        </Button>
      )}
    </section>
  );
}
