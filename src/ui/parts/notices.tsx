import { RefreshCw, X } from 'lucide';
import { useEffect } from 'preact/hooks';
import type { Situation } from '../../core/session/state.ts';
import { useUi } from '../ui-context.ts';
import { Button, IconButton } from './button.tsx';

/** Long enough to read two lines twice; it can also be dismissed. */
const NOTICE_MS = 7000;

/** Where an update may be offered: never while something is being photographed, checked or looked at before keeping. */
const calmPlaces: readonly Situation['at'][] = [
  'home',
  'practice',
  'attempt',
  'settings',
  'install-steps',
  'kept',
  'ready',
];

/** A sentence that passes by. The live region is always there, so that screen readers notice a change in it. */
export function NoticeToast() {
  const { state, words, emit } = useUi();
  const { notice } = state;
  useEffect(() => {
    if (notice === null) return;
    const timer = setTimeout(() => emit({ type: 'dismiss-notice' }), NOTICE_MS);
    return () => clearTimeout(timer);
  }, [notice, emit]);
  return (
    <div class="toast-place" role="status">
      {notice !== null && (
        <div class="toast">
          <span>{words.notices[notice]}</span>
          <IconButton icon={X} name={words.actions.dismiss} onPress={() => emit({ type: 'dismiss-notice' })} />
        </div>
      )}
    </div>
  );
}

export function UpdateBar() {
  const { state, words, emit } = useUi();
  if (!state.updateReady || !calmPlaces.includes(state.situation.at)) return null;
  return (
    <aside class="update-bar" aria-label={words.update.ready}>
      <span>{words.update.ready}</span>
      <Button look="quiet" icon={RefreshCw} onPress={() => emit({ type: 'apply-update' })}>
        {words.update.apply}
      </Button>
    </aside>
  );
}
