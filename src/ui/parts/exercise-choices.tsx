import { ChevronRight, type IconNode } from 'lucide';
import type { ExerciseId } from '../../core/exercises.ts';
import { useUi } from '../ui-context.ts';
import { Icon } from './icon.tsx';

export interface ExerciseChoice {
  readonly exercise: ExerciseId;
  readonly icon: IconNode;
  readonly hint?: string;
}

interface ExerciseChoicesProps {
  readonly choices: readonly ExerciseChoice[];
  readonly demo: boolean;
}

/** Exercises to choose from: a list, because the names are long. */
export function ExerciseChoices({ choices, demo }: ExerciseChoicesProps) {
  const { words, emit } = useUi();
  return (
    <ul class="choices">
      {choices.map(({ exercise, icon, hint }) => (
        <li key={exercise}>
          <button type="button" class="choice" onClick={() => emit({ type: 'choose-exercise', exercise, demo })}>
            <Icon icon={icon} />
            <span>
              {words.exercises[exercise]}
              {hint !== undefined && <span class="choice-hint">{hint}</span>}
            </span>
            <Icon icon={ChevronRight} size={20} />
          </button>
        </li>
      ))}
    </ul>
  );
}
