import { Check, RotateCcw, Trash2 } from 'lucide';
import { showsFace } from '../../core/exercises.ts';
import type { Reading } from '../../core/reading/reading.ts';
import type { ReviewingSituation } from '../../core/session/state.ts';
import { Button } from '../parts/button.tsx';
import { MakeRoom } from '../parts/make-room.tsx';
import { Page } from '../parts/page.tsx';
import { ReviewLayout } from '../parts/review-layout.tsx';
import { StorageProblem } from '../parts/storage-problem.tsx';
import { useUi } from '../ui-context.ts';
import { firstToChange } from '../wording.ts';
import { readingChunk, useChunk } from './chunks.ts';

/** The picture, one sentence, the scorecard; keep, retake and delete are always there. */
export function ReviewingScreen({ situation }: { readonly situation: ReviewingSituation }) {
  const { words } = useUi();
  const { report, picture, exercise, keeping } = situation;
  return (
    <Page title={words.exercises[exercise]} actions={<ReviewActions situation={situation} />}>
      <ReviewLayout
        picture={picture}
        report={report}
        isFace={showsFace(exercise)}
        reading={report.reading && <LaterReading reading={report.reading} />}
        note={
          keeping.is === 'failed' && (
            <>
              <StorageProblem why={keeping.why} />
              {keeping.why === 'full' && <MakeRoom />}
            </>
          )
        }
      />
    </Page>
  );
}

/** Its part of the app comes with the first document that was read. */
function LaterReading({ reading }: { readonly reading: Reading }) {
  const { words } = useUi();
  const arrival = useChunk(readingChunk);
  if (arrival.is === 'here') return <arrival.screens.ReadingPart reading={reading} />;
  if (arrival.is === 'coming') return <p role="status">{words.app.loading}</p>;
  return (
    <>
      <p>{words.app.loadFailed.body}</p>
      <Button onPress={arrival.retry}>{words.actions.tryAgain}</Button>
    </>
  );
}

function ReviewActions({ situation }: { readonly situation: ReviewingSituation }) {
  const { words, emit } = useUi();
  const isBusy = situation.keeping.is === 'busy';
  const isGood = firstToChange(situation.report.scorecard) === null;
  const { review } = words;
  return (
    <div class="row review-actions">
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
