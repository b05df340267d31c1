import { formatMegabytes } from '../figures.ts';
import { useUi } from '../ui-context.ts';
import { fill } from '../wording.ts';

/** How much of the face model has arrived, as a bar and in MB; nothing when it is not being loaded. */
export function ModelProgress() {
  const { state, words } = useUi();
  const { faceModel, settings } = state;
  if (faceModel.is !== 'loading' || faceModel.totalBytes <= 0) return null;
  const { loadedBytes, totalBytes } = faceModel;
  const text = fill(words.model.progress, {
    loaded: formatMegabytes(loadedBytes, settings.locale),
    total: formatMegabytes(totalBytes, settings.locale),
  });
  return (
    <div class="model-progress">
      <p>
        {words.model.loading} <span class="figures">{text}</span>
      </p>
      <progress
        value={Math.min(loadedBytes, totalBytes)}
        max={totalBytes}
        aria-label={words.model.loading}
        aria-valuetext={text}
      />
      <p class="hint">{words.model.once}</p>
    </div>
  );
}
