import { ShieldCheck } from 'lucide';
import { safeMessages } from '../../messages/safe.ts';
import { useUi } from '../ui-context.ts';
import { Button } from './button.tsx';

export function KeepSafeButton() {
  const { state, emit } = useUi();
  return (
    <Button icon={ShieldCheck} onPress={() => emit({ type: 'open-keep-safe' })}>
      {safeMessages[state.settings.locale].title}
    </Button>
  );
}
