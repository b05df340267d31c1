import type { ReadCharacter, ReadLine } from '../../../core/reading/reading.ts';
import { readingMessages } from '../../../messages/reading.ts';
import { useUi } from '../../ui-context.ts';
import { fill } from '../../wording.ts';

/** The lines as they were read: what is not certain is underlined, what was read another way is boxed; and the certainty of each on request. */
export function ReadLines({ lines }: { readonly lines: readonly ReadLine[] }) {
  const words = readingMessages[useUi().state.settings.locale];
  const all = lines.flatMap(({ characters }) => characters);
  return (
    <>
      <div class="read-lines" translate={false} lang="zxx">
        {lines.map(({ text, characters }, line) => (
          <p key={`${line} ${text}`} class={`read-line read-line-${text.length}`}>
            {characters.map((read, at) => (
              <span key={`${at}`} class={lookOf(read)}>
                {read.character}
              </span>
            ))}
          </p>
        ))}
      </div>
      {all.some(({ trouble }) => trouble) && <p class="hint">{words.legend.unsure}</p>}
      {all.some(({ repairedFrom }) => repairedFrom) && <p class="hint">{words.legend.repaired}</p>}
      <details class="certainties">
        <summary>{words.certainties}</summary>
        {lines.map(({ text, characters }, line) => (
          <div key={text}>
            <p class="hint">{fill(words.line, { line: line + 1 })}</p>
            <ol class="certainty-list">
              {characters.map((read, at) => (
                <li key={`${at}`} class={lookOf(read)}>
                  <span>{read.character}</span>{' '}
                  <small>{fill(words.percent, { percent: Math.floor(read.certainty * 100) })}</small>
                </li>
              ))}
            </ol>
          </div>
        ))}
      </details>
    </>
  );
}

function lookOf({ trouble, repairedFrom }: ReadCharacter): string | undefined {
  if (repairedFrom !== undefined) return 'read-repaired';
  return trouble ? 'read-unsure' : undefined;
}
