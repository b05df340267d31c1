import type { AttemptRecord } from '../../../core/report/attempt.ts';
import { safeMessages } from '../../../messages/safe.ts';
import { Button } from '../../parts/button.tsx';
import { useUi } from '../../ui-context.ts';

/** More would be a file that no phone can make at once; older ones follow when newer ones are gone. */
const OFFERED = 100;

interface AttemptChoiceProps {
  /** Newest first. */
  readonly attempts: readonly AttemptRecord[];
  readonly chosen: ReadonlySet<string>;
  readonly onChange: (chosen: ReadonlySet<string>) => void;
}

export function AttemptChoice({ attempts, chosen, onChange }: AttemptChoiceProps) {
  const { state, words } = useUi();
  const { locale } = state.settings;
  const { out } = safeMessages[locale].carry;
  const offered = attempts.slice(0, OFFERED);
  const when = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' });
  const toggle = (id: string): void => {
    const changed = new Set(chosen);
    if (!changed.delete(id)) changed.add(id);
    onChange(changed);
  };
  return (
    <fieldset class="choice-group">
      <legend>{out.choose}</legend>
      <div class="row">
        <Button onPress={() => onChange(new Set(offered.map(({ id }) => id)))}>{out.all}</Button>
        <Button onPress={() => onChange(new Set())}>{out.none}</Button>
      </div>
      <div class="chosen-attempts">
        {offered.map(({ id, exercise, takenAtMs }) => (
          <label key={id}>
            <input type="checkbox" checked={chosen.has(id)} onChange={() => toggle(id)} />
            <span>
              {words.exercises[exercise]}
              <span class="choice-hint">{when.format(takenAtMs)}</span>
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
