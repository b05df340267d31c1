import { hasEveryStepGood, type RehearsalRecord, type StepResult } from '../../core/rehearsal/index.ts';
import type { MovementMessages } from '../../messages/movements.ts';
import { roundedSpeed, stepSentences } from '../movement-words.ts';
import { useUi } from '../ui-context.ts';
import { countedSentence, fill } from '../wording.ts';
import { Timeline } from './timeline.tsx';
import { VerdictIcon } from './verdict.tsx';
import '../styles/debrief.css';

interface ReportProps {
  readonly rehearsal: RehearsalRecord;
  readonly words: MovementMessages;
}

/** The title: how many steps were good. */
export function reportTitle({ rehearsal, words }: ReportProps): string {
  if (hasEveryStepGood(rehearsal)) return words.debrief.titleGood;
  return fill(words.debrief.title, goodOf(rehearsal));
}

export function goodOf({ steps }: RehearsalRecord): { readonly good: number; readonly of: number } {
  return { good: steps.filter(({ result }) => result === 'good').length, of: steps.length };
}

/** Step by step what was done, how fast, how far, how long, and what to change; then all of it over time. */
export function RehearsalReport({ rehearsal, words }: ReportProps) {
  const { allGood, someToChange } = words.debrief;
  return (
    <>
      <p>{hasEveryStepGood(rehearsal) ? allGood : someToChange}</p>
      <ol class="step-results">
        {rehearsal.steps.map((step, i) => (
          <StepRow key={`${step.startMs} ${step.movement}`} step={step} number={i + 1} words={words} />
        ))}
      </ol>
      <Timeline rehearsal={rehearsal} words={words} />
    </>
  );
}

interface StepRowProps {
  readonly step: StepResult;
  readonly number: number;
  readonly words: MovementMessages;
}

function StepRow({ step, number, words }: StepRowProps) {
  const { state } = useUi();
  const { debrief, names, results } = words;
  const { movement, result, tries } = step;
  const status = result === 'good' ? 'pass' : result === 'skipped' ? 'unsure' : 'fail';
  const facts = factsOf(step, words);
  return (
    <li class="step-result">
      <h2>
        <VerdictIcon status={status} size={22} />
        <span>{fill(debrief.stepName, { step: number, name: names[movement] ?? movement })}</span>
        <span class={`chip chip-${status}`}>{results[result] ?? result}</span>
      </h2>
      {stepSentences(words, step).map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      {facts.length > 0 && (
        <ul class="step-facts">
          {facts.map((fact) => (
            <li key={fact}>{fact}</li>
          ))}
          {tries.length > 1 && <li>{countedSentence(debrief.tries, tries.length, state.settings.locale)}</li>}
        </ul>
      )}
    </li>
  );
}

/** How fast, how far, how long: of the try that decided. */
function factsOf({ tries }: StepResult, { debrief }: MovementMessages): readonly string[] {
  const last = tries.at(-1);
  if (!last) return [];
  const { peakDegPerS, amplitudeDeg, heldMs } = last;
  return [
    peakDegPerS !== null && fill(debrief.fastest, { speed: roundedSpeed(peakDegPerS) }),
    amplitudeDeg !== null && fill(debrief.farthest, { degrees: Math.round(amplitudeDeg) }),
    heldMs > 0 && fill(debrief.held, { seconds: (heldMs / 1000).toFixed(1) }),
  ].filter((fact) => fact !== false);
}
