import { LockKeyhole } from 'lucide';
import { useUi } from '../ui-context.ts';
import { Icon } from './icon.tsx';

export function PrivateLine() {
  const { words } = useUi();
  return (
    <p class="private-line">
      <Icon icon={LockKeyhole} size={20} />
      <span>{words.app.private}</span>
    </p>
  );
}
