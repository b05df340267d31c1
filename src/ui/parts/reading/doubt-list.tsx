import type { ReadLine } from '../../../core/reading/reading.ts';
import { readingMessages } from '../../../messages/reading.ts';
import { useUi } from '../../ui-context.ts';
import { fill } from '../../wording.ts';
import { doubtsOf } from './reading-words.ts';

/** More than these tell nothing new: the reason is the same for nearly all. */
const MOST_LISTED = 12;

/** Which character is not certain, and why; and what was read another way. */
export function DoubtList({ lines }: { readonly lines: readonly ReadLine[] }) {
  const words = readingMessages[useUi().state.settings.locale];
  const doubts = doubtsOf(lines);
  const repaired = lines.flatMap(({ characters }) => characters).find(({ repairedFrom }) => repairedFrom !== undefined);
  return (
    <>
      {repaired && <p>{fill(words.repair, { from: repaired.repairedFrom!, to: repaired.character })}</p>}
      {doubts.length > 0 && (
        <details class="doubts">
          <summary>{words.doubts}</summary>
          <ul>
            {doubts.slice(0, MOST_LISTED).map(({ line, place, read }) => (
              <li key={`${line}-${place}`}>
                {fill(words.doubt, { line, place, character: read.character, why: words.troubles[read.trouble!] })}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
