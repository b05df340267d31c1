import { useId } from 'preact/hooks';
import type { SupportMessages } from '../../../messages/support.ts';
import type { Draft } from '../../support/draft.ts';
import { useUi } from '../../ui-context.ts';

interface IncludedProps {
  readonly draft: Draft;
  readonly words: SupportMessages['included'];
  readonly hasPractised: boolean;
  readonly onChange: (part: Partial<Draft>) => void;
}

/** What the app knows itself; the person decides what of it goes into the message. */
export function Included({ draft, words, hasPractised, onChange }: IncludedProps) {
  const { state } = useUi();
  const { is } = state.checkup;
  const device = is === 'running' ? words.deviceComing : is === 'failed' ? words.deviceFailed : words.deviceHint;
  return (
    <section class="support-part">
      <h2>{words.heading}</h2>
      <Tick
        name={words.practice}
        hint={hasPractised ? words.practiceHint : words.noPractice}
        isOn={draft.hasPractice}
        onChange={(hasPractice) => onChange({ hasPractice })}
      />
      <Tick
        name={words.device}
        hint={device}
        isOn={draft.hasDevice}
        onChange={(hasDevice) => onChange({ hasDevice })}
      />
    </section>
  );
}

interface TickProps {
  readonly name: string;
  readonly hint: string;
  readonly isOn: boolean;
  readonly onChange: (isOn: boolean) => void;
}

function Tick({ name, hint, isOn, onChange }: TickProps) {
  const id = useId();
  return (
    <label class="support-tick">
      <input
        type="checkbox"
        checked={isOn}
        aria-describedby={id}
        onChange={({ currentTarget }) => onChange(currentTarget.checked)}
      />
      <span>
        {name}
        <span id={id} class="hint">
          {hint}
        </span>
      </span>
    </label>
  );
}
