import type { ComponentChildren, RefObject } from 'preact';
import { useEffect, useId, useLayoutEffect, useRef } from 'preact/hooks';
import { closelyMessages } from '../../messages/closely.ts';
import type { ClosePicture } from '../close-picture.ts';
import { useUi } from '../ui-context.ts';
import { createSlices, type Slices } from './slices.ts';
import type { Viewing } from './use-view.ts';

interface PictureStageProps {
  readonly stage: RefObject<HTMLDivElement | null>;
  readonly picture: ClosePicture;
  readonly viewing: Viewing;
  readonly name: string;
  readonly children?: ComponentChildren;
}

/** Where a picture is zoomed and moved. It takes the keys while it has the focus. */
export function PictureStage({ stage, picture, viewing, name, children }: PictureStageProps) {
  const { state } = useUi();
  const words = closelyMessages[state.settings.locale];
  const canvas = useRef<HTMLCanvasElement>(null);
  const slices = useRef<Slices | null>(null);
  const id = useId();
  const { frame, view } = viewing;
  useEffect(() => {
    const drawn = createSlices(canvas.current!, picture);
    slices.current = drawn;
    return () => {
      slices.current = null;
      drawn.close();
    };
  }, [picture]);
  useLayoutEffect(() => {
    const drawing = requestAnimationFrame(() => {
      if (frame && view) slices.current?.draw(view, frame);
    });
    return () => cancelAnimationFrame(drawing);
  }, [frame, view?.zoom, view?.centre.x, view?.centre.y, picture]);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it takes the keys that move the picture, as its description says.
    <div ref={stage} class="stage" tabIndex={0} role="application" aria-label={name} aria-describedby={id}>
      <canvas ref={canvas} class="stage-picture" />
      {children}
      <span id={id} class="visually-hidden">
        {words.keys}
      </span>
    </div>
  );
}
