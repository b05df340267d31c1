import { Compass, type IconNode, IdCard, Move3d, ScanFace, SmilePlus } from 'lucide';
import { type ExerciseId, faceExerciseIds } from '../../core/exercises.ts';
import { ExerciseChoices } from '../parts/exercise-choices.tsx';
import { Page } from '../parts/page.tsx';
import { PrivateLine } from '../parts/private-line.tsx';
import { useUi } from '../ui-context.ts';

const icons: Partial<Record<ExerciseId, IconNode>> = {
  'selfie-close-up': ScanFace,
  'selfie-with-document': IdCard,
  'room-doctor': Compass,
  movements: Move3d,
};

/** Which exercise with the face, in the order in which real checks ask for them. */
export function ChoosingFaceScreen({ demo }: { readonly demo: boolean }) {
  const { choosingFace } = useUi().words;
  const choices = faceExerciseIds.map((exercise) => ({
    exercise,
    icon: icons[exercise] ?? SmilePlus,
    hint: choosingFace.hints[exercise],
  }));
  return (
    <Page title={demo ? choosingFace.demoTitle : choosingFace.title}>
      <p>{choosingFace.line}</p>
      <ExerciseChoices demo={demo} choices={choices} />
      <PrivateLine />
    </Page>
  );
}
