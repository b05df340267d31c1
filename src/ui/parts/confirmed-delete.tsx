import { Trash2 } from 'lucide';
import { useEffect, useRef } from 'preact/hooks';
import type { Explanation } from '../../messages/screens.ts';
import { useUi } from '../ui-context.ts';
import { Button } from './button.tsx';

interface ConfirmedDeleteProps {
  readonly name: string;
  readonly question: Explanation;
  readonly yes: string;
  readonly isConfirming: boolean;
  readonly onAsk: () => void;
  readonly onYes: () => void;
  readonly onNo: () => void;
}

/**
 * A deletion that asks once more, in place. The focus goes to the question, not to the deletion, and back to the button when
 * the person thinks better of it.
 */
export function ConfirmedDelete({ name, question, yes, isConfirming, onAsk, onYes, onNo }: ConfirmedDeleteProps) {
  const { words } = useUi();
  const place = useRef<HTMLDivElement>(null);
  const wasConfirming = useRef(isConfirming);
  useEffect(() => {
    if (wasConfirming.current === isConfirming) return;
    wasConfirming.current = isConfirming;
    place.current?.querySelector<HTMLElement>(isConfirming ? 'section' : 'button')?.focus();
  }, [isConfirming]);
  return (
    <div ref={place}>
      {isConfirming ? (
        <section class="confirm" aria-label={question.title} tabIndex={-1}>
          <p class="confirm-title">{question.title}</p>
          <p>{question.body}</p>
          <div class="row">
            <Button onPress={onNo}>{words.actions.cancel}</Button>
            <Button look="danger" icon={Trash2} onPress={onYes}>
              {yes}
            </Button>
          </div>
        </section>
      ) : (
        <Button icon={Trash2} onPress={onAsk}>
          {name}
        </Button>
      )}
    </div>
  );
}
