import { useEffect, useRef } from 'preact/hooks';
import type { Point, Size } from '../../core/geometry.ts';
import { pointInView } from '../../core/guide.ts';
import type { LiveView } from '../../core/session/state.ts';
import { pathOf } from '../marks/contours.ts';
import { faceOutline } from '../marks/face-outline.ts';
import type { OutlineLook } from './live-outline.tsx';
import { createMotionLoop, type MotionLoop } from './motion-loop.ts';

interface LiveFaceProps {
  readonly live: LiveView | null;
  readonly view: Size;
  readonly isMirrored: boolean;
  readonly look: OutlineLook;
}

/** The found face, hugged by four arcs that follow it at display rate and close to a line when all is good. */
export function LiveFace({ live, view, isMirrored, look }: LiveFaceProps) {
  const shapes = useRef<SVGGElement>(null);
  const loop = useRef<MotionLoop | null>(null);

  useEffect(() => {
    const drawn = shapes.current!;
    loop.current = createMotionLoop((corners) => drawFace(drawn, corners));
    return () => loop.current?.stop();
  }, []);
  useEffect(() => {
    const toView = (point: Point): Point => pointInView(point, live?.frame ?? view, view, isMirrored);
    loop.current?.aim((live && faceOutline(live)?.map(toView)) ?? null, live?.atMs ?? null);
    loop.current?.refresh();
  }, [live, view, isMirrored]);

  return (
    <g ref={shapes} class={`outline outline-${look} face-outline`} visibility="hidden">
      {/* Four like quarters, from the middle of one side to the next: arcs are dashes of known length around the corners. */}
      <path class="line-shade" pathLength={100} />
      <path class="line" pathLength={100} />
    </g>
  );
}

function drawFace(shapes: SVGGElement, corners: readonly Point[] | null): void {
  shapes.setAttribute('visibility', corners ? 'visible' : 'hidden');
  if (!corners) return;
  const d = pathOf([corners], (point) => point);
  for (const path of shapes.children) path.setAttribute('d', d);
}
