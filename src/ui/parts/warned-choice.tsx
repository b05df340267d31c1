import type { IconNode } from 'lucide';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Explanation } from '../../messages/screens.ts';
import { Button } from './button.tsx';

interface WarnedChoiceProps {
  readonly icon: IconNode;
  readonly isChosen: boolean;
  readonly name: string;
  readonly undo: string;
  readonly warning: Explanation;
  readonly yes: string;
  readonly no: string;
  readonly onChange: (isChosen: boolean) => void;
}

/** Something that is done only after a warning, and undone without one. The focus goes to the warning, and back. */
export function WarnedChoice({ icon, isChosen, name, undo, warning, yes, no, onChange }: WarnedChoiceProps) {
  const [isAsking, setAsking] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  const wasAsking = useRef(false);
  useEffect(() => {
    if (wasAsking.current === isAsking) return;
    wasAsking.current = isAsking;
    place.current?.querySelector<HTMLElement>(isAsking ? 'section' : 'button')?.focus();
  }, [isAsking]);
  const decide = (chosen: boolean): void => {
    setAsking(false);
    onChange(chosen);
  };
  return (
    <div ref={place}>
      {isAsking ? (
        <section class="confirm" aria-label={warning.title} tabIndex={-1}>
          <p class="confirm-title">{warning.title}</p>
          <p>{warning.body}</p>
          <div class="row">
            <Button onPress={() => decide(false)}>{no}</Button>
            <Button look="danger" onPress={() => decide(true)}>
              {yes}
            </Button>
          </div>
        </section>
      ) : (
        <Button look="quiet" icon={icon} onPress={() => (isChosen ? decide(false) : setAsking(true))}>
          {isChosen ? undo : name}
        </Button>
      )}
    </div>
  );
}
