import { Download, Trash2 } from 'lucide';
import { IconButton } from '../../parts/button.tsx';
import { Icon } from '../../parts/icon.tsx';
import type { Attachment } from '../../support/attachment.ts';
import { fill } from '../../wording.ts';

interface AttachmentPicturesProps {
  readonly shown: readonly Attachment[];
  /** `{number}` in each. */
  readonly words: { readonly alt: string; readonly remove: string; readonly save?: string };
  readonly onRemove: (attachment: Attachment) => void;
}

/** The pictures exactly as they will leave, each with a way to take it out again, and to save it where it is not on the phone yet. */
export function AttachmentPictures({ shown, words, onRemove }: AttachmentPicturesProps) {
  return (
    <ul class="support-screenshots">
      {shown.map((attachment, i) => {
        const { url, file } = attachment;
        const number = i + 1;
        return (
          <li key={url}>
            <img src={url} alt={fill(words.alt, { number })} />
            <span class="row">
              <IconButton icon={Trash2} name={fill(words.remove, { number })} onPress={() => onRemove(attachment)} />
              {words.save && (
                <a class="icon-button" href={url} download={file.name} aria-label={fill(words.save, { number })}>
                  <Icon icon={Download} />
                </a>
              )}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
