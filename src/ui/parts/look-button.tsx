import { ZoomIn } from 'lucide';
import { closelyMessages } from '../../messages/closely.ts';
import { useUi } from '../ui-context.ts';
import { Button } from './button.tsx';

/** Leads to the picture as large as the screen. */
export function LookButton({ isBusy = false }: { readonly isBusy?: boolean }) {
  const { state, emit } = useUi();
  return (
    <Button icon={ZoomIn} isBusy={isBusy} onPress={() => emit({ type: 'look-closely' })}>
      {closelyMessages[state.settings.locale].open}
    </Button>
  );
}
