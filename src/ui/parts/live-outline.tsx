import { useEffect, useRef } from 'preact/hooks';
import type { CheckReport } from '../../core/checks/index.ts';
import type { Point, Size } from '../../core/geometry.ts';
import { pointInView, roomFor } from '../../core/guide.ts';
import type { LiveView } from '../../core/session/state.ts';
import { followMarks, type LiveMarks, liveKinds } from '../marks/live-marks.ts';
import { missingCorners } from '../marks/missing-corners.ts';
import { createLiveDrawing, type LiveScene } from './live-drawing.ts';
import { patternOf } from './mark-patterns.tsx';
import { createMotionLoop, type MotionLoop } from './motion-loop.ts';
import { ShadedPath } from './shaded-path.tsx';

/** How the outline looks: dotted while it is not sure, dashed while something is to change, a firm line with a tick when all is good. */
export type OutlineLook = 'searching' | 'adjusting' | 'good';

interface LiveOutlineProps {
  readonly live: LiveView | null;
  readonly findings: readonly CheckReport[];
  readonly view: Size;
  readonly isMirrored: boolean;
  readonly look: OutlineLook;
}

const nothingYet: LiveScene = { marks: {}, missing: [], room: { x: 0, y: 0, width: 0, height: 0 } };

/** The found document, hugged by a line that follows it at display rate, with what spoils it and the corners that are missing. */
export function LiveOutline({ live, findings, view, isMirrored, look }: LiveOutlineProps) {
  const shapes = useRef<SVGGElement>(null);
  const drawing = useRef<LiveDrawing | null>(null);

  useEffect(() => {
    drawing.current = new LiveDrawing(shapes.current!);
    return () => drawing.current?.stop();
  }, []);
  useEffect(() => {
    const toView = (point: Point): Point => pointInView(point, live?.frame ?? view, view, isMirrored);
    drawing.current?.show(live, findings, look === 'good', toView, view);
  }, [live, findings, view, isMirrored, look]);

  return <LiveShapes shapes={shapes} look={look} />;
}

interface LiveShapesProps {
  readonly shapes: { current: SVGGElement | null };
  readonly look: OutlineLook;
}

/** The shapes that `createLiveDrawing` moves. */
function LiveShapes({ shapes, look }: LiveShapesProps) {
  return (
    <g ref={shapes} class={`outline outline-${look}`} visibility="hidden">
      {liveKinds.map((kind) => (
        <g key={kind} class={`mark mark-${kind}`}>
          <path class="mark-shade" />
          {/* A style, because the overlay's rule for lines wins over an attribute. */}
          <path class="mark-line" style={{ fill: patternOf(kind) }} />
        </g>
      ))}
      <polygon class="line-shade" />
      <polygon class="line" />
      <g class="outline-badge">
        <circle r="15" />
        <path class="line" d="m-7 0 5 5 9-10" />
      </g>
      <g class="missing">
        {[0, 1, 2, 3].map((corner) => (
          <g key={corner} class="missing-corner" visibility="hidden">
            <ShadedPath d="M-16-12-4 0-16 12M2-12 14 0 2 12" />
          </g>
        ))}
      </g>
    </g>
  );
}

/** Joins what the analyses say with the display. */
class LiveDrawing {
  readonly #loop: MotionLoop;
  #scene = nothingYet;
  #marks: LiveMarks = {};
  #newest: LiveView | null = null;

  constructor(shapes: SVGGElement) {
    const drawShapes = createLiveDrawing(shapes);
    this.#loop = createMotionLoop((corners) => drawShapes(corners, this.#scene));
  }

  show(
    live: LiveView | null,
    findings: readonly CheckReport[],
    isGood: boolean,
    toView: (point: Point) => Point,
    view: Size,
  ): void {
    if (live !== this.#newest) {
      this.#marks = followMarks(this.#marks, findings);
      this.#loop.aim(live?.outline?.map(toView) ?? null, live?.atMs ?? null);
      this.#newest = live;
    }
    this.#scene = {
      marks: isGood ? {} : this.#marks,
      missing: live && !isGood ? missingCorners(live) : [],
      room: roomFor(view),
    };
    this.#loop.refresh();
  }

  stop(): void {
    this.#loop.stop();
  }
}
