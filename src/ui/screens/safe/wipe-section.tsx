import { RotateCcw } from 'lucide';
import { useEffect, useRef, useState } from 'preact/hooks';
import { safeMessages } from '../../../messages/safe.ts';
import { formatBytes } from '../../figures.ts';
import { Button } from '../../parts/button.tsx';
import { ConfirmedDelete } from '../../parts/confirmed-delete.tsx';
import type { Wiped } from '../../safe-port.ts';
import { useUi } from '../../ui-context.ts';
import { fill } from '../../wording.ts';

type Wiping = 'idle' | 'asking' | 'busy' | 'failed' | Wiped;

/** One tap and one confirmation; afterwards what was measured. */
export function WipeSection({ onWiping }: { readonly onWiping: (isWiping: boolean) => void }) {
  const { state, port } = useUi();
  const { wipe } = safeMessages[state.settings.locale];
  const [wiping, setWiping] = useState<Wiping>('idle');
  async function remove(): Promise<void> {
    setWiping('busy');
    onWiping(true);
    const safe = await port.safe();
    setWiping(await safe.wipe());
  }
  const fail = (): void => {
    setWiping('failed');
    onWiping(false);
  };
  return (
    <section class="setting">
      <h2>{wipe.title}</h2>
      {typeof wiping === 'object' ? (
        <Proof wiped={wiping} onAgain={() => void remove().catch(fail)} />
      ) : (
        <>
          <p>{wipe.body}</p>
          {wiping === 'busy' ? (
            <p role="status">{wipe.busy}</p>
          ) : (
            <ConfirmedDelete
              name={wipe.button}
              question={wipe.confirm}
              yes={wipe.yes}
              isConfirming={wiping === 'asking'}
              onAsk={() => setWiping('asking')}
              onNo={() => setWiping('idle')}
              onYes={() => void remove().catch(fail)}
            />
          )}
          {wiping === 'failed' && (
            <div class="problem" role="alert">
              <div>
                <p class="problem-title">{wipe.failed.title}</p>
                <p>{wipe.failed.body}</p>
              </div>
            </div>
          )}
        </>
      )}
    </section>
  );
}

function Proof({ wiped, onAgain }: { readonly wiped: Wiped; readonly onAgain: () => void }) {
  const { state, port } = useUi();
  const { locale } = state.settings;
  const { wipe } = safeMessages[locale];
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => place.current?.focus(), []);
  const { beforeBytes, afterBytes, left } = wiped;
  const figures =
    beforeBytes === null || afterBytes === null
      ? wipe.noProof
      : fill(wipe.proof, { before: formatBytes(beforeBytes, locale), after: formatBytes(afterBytes, locale) });
  return (
    <div class="panel" ref={place} tabIndex={-1} role="status">
      {left.length === 0 ? (
        <>
          <p class="confirm-title">{wipe.done}</p>
          <p>{figures}</p>
          <Button look="primary" icon={RotateCcw} onPress={port.restart}>
            {wipe.restart}
          </Button>
        </>
      ) : (
        <>
          <p>{fill(wipe.left, { things: left.join(', ') })}</p>
          <Button onPress={onAgain}>{wipe.button}</Button>
        </>
      )}
    </div>
  );
}
