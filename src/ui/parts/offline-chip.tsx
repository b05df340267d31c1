import { CloudOff } from 'lucide';
import { useUi } from '../ui-context.ts';
import { Icon } from './icon.tsx';

/** Says that there is no connection; everything that is on the phone still works. */
export function OfflineChip() {
  const { state, words } = useUi();
  if (state.device.online) return null;
  return (
    <span class="chip">
      <Icon icon={CloudOff} size={16} />
      {words.app.offline}
    </span>
  );
}
