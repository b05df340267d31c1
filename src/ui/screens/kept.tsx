import { CircleCheck } from 'lucide';
import { showsFace } from '../../core/exercises.ts';
import type { Situation } from '../../core/session/state.ts';
import { Button } from '../parts/button.tsx';
import { Icon } from '../parts/icon.tsx';
import { Page } from '../parts/page.tsx';
import { Picture } from '../parts/picture.tsx';
import { useUi } from '../ui-context.ts';
import '../styles/kept.css';

/** It is kept; what comes next. */
export function KeptScreen({ situation }: { readonly situation: Extract<Situation, { at: 'kept' }> }) {
  const { state, words, emit } = useUi();
  // The lock has closed while this was shown.
  const isLocked = state.library.is === 'failed' && state.library.why === 'locked';
  const { kept, actions } = words;
  const demo = situation.origin === 'demo';
  const isFace = showsFace(situation.exercise);
  const goOn = (): void =>
    isFace ? emit({ type: 'choose-documents', demo }) : emit({ type: 'choose-exercise', exercise: 'selfie', demo });
  return (
    <Page
      title={kept.title}
      look="centred"
      actions={
        <>
          <Button look="primary" onPress={goOn}>
            {isFace ? kept.documentNext : kept.selfieNext}
          </Button>
          <div class="row">
            <Button onPress={() => emit({ type: 'open-attempt', attemptId: situation.attemptId })}>{kept.look}</Button>
            <Button onPress={() => emit({ type: 'retake' })}>{kept.again}</Button>
          </div>
          <Button look="quiet" onPress={() => emit({ type: 'go-home' })}>
            {actions.home}
          </Button>
        </>
      }
    >
      <div class="kept-picture">
        {!isLocked && <Picture name={`${situation.attemptId}/thumbnail`} alt="" />}
        <span class="kept-tick">
          <Icon icon={CircleCheck} size={40} />
        </span>
      </div>
      <p>{kept.body}</p>
      <p class="honest">{words.app.honest}</p>
    </Page>
  );
}
