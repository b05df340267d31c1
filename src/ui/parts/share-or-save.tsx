import { Share } from 'lucide';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { AttemptRecord } from '../../core/report/attempt.ts';
import { safeChunk, useChunk } from '../screens/chunks.ts';
import { useUi } from '../ui-context.ts';
import { Button } from './button.tsx';

/** The way of a kept picture out of the app; what it needs is fetched when it is pressed. */
export function ShareOrSave({ attempt }: { readonly attempt: AttemptRecord }) {
  const { words } = useUi();
  const [isOpen, setOpen] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  const wasOpen = useRef(false);
  useEffect(() => {
    if (wasOpen.current && !isOpen) place.current?.querySelector('button')?.focus();
    wasOpen.current = isOpen;
  }, [isOpen]);
  return (
    <div ref={place}>
      {isOpen ? (
        <Panel attempt={attempt} onClose={() => setOpen(false)} />
      ) : (
        <Button icon={Share} onPress={() => setOpen(true)}>
          {words.attempt.save}
        </Button>
      )}
    </div>
  );
}

function Panel({ attempt, onClose }: { readonly attempt: AttemptRecord; readonly onClose: () => void }) {
  const { words } = useUi();
  const arrival = useChunk(safeChunk);
  if (arrival.is === 'here') return <arrival.screens.LeavingPanel attempt={attempt} onClose={onClose} />;
  if (arrival.is === 'coming') return <p role="status">{words.app.loading}</p>;
  return (
    <>
      <p>{words.app.loadFailed.body}</p>
      <Button onPress={arrival.retry}>{words.actions.tryAgain}</Button>
    </>
  );
}
