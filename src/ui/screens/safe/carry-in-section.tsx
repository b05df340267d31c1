import { FolderOpen } from 'lucide';
import { useRef, useState } from 'preact/hooks';
import { safeMessages } from '../../../messages/safe.ts';
import { Button } from '../../parts/button.tsx';
import { PassphraseForm } from '../../parts/passphrase-form.tsx';
import type { Unpacked } from '../../safe-port.ts';
import { useUi } from '../../ui-context.ts';
import { countedSentence } from '../../wording.ts';

/** A file of ours back into the practice. The file is held until its passphrase was right. */
export function CarryInSection() {
  const { state, port } = useUi();
  const { locale } = state.settings;
  const says = safeMessages[locale].carry.in;
  const input = useRef<HTMLInputElement>(null);
  const [sealed, setSealed] = useState<File | null>(null);
  const [sentence, setSentence] = useState('');

  async function bring(file: File, passphrase: string | null): Promise<string> {
    setSentence(says.busy);
    const safe = await port.safe();
    const unpacked = await safe.carry.unpack(file, passphrase);
    const waits = unpacked.is === 'refused' && (unpacked.why === 'encrypted' || unpacked.why === 'wrong');
    setSealed(waits ? file : null);
    const said = sentenceOf(unpacked);
    setSentence(passphrase === null || !waits ? said : '');
    return waits ? said : '';
  }

  function sentenceOf(unpacked: Unpacked): string {
    const added = unpacked.added > 0 ? countedSentence(says.added, unpacked.added, locale) : '';
    if (unpacked.is === 'refused') return [added, says.failures[unpacked.why]].join(' ').trim();
    const { alreadyHere } = unpacked;
    const left = alreadyHere > 0 ? countedSentence(says.alreadyHere, alreadyHere, locale) : '';
    return [added, left].join(' ').trim() || countedSentence(says.added, 0, locale);
  }

  function choose(): void {
    const file = input.current?.files?.[0];
    if (!file) return;
    setSealed(null);
    bring(file, null).catch(() => setSentence(says.failures.failed));
    // Choosing the same file again must be a change again.
    if (input.current) input.current.value = '';
  }

  return (
    <section class="setting">
      <h2>{says.title}</h2>
      <p>{says.body}</p>
      <input ref={input} type="file" hidden tabIndex={-1} aria-hidden="true" onChange={choose} />
      <Button icon={FolderOpen} onPress={() => input.current?.click()}>
        {says.choose}
      </Button>
      <p role="status">{sentence}</p>
      {sealed && (
        <div class="panel">
          <PassphraseForm
            fields={[{ label: says.passphrase, isNew: false }]}
            submit={says.open}
            onSubmit={([passphrase = '']) => bring(sealed, passphrase)}
          />
        </div>
      )}
    </section>
  );
}
