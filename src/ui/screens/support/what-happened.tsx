import { Eraser } from 'lucide';
import { useId, useState } from 'preact/hooks';
import { secretsIn } from '../../../core/report/secrets.ts';
import { askedDocuments, askedSteps, type SupportMessages } from '../../../messages/support.ts';
import { Button } from '../../parts/button.tsx';
import { type Draft, emptyDraft } from '../../support/draft.ts';

interface WhatHappenedProps {
  readonly draft: Draft;
  readonly words: SupportMessages;
  readonly onChange: (part: Partial<Draft>) => void;
}

/** When, where, with what, and what was shown; every field may stay empty. */
export function WhatHappened({ draft, words, onChange }: WhatHappenedProps) {
  const { fields } = words;
  const [cleared, setCleared] = useState('');
  const change = (part: Partial<Draft>): void => {
    setCleared('');
    onChange(part);
  };
  const clear = (): void => {
    onChange(emptyDraft);
    setCleared(fields.cleared);
  };
  const isLater = draft.triedAt !== '' && new Date(draft.triedAt).getTime() > Date.now();
  return (
    <section class="support-part">
      <h2>{fields.heading}</h2>
      <label class="support-field">
        <span>{fields.triedAt}</span>
        <input
          type="datetime-local"
          value={draft.triedAt}
          onInput={({ currentTarget }) => change({ triedAt: currentTarget.value })}
        />
      </label>
      <p role="status" class="support-warning">
        {isLater ? fields.inFuture : ''}
      </p>
      <Choice
        name={fields.step}
        none={fields.notSaid}
        options={askedSteps.map((value) => ({ value, name: fields.steps[value] }))}
        chosen={draft.step}
        onChoose={(step) => change({ step })}
      />
      <Choice
        name={fields.document}
        none={fields.notSaid}
        options={askedDocuments.map((value) => ({ value, name: fields.documents[value] }))}
        chosen={draft.document}
        onChoose={(document) => change({ document })}
      />
      <ShownField draft={draft} words={words} onChange={change} />
      <label class="support-field">
        <span>{fields.reference}</span>
        <input
          type="text"
          autocomplete="off"
          maxLength={80}
          value={draft.reference}
          onInput={({ currentTarget }) => change({ reference: currentTarget.value })}
        />
      </label>
      <Button look="quiet" icon={Eraser} onPress={clear}>
        {fields.clear}
      </Button>
      <p role="status" class="hint">
        {cleared}
      </p>
    </section>
  );
}

/** Long enough for any answer of a provider; a pasted book would only slow the phone down. */
const MOST_SIGNS = 4000;

function ShownField({ draft, words, onChange }: WhatHappenedProps) {
  const { fields, secrets } = words;
  const hint = useId();
  const found = secretsIn(`${draft.shown}\n${draft.reference}`);
  return (
    <>
      <label class="support-field">
        <span>{fields.shown}</span>
        <textarea
          rows={4}
          autocomplete="off"
          spellcheck={false}
          maxLength={MOST_SIGNS}
          aria-describedby={hint}
          value={draft.shown}
          onInput={({ currentTarget }) => onChange({ shown: currentTarget.value })}
        />
      </label>
      <p id={hint} class="hint">
        {fields.shownHint}
      </p>
      <div role="status">
        {found.map((secret) => (
          <p key={secret} class="support-warning">
            {secrets[secret]}
          </p>
        ))}
      </div>
    </>
  );
}

interface ChoiceProps<Value extends string> {
  readonly name: string;
  readonly none: string;
  readonly options: readonly { readonly value: Value; readonly name: string }[];
  readonly chosen: Value | '';
  readonly onChoose: (value: Value | '') => void;
}

function Choice<Value extends string>({ name, none, options, chosen, onChoose }: ChoiceProps<Value>) {
  return (
    <label class="support-field">
      <span>{name}</span>
      <select value={chosen} onChange={({ currentTarget }) => onChoose(currentTarget.value as Value | '')}>
        <option value="">{none}</option>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.name}
          </option>
        ))}
      </select>
    </label>
  );
}
