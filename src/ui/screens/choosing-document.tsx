import { BookUser, Car, ChevronRight, FileText, House, type IconNode, IdCard, SquareUserRound } from 'lucide';
import { type ExerciseId, exerciseIds, exerciseOf } from '../../core/exercises.ts';
import { Icon } from '../parts/icon.tsx';
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

/** Which document: a list, because the names are long. */
export function ChoosingDocumentScreen({ demo }: { readonly demo: boolean }) {
  const { words, emit } = useUi();
  const documents = exerciseIds.filter((id) => exerciseOf(id).subject === 'document');
  return (
    <Page title={demo ? words.choosing.demoTitle : words.choosing.title}>
      <p>{words.choosing.line}</p>
      <ul class="choices">
        {documents.map((exercise) => (
          <li key={exercise}>
            <button type="button" class="choice" onClick={() => emit({ type: 'choose-exercise', exercise, demo })}>
              <Icon icon={icons[exercise] ?? FileText} />
              <span>{words.exercises[exercise]}</span>
              <Icon icon={ChevronRight} size={20} />
            </button>
          </li>
        ))}
      </ul>
      <PrivateLine />
    </Page>
  );
}
