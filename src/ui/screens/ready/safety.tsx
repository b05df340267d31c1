import { Ban } from 'lucide';
import { readyMessages } from '../../../messages/ready.ts';
import { Button } from '../../parts/button.tsx';
import { Icon } from '../../parts/icon.tsx';
import { Page } from '../../parts/page.tsx';
import { Steps } from '../../parts/steps.tsx';
import { useUi } from '../../ui-context.ts';
import { StepButtons } from './step-buttons.tsx';

/** How swindlers go about it, and what to do when it has happened. */
export function SafetyScreen() {
  const { state, words, emit } = useUi();
  const { safety } = readyMessages[state.settings.locale];
  return (
    <Page title={safety.title}>
      <p>{safety.line}</p>
      <ul class="rules">
        {safety.rules.map(({ title, body }) => (
          <li key={title}>
            <Icon icon={Ban} />
            <div>
              <h2>{title}</h2>
              <p>{body}</p>
            </div>
          </li>
        ))}
      </ul>
      <StepButtons steps={['links']} from="safety" />
      <Steps title={safety.happened.title} steps={safety.happened.steps} />
      <Button look="quiet" onPress={() => emit({ type: 'go-home' })}>
        {words.actions.home}
      </Button>
    </Page>
  );
}
