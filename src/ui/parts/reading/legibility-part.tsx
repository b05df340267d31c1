import type { Legibility } from '../../../core/reading/reading.ts';
import { readingMessages } from '../../../messages/reading.ts';
import { useUi } from '../../ui-context.ts';
import { fill } from '../../wording.ts';
import { VerdictIcon } from '../verdict.tsx';
import { LEAST_STROKE_PX, legibilityOf } from './reading-words.ts';

/** For documents without lines: how wide the strokes of the small print are, and how well it stands out. */
export function LegibilityPart({ legibility }: { readonly legibility: Legibility | null }) {
  const { noLines } = readingMessages[useUi().state.settings.locale];
  const how = legibility && legibilityOf(legibility);
  const sentence = how === null ? noLines.noPrint : noLines[how];
  const values = legibility
    ? {
        stroke: legibility.strokePx.toFixed(1),
        least: LEAST_STROKE_PX.toFixed(1),
        contrast: Math.round(100 * legibility.contrastRatio),
      }
    : {};
  return (
    <section class="reading" aria-labelledby="reading-title">
      <h2 id="reading-title">{noLines.title}</h2>
      <div class="reading-verdict">
        <VerdictIcon status={how === 'fine' ? 'pass' : how === null ? 'unsure' : 'fail'} />
        <p>{fill(sentence, values)}</p>
      </div>
    </section>
  );
}
