import { CircleCheck, CircleHelp, type IconNode, TriangleAlert } from 'lucide';
import type { CheckReport } from '../../core/checks/index.ts';
import { Icon } from './icon.tsx';

export type Status = CheckReport['status'];

const icons: Record<Status, IconNode> = { pass: CircleCheck, unsure: CircleHelp, fail: TriangleAlert };

/** The sign of a verdict: a shape of its own as well as a colour. */
export function VerdictIcon({ status, size = 24 }: { readonly status: Status; readonly size?: number }) {
  return (
    <span class={`verdict verdict-${status}`}>
      <Icon icon={icons[status]} size={size} />
    </span>
  );
}
