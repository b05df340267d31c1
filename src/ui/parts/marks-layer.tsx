import type { MarkKind } from '../../core/check.ts';
import type { Point, Size } from '../../core/geometry.ts';
import { pathOf } from '../marks/contours.ts';
import type { SeenMark } from '../marks/seen-marks.ts';
import { patternOf } from './mark-patterns.tsx';

interface MarksLayerProps {
  readonly marks: readonly SeenMark[];
  /** The kind that was asked about: it pulses. */
  readonly asked: MarkKind | null;
  readonly size: Size;
  /** Where a place on the straightened document lies on the picture below, in units of `size`. */
  readonly put: (point: Point) => Point;
}

/** The faults drawn over a picture at their true places. Decoration: the legend says the same in words. */
export function MarksLayer({ marks, asked, size, put }: MarksLayerProps) {
  return (
    <svg class="marks-layer" viewBox={`0 0 ${size.width} ${size.height}`} aria-hidden="true">
      {marks.map(({ kind, loops }) => {
        const d = pathOf(loops, put);
        return (
          <g key={kind} class={`mark mark-${kind} ${kind === asked ? 'mark-asked' : ''}`}>
            <path class="mark-shade" d={d} />
            <path class="mark-line" d={d} fill={patternOf(kind)} />
          </g>
        );
      })}
    </svg>
  );
}
