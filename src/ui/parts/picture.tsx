import { ImageOff } from 'lucide';
import { useEffect, useState } from 'preact/hooks';
import type { Size } from '../../core/geometry.ts';
import type { PictureName } from '../../core/session/state.ts';
import { whenIdle } from '../idle-queue.ts';
import { useUi } from '../ui-context.ts';
import { Icon } from './icon.tsx';

type Shown = { readonly is: 'loading' } | { readonly is: 'here'; readonly url: string } | { readonly is: 'gone' };

/** The URL of a picture while the calling part is on the page, read in its turn when the page is idle if it `canWait`; it is released when the part leaves. */
export function usePicture(name: PictureName, canWait = false): Shown {
  const { port } = useUi();
  const [shown, setShown] = useState<Shown>({ is: 'loading' });
  useEffect(() => {
    let isWanted = true;
    const show = (url: string | null): void => {
      if (isWanted) setShown(url === null ? { is: 'gone' } : { is: 'here', url });
    };
    let isAsked = false;
    const ask = (): Promise<void> => {
      isAsked = true;
      return port.pictureUrl(name).then(show, () => show(null));
    };
    const callOff = canWait ? whenIdle(ask) : void ask();
    return () => {
      isWanted = false;
      callOff?.();
      setShown({ is: 'loading' });
      if (isAsked) port.releasePicture(name);
    };
  }, [name, port, canWait]);
  return shown;
}

interface PictureProps {
  readonly name: PictureName;
  /** Empty: decoration. */
  readonly alt: string;
  /** Told once the picture is there, in its own pixels. */
  readonly onSize?: (size: Size) => void;
  /** One of many: read one after the other while nothing moves, and not at all when it has passed by before. */
  readonly canWait?: boolean;
}

/** A picture by its name, with a quiet place while it loads and a sentence when it is gone. */
export function Picture({ name, alt, onSize, canWait = false }: PictureProps) {
  const { words } = useUi();
  const shown = usePicture(name, canWait);
  if (shown.is === 'here') {
    const tell = ({ currentTarget: { naturalWidth, naturalHeight } }: { readonly currentTarget: HTMLImageElement }) =>
      onSize?.({ width: naturalWidth, height: naturalHeight });
    // The browser's own menu would save the picture as it is: without a stamp, and with the camera's data.
    const keepIn = (event: Event): void => event.preventDefault();
    return (
      <img
        class="picture"
        src={shown.url}
        alt={alt}
        decoding="async"
        onLoad={tell}
        onContextMenu={keepIn}
        onDragStart={keepIn}
      />
    );
  }
  if (shown.is === 'loading') return <span class="picture picture-empty" />;
  return (
    <span class="picture picture-empty">
      <Icon icon={ImageOff} />
      {alt !== '' && <span>{words.review.pictureGone}</span>}
    </span>
  );
}
