import { ImagePlus } from 'lucide';
import { useRef, useState } from 'preact/hooks';
import type { SupportMessages } from '../../../messages/support.ts';
import { Button } from '../../parts/button.tsx';
import { type Attachment, attach } from '../../support/attachment.ts';
import { useAttachments } from '../../support/attachment-list.ts';
import { useUi } from '../../ui-context.ts';
import { AttachmentPictures } from './attachment-pictures.tsx';

/** More than that nobody at support looks at, and forms refuse. */
const MOST_SCREENSHOTS = 4;

interface ScreenshotsProps {
  readonly shown: readonly Attachment[];
  readonly words: SupportMessages['screenshots'];
  readonly onChange: (shown: readonly Attachment[]) => void;
}

/** Chosen by the person, seen by nobody else, and forgotten with the screen. Encoded anew: a photo of a screen may hold the place where it was taken. */
export function Screenshots({ shown, words, onChange }: ScreenshotsProps) {
  const { port } = useUi();
  const input = useRef<HTMLInputElement>(null);
  const [problem, setProblem] = useState('');
  const list = useAttachments(shown, onChange);

  function take(): void {
    const file = input.current?.files?.[0];
    if (!input.current || !file) return;
    setProblem('');
    // Choosing the same file again must be a change again.
    input.current.value = '';
    port
      .safe()
      .then((safe) => safe.withoutMetadata(file))
      .then(
        (blob) => list.add(attach(blob, `screenshot-${shown.length + 1}.jpg`)),
        () => setProblem(words.unreadable),
      );
  }

  const add = (): void => {
    if (shown.length < MOST_SCREENSHOTS) input.current?.click();
    else setProblem(words.tooMany);
  };
  return (
    <section class="support-part">
      <h2>{words.heading}</h2>
      <p class="hint">{words.hint}</p>
      <AttachmentPictures
        shown={shown}
        words={words}
        onRemove={(screenshot) => {
          setProblem('');
          list.remove(screenshot);
        }}
      />
      <input ref={input} type="file" accept="image/*" hidden tabIndex={-1} aria-hidden="true" onChange={take} />
      <Button icon={ImagePlus} onPress={add}>
        {words.add}
      </Button>
      <p role="status" class="support-warning">
        {problem}
      </p>
    </section>
  );
}
