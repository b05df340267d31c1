import { TriangleAlert } from 'lucide';
import type { StorageFailure } from '../../core/session/state.ts';
import { safeChunk, useChunk } from '../screens/chunks.ts';
import { useUi } from '../ui-context.ts';
import { Button } from './button.tsx';
import { Icon } from './icon.tsx';

function Locked() {
  const { words } = useUi();
  const arrival = useChunk(safeChunk);
  if (arrival.is === 'here') return <arrival.screens.UnlockPanel />;
  if (arrival.is === 'coming') return <p role="status">{words.app.loading}</p>;
  return (
    <>
      <p>{words.app.loadFailed.body}</p>
      <Button onPress={arrival.retry}>{words.actions.tryAgain}</Button>
    </>
  );
}

/** Why something could not be kept or opened, and what helps. */
export function StorageProblem({ why }: { readonly why: StorageFailure }) {
  const { words } = useUi();
  if (why === 'locked') return <Locked />;
  const { title, body } = words.storageFailed[why];
  return (
    <div class="problem" role="alert">
      <Icon icon={TriangleAlert} />
      <div>
        <p class="problem-title">{title}</p>
        <p>{body}</p>
      </div>
    </div>
  );
}
