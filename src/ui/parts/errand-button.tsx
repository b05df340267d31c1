import { Undo2 } from 'lucide';
import { causeMessages } from '../../messages/causes.ts';
import { useUi } from '../ui-context.ts';
import { Button } from './button.tsx';

/** Back to the page from which this was begun; nothing where it was begun from home. */
export function ErrandButton() {
  const { state, emit } = useUi();
  const { preparation } = state;
  if (preparation === null || preparation === 'failed' || preparation.errand === null) return null;
  return (
    <Button icon={Undo2} onPress={() => emit({ type: 'go-back' })}>
      {causeMessages[state.settings.locale].goBack}
    </Button>
  );
}
