import { troubleMessages } from '../../messages/troubles.ts';
import { AddToHomeScreenRow, NewIcon, ShareButton } from '../drawings/ios-steps.tsx';
import { Button } from '../parts/button.tsx';
import { Page } from '../parts/page.tsx';
import { useUi } from '../ui-context.ts';

const drawings = [ShareButton, AddToHomeScreenRow, NewIcon];

/** How to put the app on an iPhone's home screen, where the browser offers no button for it. */
export function InstallStepsScreen() {
  const { state, emit } = useUi();
  const { install } = troubleMessages[state.settings.locale];
  return (
    <Page
      title={install.title}
      actions={
        <Button look="primary" onPress={() => emit({ type: 'go-back' })}>
          {install.done}
        </Button>
      }
    >
      <p>{install.body}</p>
      <ol class="picture-steps">
        {install.steps.map(({ title, body }, i) => {
          const StepDrawing = drawings[i];
          return (
            <li key={title}>
              {StepDrawing && <StepDrawing />}
              <div>
                <h2>
                  {i + 1}. {title}
                </h2>
                <p>{body}</p>
              </div>
            </li>
          );
        })}
      </ol>
    </Page>
  );
}
