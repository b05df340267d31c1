import { useId, useState } from 'preact/hooks';
import { type Agreement, compareFields, type ReadFields } from '../../../core/data/compare-fields.ts';
import { emptyForm, type FieldId } from '../../../core/data/form.ts';
import { dataMessages } from '../../../messages/data.ts';
import { readingMessages } from '../../../messages/reading.ts';
import { useUi } from '../../ui-context.ts';
import { fill } from '../../wording.ts';
import { todayOf } from './line-fields.tsx';

const asked = [
  'surname',
  'givenNames',
  'documentNumber',
  'birthDate',
  'expiryDate',
] as const satisfies readonly FieldId[];

/** What a person would type at a check, held beside the lines; nothing of it is kept. */
export function ComparePart({ read }: { readonly read: ReadFields }) {
  const { locale } = useUi().state.settings;
  const words = readingMessages[locale].compare;
  const [texts, setTexts] = useState(emptyForm('other-document').texts);
  const agreements = compareFields(read, { ...emptyForm('other-document'), texts }, todayOf(new Date()));
  return (
    <details class="compare">
      <summary>{words.title}</summary>
      <p class="hint">{words.line}</p>
      {asked.map((field) => (
        <ComparedField
          key={field}
          field={field}
          text={texts[field]}
          agreement={agreements.find((one) => one.field === field)}
          onType={(text) => setTexts({ ...texts, [field]: text })}
        />
      ))}
    </details>
  );
}

interface ComparedFieldProps {
  readonly field: (typeof asked)[number];
  readonly text: string;
  readonly agreement: Agreement | undefined;
  readonly onType: (text: string) => void;
}

function ComparedField({ field, text, agreement, onType }: ComparedFieldProps) {
  const { locale } = useUi().state.settings;
  const words = readingMessages[locale].compare;
  const { fields, problems } = dataMessages[locale];
  const id = useId();
  const problem = agreement?.problems[0];
  const isFine = agreement?.is === 'same';
  const said = problem ? fill(problems[problem.code], problem.facts ?? {}) : isFine ? words.same : '';
  return (
    <div class="compare-field">
      <label for={id}>{fields[field].name}</label>
      <input
        id={id}
        type="text"
        value={text}
        autocomplete="off"
        autocapitalize="off"
        spellcheck={false}
        aria-describedby={`${id}-said`}
        onInput={({ currentTarget }) => onType(currentTarget.value)}
      />
      <p id={`${id}-said`} role="status" class={problem ? 'compare-different' : 'compare-same'}>
        {said}
      </p>
    </div>
  );
}
