import { Camera, ImageOff } from 'lucide';
import type { Situation } from '../../core/session/state.ts';
import { troubleMessages } from '../../messages/troubles.ts';
import { Button } from '../parts/button.tsx';
import { Failure } from '../parts/failure.tsx';
import { ImportButton } from '../parts/import-button.tsx';
import { useUi } from '../ui-context.ts';

/** A picture that cannot be used, taken or imported. */
export function PictureFailedScreen({
  situation,
}: {
  readonly situation: Extract<Situation, { at: 'picture-failed' }>;
}) {
  const { state, words, emit } = useUi();
  const { why, exercise, origin } = situation;
  const { pictureFailed, pictureWays } = troubleMessages[state.settings.locale];
  const isImport = origin === 'import';
  return (
    <Failure
      key={why}
      icon={ImageOff}
      guidance={pictureFailed[why]}
      first={
        isImport && (
          <ImportButton exercise={exercise} look="primary">
            {pictureWays.another}
          </ImportButton>
        )
      }
    >
      {isImport ? (
        <Button icon={Camera} onPress={() => emit({ type: 'try-again' })}>
          {pictureWays.useCamera}
        </Button>
      ) : (
        <ImportButton exercise={exercise} />
      )}
      <Button onPress={() => emit({ type: 'use-demo' })}>{words.actions.useDemo}</Button>
    </Failure>
  );
}
