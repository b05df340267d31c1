import { Copy } from 'lucide';
import { useId, useState } from 'preact/hooks';
import { fieldKinds, fieldsOf } from '../../../core/data/form.ts';
import type { DataMessages } from '../../../messages/data.ts';
import { IconButton } from '../../parts/button.tsx';
import { useUi } from '../../ui-context.ts';
import { fill } from '../../wording.ts';
import type { DataDesk } from './use-data-form.ts';

/** What to type instead, field by field, ready to be copied into the real form. */
export function BetterTexts({ desk, words }: { readonly desk: DataDesk; readonly words: DataMessages }) {
  const shared = useUi().words;
  const id = useId();
  const [said, setSaid] = useState('');
  const { better } = desk;
  const filled = fieldsOf[better.kind].filter((field) => better.texts[field] !== '');
  if (filled.length === 0) return null;
  const copy = (text: string): void => {
    navigator.clipboard.writeText(text).then(
      () => setSaid(shared.copying.copied),
      () => setSaid(shared.copying.byHand),
    );
  };
  return (
    <section class="better-texts" aria-labelledby={id}>
      <h2 id={id}>{words.result.title}</h2>
      <p class="hint">{words.result.line}</p>
      <ul>
        {filled.map((field) => (
          <li key={field} class="better-text">
            <span class="hint">{words.fields[field].name}</span>
            <span class={`better-value ${fieldKinds[field] === 'lines' ? 'better-lines' : ''}`}>
              {better.texts[field]}
            </span>
            <IconButton
              icon={Copy}
              name={fill(words.result.copy, { field: words.fields[field].name })}
              onPress={() => copy(better.texts[field])}
            />
          </li>
        ))}
      </ul>
      <p role="status">{said}</p>
    </section>
  );
}
