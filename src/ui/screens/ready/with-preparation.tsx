import type { ReadyPage } from '../../../core/preparation/page.ts';
import type { Preparation } from '../../../core/preparation/preparation.ts';
import { Button } from '../../parts/button.tsx';
import { Page } from '../../parts/page.tsx';
import { useUi } from '../../ui-context.ts';

interface WithPreparationProps {
  readonly page: ReadyPage;
  readonly draw: (preparation: Preparation) => preact.JSX.Element;
}

/** A page that shows what was done; until that is known it waits, and where it cannot be known it offers to try again. */
export function WithPreparation({ page, draw }: WithPreparationProps) {
  const { state, words, emit } = useUi();
  const { preparation } = state;
  if (preparation === null) return <Page title={words.app.loading}>{null}</Page>;
  if (preparation !== 'failed') return draw(preparation);
  return (
    <Page title={words.app.loadFailed.title}>
      <p>{words.app.loadFailed.body}</p>
      <Button look="primary" onPress={() => emit({ type: 'open-ready', page })}>
        {words.actions.tryAgain}
      </Button>
    </Page>
  );
}
