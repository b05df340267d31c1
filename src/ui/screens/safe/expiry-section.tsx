import { useEffect, useRef, useState } from 'preact/hooks';
import { type KeepPictures, keepChoices, lostByChoosing } from '../../../core/safe/expiry.ts';
import { safeMessages } from '../../../messages/safe.ts';
import { Button } from '../../parts/button.tsx';
import { ChoiceGroup } from '../../parts/choice-group.tsx';
import { useUi } from '../../ui-context.ts';
import { countedSentence } from '../../wording.ts';

/** A choice that would cost pictures at once is asked about first. */
export function ExpirySection() {
  const { state, emit } = useUi();
  const { expiry } = safeMessages[state.settings.locale];
  const [asking, setAsking] = useState<{ readonly choice: KeepPictures; readonly lost: number } | null>(null);
  const attempts = state.library.is === 'ready' ? state.library.attempts : [];
  const take = (keepPictures: KeepPictures): void => {
    setAsking(null);
    emit({ type: 'change-settings', change: { keepPictures } });
  };
  const choose = (choice: KeepPictures): void => {
    const lost = lostByChoosing(attempts, choice, Date.now());
    if (lost === 0) take(choice);
    else setAsking({ choice, lost });
  };
  return (
    <section class="setting">
      <ChoiceGroup
        title={expiry.title}
        hint={expiry.hint}
        options={keepChoices.map((value) => ({ value, name: expiry.choices[value] }))}
        chosen={asking?.choice ?? state.settings.keepPictures}
        onChoose={choose}
      />
      {asking && (
        <Question
          title={countedSentence(expiry.lost, asking.lost, state.settings.locale)}
          onYes={() => take(asking.choice)}
          onNo={() => setAsking(null)}
        />
      )}
    </section>
  );
}

interface QuestionProps {
  readonly title: string;
  readonly onYes: () => void;
  readonly onNo: () => void;
}

function Question({ title, onYes, onNo }: QuestionProps) {
  const { state } = useUi();
  const { expiry } = safeMessages[state.settings.locale];
  const place = useRef<HTMLElement>(null);
  useEffect(() => place.current?.focus(), []);
  return (
    <section class="confirm" aria-label={title} tabIndex={-1} ref={place}>
      <p class="confirm-title">{title}</p>
      <p>{expiry.lostBody}</p>
      <div class="row">
        <Button onPress={onNo}>{expiry.no}</Button>
        <Button look="danger" onPress={onYes}>
          {expiry.yes}
        </Button>
      </div>
    </section>
  );
}
