import { Play } from 'lucide';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { useUi } from '../ui-context.ts';
import { Button } from './button.tsx';

/** A picture that has not started by then was refused its autoplay (an iPhone in low-power mode does that). */
const AUTOPLAY_PATIENCE_MS = 2500;

interface PreviewProps {
  readonly isMirrored: boolean;
  readonly isTaken: boolean;
  readonly name: string;
}

/** The camera picture, edge to edge. The shell binds the stream; here it is only shown, and started by a tap where needed. */
export function Preview({ isMirrored, isTaken, name }: PreviewProps) {
  const { port, words } = useUi();
  const video = useRef<HTMLVideoElement>(null);
  const [needsTap, setNeedsTap] = useState(false);

  // Before the screen can be touched: a shutter that is pressed at once must find the element.
  useLayoutEffect(() => {
    const element = video.current;
    if (!element) return;
    // Safari on iOS plays inline and by itself only when these are properties set before the stream is.
    element.muted = true;
    element.playsInline = true;
    port.attachPreview(element);
    // Looked at again and again: the stream may be bound late, and bound anew after an interruption.
    const look = setInterval(() => setNeedsTap(element.srcObject !== null && element.paused), AUTOPLAY_PATIENCE_MS);
    const started = (): void => setNeedsTap(false);
    element.addEventListener('playing', started);
    return () => {
      clearInterval(look);
      element.removeEventListener('playing', started);
      port.attachPreview(null);
    };
  }, [port]);

  // Shown as it was taken: what moves on after that, or goes dark with the closing camera, is not the person's picture.
  useEffect(() => {
    const element = video.current;
    // A picture that is still to come must come: the shutter waits for it.
    if (isTaken && element && element.readyState >= element.HAVE_CURRENT_DATA) element.pause();
  }, [isTaken]);

  const play = (): void => {
    video.current?.play().catch(() => setNeedsTap(true));
  };
  const classes = `preview ${isMirrored ? 'preview-mirrored' : ''} ${isTaken ? 'preview-taken' : ''}`;
  return (
    <>
      <video ref={video} class={classes} playsInline muted autoPlay aria-label={name} />
      {needsTap && !isTaken && (
        <div class="preview-tap">
          <Button look="primary" icon={Play} onPress={play}>
            {words.coaching.tapToStart}
          </Button>
        </div>
      )}
    </>
  );
}
