import { Check, RotateCcw, Trash2 } from 'lucide';
import type { ReviewingSituation } from '../../core/session/state.ts';
import { BigPicture } from '../parts/big-picture.tsx';
import { Button } from '../parts/button.tsx';
import { OverallVerdict } from '../parts/overall-verdict.tsx';
import { Page } from '../parts/page.tsx';
import { Scorecard } from '../parts/scorecard.tsx';
import { StorageProblem } from '../parts/storage-problem.tsx';
import { useUi } from '../ui-context.ts';
import { firstToChange } from '../wording.ts';

/** The picture, one sentence, the scorecard; keep, retake and delete are always there. */
export function ReviewingScreen({ situation }: { readonly situation: ReviewingSituation }) {
  const { words } = useUi();
  const { report, picture, exercise, keeping } = situation;
  return (
    <Page title={words.exercises[exercise]} look="plain" actions={<ReviewActions situation={situation} />}>
      <div class="review">
        <BigPicture original={picture} straightened={report.straightened} size={report.size} outline={report.outline} />
        <div class="review-words">
          <OverallVerdict scorecard={report.scorecard} />
          {keeping.is === 'failed' && <StorageProblem why={keeping.why} />}
          <Scorecard reports={report.scorecard} />
          <p class="honest">{words.app.honest}</p>
        </div>
      </div>
    </Page>
  );
}

function ReviewActions({ situation }: { readonly situation: ReviewingSituation }) {
  const { words, emit } = useUi();
  const isBusy = situation.keeping.is === 'busy';
  const isGood = firstToChange(situation.report.scorecard) === null;
  const { review } = words;
  return (
    <div class="row">
      <Button look="quiet" icon={Trash2} isBusy={isBusy} onPress={() => emit({ type: 'discard' })}>
        {review.discard}
      </Button>
      <Button
        look={isGood ? 'plain' : 'primary'}
        icon={RotateCcw}
        isBusy={isBusy}
        onPress={() => emit({ type: 'retake' })}
      >
        {review.retake}
      </Button>
      <Button look={isGood ? 'primary' : 'plain'} icon={Check} isBusy={isBusy} onPress={() => emit({ type: 'keep' })}>
        {isBusy ? review.keeping : review.keep}
      </Button>
    </div>
  );
}
