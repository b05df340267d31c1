import { useId, useRef, useState } from 'preact/hooks';
import { type FieldId, fieldKinds } from '../../../core/data/form.ts';
import { type Fix, isOfCharacters, type Problem } from '../../../core/data/problem.ts';
import type { DataMessages } from '../../../messages/data.ts';
import { VerdictIcon } from '../../parts/verdict.tsx';
import { useUi } from '../../ui-context.ts';
import { countedSentence } from '../../wording.ts';
import { MarkedInput } from './marked-input.tsx';
import { ProblemList } from './problem-list.tsx';
import type { DataDesk } from './use-data-form.ts';

interface DataFieldProps {
  readonly field: FieldId;
  readonly desk: DataDesk;
  readonly words: DataMessages;
}

/** One field with what is to be said about it. While it is typed for the first time, only characters are judged: the rest is not there yet. */
export function DataField({ field, desk, words }: DataFieldProps) {
  const id = useId();
  const status = useRef<HTMLParagraphElement>(null);
  const { form, problems, left } = desk;
  const text = form.texts[field];
  const [isComposing, setComposing] = useState(false);
  const isTold = (one: Problem) => one.field === field && !isComposing && (left.has(field) || isOfCharacters(one));
  const told = problems.filter(isTold);
  const { name, hint } = words.fields[field];
  const fix = (chosen: Fix): void => {
    desk.fix(chosen);
    // The button goes with its problem; the keyboard stays away, which a field with the focus would call.
    status.current?.focus({ preventScroll: true });
  };
  return (
    <div class="data-field">
      <label for={`${id}text`}>{name}</label>
      <MarkedInput
        id={`${id}text`}
        field={field}
        kind={fieldKinds[field]}
        text={text}
        problems={told}
        describedBy={`${id}hint ${id}status`}
        onCompose={setComposing}
        onType={(typed) => desk.type(field, typed)}
        onLeave={() => {
          if (text !== '') desk.leave(field);
        }}
      />
      <p id={`${id}hint`} class="hint">
        {hint}
      </p>
      <p ref={status} id={`${id}status`} class="data-status" role="status" tabIndex={-1}>
        <FieldStatus isTold={text !== '' && (left.has(field) || told.length > 0)} told={told} words={words} />
      </p>
      {told.length > 0 && <ProblemList problems={told} text={text} words={words} onFix={fix} />}
    </div>
  );
}

interface FieldStatusProps {
  readonly isTold: boolean;
  readonly told: readonly Problem[];
  readonly words: DataMessages;
}

function FieldStatus({ isTold, told, words }: FieldStatusProps) {
  const { state } = useUi();
  if (!isTold) return null;
  if (told.length > 0) return <>{countedSentence(words.field.left, told.length, state.settings.locale)}</>;
  return (
    <>
      <VerdictIcon status="pass" size={20} />
      {words.field.fine}
    </>
  );
}
