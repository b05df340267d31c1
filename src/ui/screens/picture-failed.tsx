import { Camera, ImageOff } from 'lucide';
import type { Situation } from '../../core/session/state.ts';
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
  const { words, emit } = useUi();
  const { why, exercise, origin } = situation;
  const { pictureWays, actions } = words;
  const isImport = origin === 'import';
  return (
    <Failure
      key={why}
      icon={ImageOff}
      guidance={words.pictureFailed[why]}
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
      <Button onPress={() => emit({ type: 'use-demo' })}>{actions.useDemo}</Button>
    </Failure>
  );
}
