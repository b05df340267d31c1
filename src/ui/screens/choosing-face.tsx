import { ChevronRight, Compass, type IconNode, IdCard, Move3d, ScanFace, SmilePlus } from 'lucide';
import { type ExerciseId, faceExerciseIds } from '../../core/exercises.ts';
import { Icon } from '../parts/icon.tsx';
import { Page } from '../parts/page.tsx';
import { PrivateLine } from '../parts/private-line.tsx';
import { useUi } from '../ui-context.ts';

const icons: Partial<Record<ExerciseId, IconNode>> = {
  'selfie-close-up': ScanFace,
  'selfie-with-document': IdCard,
  'room-doctor': Compass,
  movements: Move3d,
};

/** Which exercise with the face: a list, in the order in which real checks ask for them. */
export function ChoosingFaceScreen({ demo }: { readonly demo: boolean }) {
  const { words, emit } = useUi();
  const { choosingFace, exercises } = words;
  return (
    <Page title={demo ? choosingFace.demoTitle : choosingFace.title}>
      <p>{choosingFace.line}</p>
      <ul class="choices">
        {faceExerciseIds.map((exercise) => (
          <li key={exercise}>
            <button type="button" class="choice" onClick={() => emit({ type: 'choose-exercise', exercise, demo })}>
              <Icon icon={icons[exercise] ?? SmilePlus} />
              <span>
                {exercises[exercise]}
                <span class="choice-hint">{choosingFace.hints[exercise]}</span>
              </span>
              <Icon icon={ChevronRight} size={20} />
            </button>
          </li>
        ))}
      </ul>
      <PrivateLine />
    </Page>
  );
}
