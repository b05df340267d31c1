import { useEffect, useState } from 'preact/hooks';
import type { PictureName } from '../../core/session/state.ts';
import type { ClosePicture } from '../close-picture.ts';
import { useUi } from '../ui-context.ts';

export type Opened =
  | { readonly is: 'loading' }
  | { readonly is: 'gone' }
  | { readonly is: 'here'; readonly picture: ClosePicture };

/** A picture at its full size, or of at most so many pixels, while the calling part is on the page. */
export function useClosePicture(name: PictureName, mostPixels?: number): Opened {
  const { port } = useUi();
  const [opened, setOpened] = useState<Opened>({ is: 'loading' });
  useEffect(() => {
    let isWanted = true;
    let open: ClosePicture | null = null;
    port.openPicture(name, mostPixels).then(
      (picture) => {
        open = picture;
        if (!isWanted) return picture?.close();
        setOpened(picture ? { is: 'here', picture } : { is: 'gone' });
      },
      () => isWanted && setOpened({ is: 'gone' }),
    );
    return () => {
      isWanted = false;
      setOpened({ is: 'loading' });
      open?.close();
    };
  }, [name, port, mostPixels]);
  return opened;
}
