import { ImagePlus, Stamp } from 'lucide';
import { useState } from 'preact/hooks';
import type { AttemptRecord } from '../../../core/report/attempt.ts';
import type { SupportMessages } from '../../../messages/support.ts';
import { calendarDay } from '../../days.ts';
import { Icon } from '../../parts/icon.tsx';
import { Picture } from '../../parts/picture.tsx';
import { WarnedChoice } from '../../parts/warned-choice.tsx';
import { type Attachment, attach } from '../../support/attachment.ts';
import { useAttachments } from '../../support/attachment-list.ts';
import { useUi } from '../../ui-context.ts';
import { AttachmentPictures } from './attachment-pictures.tsx';

/** The newest are those that somebody asks about. */
const MOST_OFFERED = 6;

interface PracticePicturesProps {
  readonly shown: readonly Attachment[];
  readonly words: SupportMessages['pictures'];
  readonly onChange: (shown: readonly Attachment[]) => void;
}

/** No picture of a document or a face goes along by itself: only one by one, after a warning, and stamped as practice. */
export function PracticePictures({ shown, words, onChange }: PracticePicturesProps) {
  const [isOpen, setOpen] = useState(false);
  const list = useAttachments(shown, onChange);
  const decide = (isWanted: boolean): void => {
    setOpen(isWanted);
    if (!isWanted) list.removeAll();
  };
  return (
    <section class="support-part">
      <h2>{words.heading}</h2>
      <p class="hint">{words.hint}</p>
      <AttachmentPictures shown={shown} words={words} onRemove={list.remove} />
      {isOpen && <Offered words={words} onPicked={list.add} />}
      <WarnedChoice
        icon={Stamp}
        isChosen={isOpen}
        name={words.add}
        undo={words.undo}
        warning={words.warning}
        yes={words.yes}
        no={words.no}
        onChange={decide}
      />
    </section>
  );
}

interface OfferedProps {
  readonly words: SupportMessages['pictures'];
  readonly onPicked: (attachment: Attachment) => void;
}

function Offered({ words, onPicked }: OfferedProps) {
  const { state, port, words: screens } = useUi();
  const [said, setSaid] = useState('');
  const { library } = state;
  const own =
    library.is === 'ready' ? library.attempts.filter(({ origin, rehearsal }) => origin !== 'demo' && !rehearsal) : [];

  function pick({ id, exercise, outline, size, takenAtMs }: AttemptRecord): void {
    const day = calendarDay(takenAtMs);
    setSaid(words.preparing);
    port
      .safe()
      .then((safe) =>
        safe.prepareLeaving({
          picture: `${id}/original`,
          document: outline && { corners: outline.corners, size },
          stampDay: day,
        }),
      )
      .then(
        (blob) => {
          setSaid(words.added);
          onPicked(attach(blob, `dry-run-${exercise}-${day}.jpg`));
        },
        () => setSaid(words.failed),
      );
  }

  return (
    <>
      {own.length === 0 && <p>{words.none}</p>}
      <ul class="choices">
        {own.slice(0, MOST_OFFERED).map((attempt) => (
          <li key={attempt.id}>
            <button type="button" class="attempt-row" onClick={() => pick(attempt)}>
              <Picture name={`${attempt.id}/thumbnail`} alt="" />
              <span class="attempt-words">
                <span class="attempt-name">{screens.exercises[attempt.exercise]}</span>
                <span class="hint">{new Date(attempt.takenAtMs).toLocaleDateString(state.settings.locale)}</span>
              </span>
              <Icon icon={ImagePlus} size={20} />
            </button>
          </li>
        ))}
      </ul>
      <p role="status">{said}</p>
    </>
  );
}
