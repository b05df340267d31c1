import { ListChecks, Play } from 'lucide';
import { rehearsalSteps, standOf } from '../../../core/preparation/full-rehearsal.ts';
import type { Preparation } from '../../../core/preparation/preparation.ts';
import type { StepId } from '../../../core/preparation/steps.ts';
import { causeMessages } from '../../../messages/causes.ts';
import { readyMessages } from '../../../messages/ready.ts';
import { Button } from '../../parts/button.tsx';
import { Page } from '../../parts/page.tsx';
import { useUi } from '../../ui-context.ts';
import { fill } from '../../wording.ts';
import { Returned } from './causes.tsx';
import { StepButtons } from './step-buttons.tsx';

/** Document, selfie, movements and data in one go; each comes back here, and the next is one tap away. */
export function FullRehearsalScreen({ preparation }: { readonly preparation: Preparation }) {
  const { state, words, emit } = useUi();
  const { rehearsal } = readyMessages[state.settings.locale];
  const { done, next } = standOf(preparation.progress);
  const of = rehearsalSteps.length;
  return (
    <Page title={rehearsal.title} actions={<NextButton next={next} isFirst={done === 0} />}>
      <p>{rehearsal.line}</p>
      <Returned preparation={preparation} />
      <div class="stand">
        <p>{fill(rehearsal.stand, { done, of })}</p>
        <progress value={done} max={of} aria-label={rehearsal.title} />
      </div>
      <StepButtons steps={rehearsalSteps} from="rehearsal" />
      <p>{next === null ? rehearsal.allDone : rehearsal.resume}</p>
      {done > 0 && (
        <Button look="quiet" onPress={() => emit({ type: 'prepare', act: { do: 'restart' } })}>
          {rehearsal.restart}
        </Button>
      )}
      <p class="honest">{words.app.honest}</p>
      <Button look="quiet" onPress={() => emit({ type: 'go-home' })}>
        {words.actions.home}
      </Button>
    </Page>
  );
}

function NextButton({ next, isFirst }: { readonly next: StepId | null; readonly isFirst: boolean }) {
  const { state, emit } = useUi();
  const { rehearsal } = readyMessages[state.settings.locale];
  const { steps } = causeMessages[state.settings.locale];
  const step = next ?? 'checklist';
  const name = isFirst ? rehearsal.begin : rehearsal.next;
  return (
    <Button
      look="primary"
      icon={next === null ? ListChecks : Play}
      onPress={() => emit({ type: 'prepare', act: { do: 'step', step, from: 'rehearsal' } })}
    >
      {next === null ? rehearsal.finish : fill(name, { step: steps[next] })}
    </Button>
  );
}
