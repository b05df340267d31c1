import { Camera, Check } from 'lucide';
import { type ExerciseId, showsFace } from '../../core/exercises.ts';
import { CardByWindow, TowardsWindow } from '../drawings/scenes.tsx';
import { Button } from '../parts/button.tsx';
import { Icon } from '../parts/icon.tsx';
import { ImportButton } from '../parts/import-button.tsx';
import { ModelProgress } from '../parts/model-progress.tsx';
import { Page } from '../parts/page.tsx';
import { useUi } from '../ui-context.ts';

/** Why the camera, and that nothing leaves the phone; before the browser's own question. */
export function PrimerScreen({ exercise }: { readonly exercise: ExerciseId }) {
  const { words, emit } = useUi();
  const { primer, actions } = words;
  const isFace = showsFace(exercise);
  return (
    <Page
      title={primer.title}
      actions={
        <>
          <p class="hint">{primer.nextPrompt}</p>
          <Button look="primary" icon={Camera} onPress={() => emit({ type: 'allow-camera' })}>
            {primer.allow}
          </Button>
          <ImportButton exercise={exercise} />
          <Button onPress={() => emit({ type: 'use-demo' })}>{actions.useDemo}</Button>
        </>
      }
    >
      <div class="drawing-large">{isFace ? <TowardsWindow /> : <CardByWindow />}</div>
      <p>{primer.body}</p>
      <ul class="ticks">
        {primer.points.map((point) => (
          <li key={point}>
            <Icon icon={Check} size={20} />
            <span>{point}</span>
          </li>
        ))}
      </ul>
      <ModelProgress />
    </Page>
  );
}
