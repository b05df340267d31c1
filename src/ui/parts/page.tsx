import { ChevronLeft } from 'lucide';
import type { ComponentChildren } from 'preact';
import { useUi } from '../ui-context.ts';
import { IconButton } from './button.tsx';
import { Heading } from './heading.tsx';
import { OfflineChip } from './offline-chip.tsx';

interface PageProps {
  readonly title: string;
  readonly children: ComponentChildren;
  /** Buttons in the thumb's reach. */
  readonly actions?: ComponentChildren;
  readonly hasBack?: boolean;
  readonly look?: 'plain' | 'centred';
}

/** A screen that is not the camera: title, content, and the buttons at the bottom. */
export function Page({ title, children, actions, hasBack = true, look = 'plain' }: PageProps) {
  const { emit, words } = useUi();
  return (
    <div class={`page page-${look}`}>
      <header class="page-head">
        {hasBack && (
          <IconButton icon={ChevronLeft} name={words.actions.back} onPress={() => emit({ type: 'go-back' })} />
        )}
        <Heading>{title}</Heading>
        <OfflineChip />
      </header>
      <main class="page-body">{children}</main>
      {actions && <footer class="page-actions">{actions}</footer>}
    </div>
  );
}
