import { TriangleAlert } from 'lucide';
import type { StorageFailure } from '../../core/session/state.ts';
import { useUi } from '../ui-context.ts';
import { Icon } from './icon.tsx';

/** Why something could not be kept or opened, and what helps. */
export function StorageProblem({ why }: { readonly why: StorageFailure }) {
  const { words } = useUi();
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
