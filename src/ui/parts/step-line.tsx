import { showsFace } from '../../core/exercises.ts';
import type { CoachingSituation } from '../../core/session/state.ts';
import { useUi } from '../ui-context.ts';
import type { CoachingPhase } from './coaching-phase.ts';

const reached: Record<CoachingPhase, number> = {
  starting: 0,
  manual: 0,
  searching: 1,
  adjusting: 2,
  holding: 3,
  taken: 4,
};

/** What is being photographed, and how far it has got: find, adjust, hold. */
export function StepLine({
  situation,
  phase,
}: {
  readonly situation: CoachingSituation;
  readonly phase: CoachingPhase;
}) {
  const { words } = useUi();
  const { find, adjust, hold } = words.coaching.steps;
  const { exercise, source } = situation;
  const what = words.exercises[exercise];
  const isPlain = !showsFace(exercise) || source === 'demo';
  return (
    <div class="step-line">
      <p>
        {isPlain ? what : words.coaching.titleFace}
        {source === 'demo' && <span class="chip">{words.coaching.demoChip}</span>}
      </p>
      <ol aria-hidden="true">
        {[find, adjust, hold].map((step, i) => (
          <li key={step} class={reached[phase] > i + 1 ? 'is-done' : reached[phase] === i + 1 ? 'is-now' : undefined}>
            {step}
          </li>
        ))}
      </ol>
    </div>
  );
}
