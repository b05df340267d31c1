import { Download, Package, Share } from 'lucide';
import { useEffect, useId, useState } from 'preact/hooks';
import type { AttemptRecord } from '../../../core/report/attempt.ts';
import { safeMessages } from '../../../messages/safe.ts';
import { calendarDay } from '../../days.ts';
import { Button } from '../../parts/button.tsx';
import { Icon } from '../../parts/icon.tsx';
import type { SafePort } from '../../safe-port.ts';
import { useUi } from '../../ui-context.ts';
import { countedSentence } from '../../wording.ts';
import { AttemptChoice } from './attempt-choice.tsx';

/** As for the lock: a file in other hands can be guessed at for years. */
const SHORTEST = 8;

type Packing = { readonly is: 'idle' | 'busy' } | { readonly is: 'problem'; readonly sentence: string } | Packed;
type Packed = { readonly is: 'ready'; readonly file: File; readonly url: string; readonly safe: SafePort };

/** Chosen attempts in one file. It is made first and handed over by a tap of its own, which a phone's sheet asks for. */
export function CarryOutSection() {
  const { state, port, catalogue } = useUi();
  const { locale } = state.settings;
  const { out } = safeMessages[locale].carry;
  const attempts = state.library.is === 'ready' ? state.library.attempts : [];
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [passphrase, setPassphrase] = useState('');
  const [packing, setPacking] = useState<Packing>({ is: 'idle' });
  const url = packing.is === 'ready' ? packing.url : null;
  useEffect(() => () => void (url && URL.revokeObjectURL(url)), [url]);
  const picked = attempts.filter(({ id }) => chosen.has(id));

  async function pack(given: readonly AttemptRecord[]): Promise<void> {
    if (passphrase !== '' && passphrase.length < SHORTEST) return setPacking({ is: 'problem', sentence: out.short });
    setPacking({ is: 'busy' });
    const safe = await port.safe();
    const order = { attempts: given, passphrase: passphrase === '' ? null : passphrase, catalogue, locale };
    const blob = await safe.carry.pack(order);
    const name = `dry-run-${calendarDay(Date.now())}.${passphrase === '' ? 'zip' : 'dryrun'}`;
    const file = new File([blob], name, { type: blob.type });
    setPacking({ is: 'ready', file, url: URL.createObjectURL(blob), safe });
  }

  const change = (ids: ReadonlySet<string>): void => {
    setChosen(ids);
    setPacking({ is: 'idle' });
  };
  return (
    <section class="setting">
      <h2>{out.title}</h2>
      <p>{out.body}</p>
      {attempts.length === 0 ? (
        <p class="hint">{out.nothing}</p>
      ) : (
        <>
          <AttemptChoice attempts={attempts} chosen={chosen} onChange={change} />
          <PassphraseField value={passphrase} onChange={setPassphrase} />
          {picked.length > 0 && (
            <Button
              icon={Package}
              isBusy={packing.is === 'busy'}
              onPress={() => void pack(picked).catch(() => setPacking({ is: 'problem', sentence: out.failed }))}
            >
              {out.pack}
            </Button>
          )}
          <p role="status">{statusOf(packing, countedSentence(out.chosen, picked.length, locale), out)}</p>
          {packing.is === 'ready' && <HandOver packed={packing} />}
        </>
      )}
    </section>
  );
}

function statusOf(packing: Packing, count: string, out: { readonly packing: string; readonly ready: string }): string {
  if (packing.is === 'problem') return packing.sentence;
  return { idle: count, busy: out.packing, ready: out.ready }[packing.is];
}

function PassphraseField({ value, onChange }: { readonly value: string; readonly onChange: (value: string) => void }) {
  const { out } = safeMessages[useUi().state.settings.locale].carry;
  const id = useId();
  return (
    <label class="field">
      <span>{out.passphrase}</span>
      <input
        type="password"
        autocomplete="new-password"
        value={value}
        aria-describedby={id}
        onInput={({ currentTarget }) => onChange(currentTarget.value)}
      />
      <span class="hint" id={id}>
        {out.passphraseHint}
      </span>
    </label>
  );
}

function HandOver({ packed: { file, url, safe } }: { readonly packed: Packed }) {
  const { out } = safeMessages[useUi().state.settings.locale].carry;
  return (
    <div class="row">
      {safe.canShare(file) && (
        <Button look="primary" icon={Share} onPress={() => void safe.share(file)}>
          {out.share}
        </Button>
      )}
      <a class="button button-plain" href={url} download={file.name}>
        <Icon icon={Download} size={20} />
        <span>{out.save}</span>
      </a>
    </div>
  );
}
