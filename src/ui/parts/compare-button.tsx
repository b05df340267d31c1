import { Columns2 } from 'lucide';
import type { AttemptRecord } from '../../core/report/attempt.ts';
import { neighbourOf } from '../../core/report/compare.ts';
import { compareMessages } from '../../messages/compare.ts';
import { useUi } from '../ui-context.ts';
import { Button } from './button.tsx';

/** Leads to this attempt beside the one before it; not there while it is the only one of its exercise. */
export function CompareButton({ attempt }: { readonly attempt: AttemptRecord }) {
  const { state, emit } = useUi();
  const other = state.library.is === 'ready' ? neighbourOf(state.library.attempts, attempt) : null;
  if (!other) return null;
  return (
    <Button icon={Columns2} onPress={() => emit({ type: 'compare', attemptId: attempt.id, otherId: other.id })}>
      {compareMessages[state.settings.locale].open}
    </Button>
  );
}
