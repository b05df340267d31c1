import { LockKeyhole } from 'lucide';
import { useEffect, useState } from 'preact/hooks';
import { safeMessages } from '../../../messages/safe.ts';
import { Button } from '../../parts/button.tsx';
import { PassphraseForm } from '../../parts/passphrase-form.tsx';
import { UnlockPanel } from '../../parts/unlock-panel.tsx';
import type { LockDesk, LockOutcome } from '../../safe-port.ts';
import { useUi } from '../../ui-context.ts';

/** Shorter ones fall to guessing even when each guess costs a second. */
const SHORTEST = 8;

type Doing = 'idle' | 'setting' | 'changing' | 'removing' | 'passkey';

/** A passphrase for the pictures: set, used, changed, and taken off. */
export function LockSection() {
  const { state, port } = useUi();
  const { lock: says } = safeMessages[state.settings.locale];
  const [desk, setDesk] = useState<LockDesk | null>(null);
  const [is, setIs] = useState<'none' | 'locked' | 'open' | null>(null);
  const [doing, setDoing] = useState<Doing>('idle');
  const [done, setDone] = useState('');
  const { library } = state;
  // The list is read anew whenever the lock has changed, by this screen or by itself.
  useEffect(() => {
    const look = async () => {
      const { lock } = await port.safe();
      setDesk(lock);
      setIs(await lock.state());
    };
    look().catch(() => setIs(null));
  }, [port, library]);
  if (desk === null || is === null) return null;
  const finish = async (job: Promise<LockOutcome>, sentence: string): Promise<string> => {
    const outcome = await job;
    if (outcome !== 'done') return says.failures[outcome];
    setIs(await desk.state());
    setDoing('idle');
    setDone(sentence);
    return '';
  };
  const begin = (what: Doing): void => {
    setDone('');
    setDoing(what);
  };
  return (
    <section class="setting">
      <h2>{says.title}</h2>
      <p>{says.states[is]}</p>
      {is === 'locked' && <UnlockPanel />}
      {is === 'none' && doing !== 'setting' && (
        <Button icon={LockKeyhole} onPress={() => begin('setting')}>
          {says.set}
        </Button>
      )}
      {is === 'open' && doing === 'idle' && (
        <div class="row">
          <Button icon={LockKeyhole} onPress={() => void desk.lockNow()}>
            {says.lockNow}
          </Button>
          <Button onPress={() => begin('changing')}>{says.change}</Button>
          {desk.canPasskey() && <Button onPress={() => begin('passkey')}>{says.addPasskey}</Button>}
          <Button onPress={() => begin('removing')}>{says.remove}</Button>
        </div>
      )}
      {doing !== 'idle' && is !== 'locked' && (
        <LockForm doing={doing} desk={desk} finish={finish} onCancel={() => begin('idle')} />
      )}
      <p role="status">{done}</p>
    </section>
  );
}

interface LockFormProps {
  readonly doing: Exclude<Doing, 'idle'>;
  readonly desk: LockDesk;
  readonly finish: (job: Promise<LockOutcome>, sentence: string) => Promise<string>;
  readonly onCancel: () => void;
}

function LockForm({ doing, desk, finish, onCancel }: LockFormProps) {
  const { state, words } = useUi();
  const { lock: says } = safeMessages[state.settings.locale];
  const now = { label: says.passphrase, isNew: false };
  const twice = [
    { label: says.newPassphrase, isNew: true },
    { label: says.again, isNew: true },
  ];
  const problemOf = (one: string, two: string): string =>
    one.length < SHORTEST ? says.failures.short : one === two ? '' : says.failures.different;
  const jobs = {
    setting: async ([one = '', two = '']: readonly string[]) =>
      problemOf(one, two) || finish(desk.set(one), says.done.set),
    changing: async ([old = '', one = '', two = '']: readonly string[]) =>
      problemOf(one, two) || finish(desk.change(old, one), says.done.changed),
    passkey: async ([old = '']: readonly string[]) => finish(desk.addPasskey(old, words.app.name), says.done.passkey),
    removing: async ([old = '']: readonly string[]) => finish(desk.remove(old), says.done.removed),
  };
  const fields = { setting: twice, changing: [now, ...twice], removing: [now], passkey: [now] }[doing];
  const submit = { setting: says.set, changing: says.change, removing: says.remove, passkey: says.addPasskey }[doing];
  return (
    <div class="panel">
      {doing !== 'removing' && <p>{doing === 'passkey' ? says.passkeyHint : says.forgetting}</p>}
      <PassphraseForm key={doing} fields={fields} submit={submit} onSubmit={jobs[doing]} />
      <Button look="quiet" onPress={onCancel}>
        {words.actions.cancel}
      </Button>
    </div>
  );
}
