import { ChevronLeft, ChevronRight, ZoomIn, ZoomOut } from 'lucide';
import { useId, useState } from 'preact/hooks';
import { type DataForm, type FieldId, fieldsOf } from '../../../core/data/form.ts';
import { showsFace } from '../../../core/exercises.ts';
import type { AttemptRecord } from '../../../core/report/attempt.ts';
import type { Library, Locale } from '../../../core/session/state.ts';
import type { DataMessages } from '../../../messages/data.ts';
import { timeOfDay } from '../../days.ts';
import { Button, IconButton } from '../../parts/button.tsx';
import { ChoiceGroup } from '../../parts/choice-group.tsx';
import { Picture } from '../../parts/picture.tsx';
import { useUi } from '../../ui-context.ts';
import { fill } from '../../wording.ts';

interface ComparePictureProps {
  readonly form: DataForm;
  readonly words: DataMessages;
  /** The attempt from which the person came. */
  readonly attemptId: string | null;
}

/** More would not fit on a phone; the newest are the ones that were taken for this. */
const MOST_OFFERED = 4;

/** Each typed field above the document itself, large: what no rule knows, the eye sees. */
export function ComparePicture({ form, words, attemptId }: ComparePictureProps) {
  const { state, emit } = useUi();
  const id = useId();
  const { comparison } = words;
  const kept = straightened(state.library);
  const [chosenId, choose] = useState(attemptId);
  const chosen = kept.find((one) => one.id === chosenId) ?? kept[0];
  const offered = [...new Set([...(chosen ? [chosen] : []), ...kept])].slice(0, MOST_OFFERED);
  const filled = fieldsOf[form.kind].filter((field) => form.texts[field].trim() !== '');
  return (
    <section class="data-compare" aria-labelledby={id}>
      <h2 id={id}>{comparison.title}</h2>
      {!chosen && (
        <>
          <p>{comparison.none}</p>
          <Button onPress={() => emit({ type: 'choose-documents', demo: false })}>{comparison.photograph}</Button>
        </>
      )}
      {chosen && filled.length === 0 && <p>{comparison.typeFirst}</p>}
      {chosen && filled.length > 0 && (
        <>
          {kept.length > 1 && (
            <ChoiceGroup
              title={comparison.which}
              options={offered.map((one) => ({ value: one.id, name: nameOf(one, state.settings.locale) }))}
              chosen={chosen.id}
              onChoose={choose}
            />
          )}
          <OneByOne key={chosen.id} form={form} filled={filled} words={words} attempt={chosen} />
        </>
      )}
    </section>
  );
}

/** Attempts with a straightened document, newest first. */
function straightened(library: Library): readonly AttemptRecord[] {
  if (library.is !== 'ready') return [];
  return library.attempts.filter(({ exercise, outline }) => outline !== null && !showsFace(exercise));
}

function nameOf({ takenAtMs }: AttemptRecord, locale: Locale): string {
  const day = new Intl.DateTimeFormat(locale, { month: 'short', day: 'numeric' }).format(takenAtMs);
  return `${day} ${timeOfDay(takenAtMs, locale)}`;
}

interface OneByOneProps extends Pick<ComparePictureProps, 'form' | 'words'> {
  readonly filled: readonly FieldId[];
  readonly attempt: AttemptRecord;
}

function OneByOne({ form, filled, words, attempt }: OneByOneProps) {
  const [at, setAt] = useState(0);
  const { comparison } = words;
  const index = Math.min(at, filled.length - 1);
  const field = filled[index]!;
  const turn = (by: number): void => setAt((index + by + filled.length) % filled.length);
  return (
    <>
      <div class="compare-field">
        <IconButton icon={ChevronLeft} name={comparison.before} onPress={() => turn(-1)} />
        <p role="status">
          <span class="hint">
            {fill(comparison.step, { name: words.fields[field].name, at: index + 1, count: filled.length })}
          </span>
          <span class="compare-value">{form.texts[field]}</span>
        </p>
        <IconButton icon={ChevronRight} name={comparison.next} onPress={() => turn(1)} />
      </div>
      <ZoomedPicture picture={`${attempt.id}/straightened`} words={words} />
    </>
  );
}

const zooms = [1, 2, 3, 4] as const;

/** The picture in a window that it can be moved in, by finger, wheel or arrow keys. */
function ZoomedPicture({ picture, words: { comparison } }: { readonly picture: string; readonly words: DataMessages }) {
  // Enlarged from the start: the smallest print of a card is not to be read at the width of a phone.
  const [zoom, setZoom] = useState(1);
  const set = (by: number): void => setZoom(Math.min(zooms.length - 1, Math.max(0, zoom + by)));
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard. */}
      <section class="compare-window" aria-label={comparison.window} tabIndex={0}>
        <div style={{ width: `${zooms[zoom]! * 100}%` }}>
          <Picture name={picture} alt={comparison.alt} />
        </div>
      </section>
      <div class="compare-zoom">
        <IconButton icon={ZoomOut} name={comparison.smaller} onPress={() => set(-1)} />
        <span role="status">{fill(comparison.zoom, { times: zooms[zoom]! })}</span>
        <IconButton icon={ZoomIn} name={comparison.larger} onPress={() => set(1)} />
      </div>
    </>
  );
}
