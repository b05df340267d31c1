import { Download } from 'lucide';
import type { PictureName } from '../../core/session/state.ts';
import { useUi } from '../ui-context.ts';
import { Icon } from './icon.tsx';
import { usePicture } from './picture.tsx';

/** Hands a kept picture to the phone as a file, because the browser may clear its own storage some day. */
export function SaveLink({ picture, fileName }: { readonly picture: PictureName; readonly fileName: string }) {
  const { words } = useUi();
  const shown = usePicture(picture);
  if (shown.is !== 'here') return null;
  return (
    <a class="button button-plain" href={shown.url} download={fileName}>
      <Icon icon={Download} size={20} />
      <span>{words.attempt.save}</span>
    </a>
  );
}
