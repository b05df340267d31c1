import { House, type IconNode, RotateCcw } from 'lucide';
import type { ComponentChildren } from 'preact';
import type { Guidance } from '../../messages/screens.ts';
import { troubleMessages } from '../../messages/troubles.ts';
import { useUi } from '../ui-context.ts';
import { Button } from './button.tsx';
import { Icon } from './icon.tsx';
import { Page } from './page.tsx';
import { Steps } from './steps.tsx';

interface FailureProps {
  readonly icon: IconNode;
  readonly guidance: Guidance;
  /** What is tried first where it is not "try again". */
  readonly first?: ComponentChildren;
  /** Stands below the steps. */
  readonly aid?: ComponentChildren;
  /** Ways on that do not need what failed. */
  readonly children: ComponentChildren;
}

/** The world refused: what happened, why, what to do, and never a dead end. */
export function Failure({ icon, guidance, first, aid, children }: FailureProps) {
  const { state, words, emit } = useUi();
  const { otherWays, whatToDo } = troubleMessages[state.settings.locale];
  return (
    <Page
      title={guidance.title}
      look="centred"
      actions={
        <>
          {first || (
            <Button look="primary" icon={RotateCcw} onPress={() => emit({ type: 'try-again' })}>
              {words.actions.tryAgain}
            </Button>
          )}
          <p class="hint">{otherWays}</p>
          {children}
          <Button look="quiet" icon={House} onPress={() => emit({ type: 'go-home' })}>
            {words.actions.home}
          </Button>
        </>
      }
    >
      <span class="failure-icon">
        <Icon icon={icon} size={40} />
      </span>
      <p>{guidance.body}</p>
      <Steps title={whatToDo} steps={guidance.steps} />
      {aid}
    </Page>
  );
}
