import { ScanText } from 'lucide';
import type { LiveView } from '../../core/session/state.ts';
import { useUi } from '../ui-context.ts';
import { Icon } from './icon.tsx';
import '../styles/lines-hint.css';

/** Says that the lines for machines can be read as the document lies. Silent otherwise: what to change is the coach's word. */
export function LinesHint({ live }: { readonly live: LiveView | null }) {
  const { words } = useUi();
  return (
    <p class="lines-hint" role="status">
      {live?.areLinesReadable && (
        <span>
          <Icon icon={ScanText} size={20} />
          {words.coaching.linesReadable}
        </span>
      )}
    </p>
  );
}
