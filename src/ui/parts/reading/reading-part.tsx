import { readOfLines } from '../../../core/reading/read-of-lines.ts';
import type { Reading } from '../../../core/reading/reading.ts';
import { type ReadingMessages, readingMessages } from '../../../messages/reading.ts';
import { useUi } from '../../ui-context.ts';
import { countedSentence, fill } from '../../wording.ts';
import { CopyButton } from '../copy-button.tsx';
import { VerdictIcon } from '../verdict.tsx';
import { ComparePart } from './compare-part.tsx';
import { DoubtList } from './doubt-list.tsx';
import { LegibilityPart } from './legibility-part.tsx';
import { LineFields } from './line-fields.tsx';
import { ReadLines } from './read-lines.tsx';
import { doubtsOf, mainTrouble, statusOf } from './reading-words.ts';
import '../../styles/reading.css';

/** What the lines for machines say, character by character; or, without any, whether the print at large is legible. */
export function ReadingPart({ reading }: { readonly reading: Reading }) {
  const words = readingMessages[useUi().state.settings.locale];
  const { kind } = reading;
  if (kind === 'none') return <LegibilityPart legibility={reading.legibility} />;
  if (kind === 'payment-card') {
    return (
      <section class="reading" aria-labelledby="reading-title">
        <h2 id="reading-title">{words.paymentCard.title}</h2>
        <p>{words.paymentCard.body}</p>
      </section>
    );
  }
  const compared = readOfLines(reading);
  return (
    <section class="reading" aria-labelledby="reading-title">
      <h2 id="reading-title">{words.title}</h2>
      <p class="hint">{words.kinds[kind]}</p>
      <Verdict reading={reading} words={words} />
      <ReadLines lines={reading.lines} />
      <DoubtList lines={reading.lines} />
      {reading.fields && <LineFields reading={reading} />}
      {compared && <ComparePart read={compared} />}
      <p class="hint">{words.only}</p>
      <p class="hint">{words.notKept}</p>
      <CopyButton name={words.copy} text={reading.lines.map(({ text }) => text).join('\n')} />
    </section>
  );
}

function Verdict({ reading, words }: { readonly reading: Reading; readonly words: ReadingMessages }) {
  const { locale } = useUi().state.settings;
  const { verdict, lines, checks, arrangement } = reading;
  if (verdict === null) return null;
  const doubts = doubtsOf(lines).length;
  const trouble = verdict === 'right' || verdict === 'check-wrong' ? null : mainTrouble(lines);
  const wrong = checks.filter(({ isRight }) => !isRight).map(({ field }) => words.checks[field]);
  const { turnDeg, isMirrored } = arrangement;
  const separator = locale === 'en' ? ', ' : '、';
  return (
    <div class="reading-verdict">
      <VerdictIcon status={statusOf(verdict)} />
      <div>
        <p class="reading-say">{words.verdicts[verdict]}</p>
        {verdict === 'unsure' && doubts > 0 && <p>{countedSentence(words.unsure, doubts, locale)}</p>}
        {trouble && <p>{words.advice[trouble]}</p>}
        {wrong.length > 0 && <p>{fill(words.wrongChecks, { fields: wrong.join(separator) })}</p>}
        {turnDeg === 180 && <p>{words.arrangement.upsideDown}</p>}
        {(turnDeg === 90 || turnDeg === 270) && <p>{words.arrangement.sideways}</p>}
        {isMirrored && <p>{words.arrangement.mirrored}</p>}
      </div>
    </div>
  );
}
