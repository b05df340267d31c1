import { BookUser, Car, FileText, House, type IconNode, IdCard, SquareUserRound } from 'lucide';
import { type ExerciseId, exerciseIds, exerciseOf } from '../../core/exercises.ts';
import { ExerciseChoices } from '../parts/exercise-choices.tsx';
import { Page } from '../parts/page.tsx';
import { PrivateLine } from '../parts/private-line.tsx';
import { useUi } from '../ui-context.ts';

const icons: Partial<Record<ExerciseId, IconNode>> = {
  'id-card-front': IdCard,
  'id-card-back': SquareUserRound,
  passport: BookUser,
  'driving-licence': Car,
  'residence-permit': House,
};

/** Which document. */
export function ChoosingDocumentScreen({ demo }: { readonly demo: boolean }) {
  const { choosing } = useUi().words;
  const documents = exerciseIds.filter((id) => exerciseOf(id).subject === 'document');
  return (
    <Page title={demo ? choosing.demoTitle : choosing.title}>
      <p>{choosing.line}</p>
      <ExerciseChoices
        demo={demo}
        choices={documents.map((exercise) => ({ exercise, icon: icons[exercise] ?? FileText }))}
      />
      <PrivateLine />
    </Page>
  );
}
