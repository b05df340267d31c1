import type { MarkKind } from '../../core/check.ts';
import { applyHomography, homographyTo } from '../../core/document/homography.ts';
import type { Outline, Side } from '../../core/document/outline.ts';
import type { Point, Size } from '../../core/geometry.ts';
import type { PictureName } from '../../core/session/state.ts';
import type { SeenMark } from '../marks/seen-marks.ts';
import { useUi } from '../ui-context.ts';
import { MarksLayer } from './marks-layer.tsx';
import { Picture } from './picture.tsx';

/** Units of the layer over a picture; see `StraightPicture`. */
const LAYER_WIDTH = 360;

const cornersOf: Record<Side, readonly [number, number]> = { top: [0, 1], right: [1, 2], bottom: [2, 3], left: [3, 0] };

interface BigPictureProps {
  readonly picture: PictureName;
  readonly size: Size;
  /** In pixels of the picture. */
  readonly outline: Outline | null;
  /** The side that was asked about. */
  readonly side: Side | null;
  /** Drawn here only where there is no straightened picture to draw them on. */
  readonly marks: readonly SeenMark[];
  readonly asked: MarkKind | null;
}

/** The picture as it was taken, with the found outline over it. */
export function BigPicture({ picture, size, outline, side, marks, asked }: BigPictureProps) {
  const { review } = useUi().words;
  const unit = size.width / LAYER_WIDTH;
  const map = outline && homographyTo(outline.corners);
  const put = (point: Point): Point => {
    const { x, y } = map ? applyHomography(map, point) : point;
    return { x: x / unit, y: y / unit };
  };
  return (
    <div class="big-picture-frame" style={{ '--picture-ratio': size.width / size.height }}>
      <Picture name={picture} alt={review.originalAlt} />
      {outline && <FoundOutline outline={outline} size={size} side={side} />}
      {map && marks.length > 0 && (
        <MarksLayer marks={marks} asked={asked} size={{ width: LAYER_WIDTH, height: size.height / unit }} put={put} />
      )}
    </div>
  );
}

interface FoundOutlineProps {
  readonly outline: Outline;
  readonly size: Size;
  readonly side: Side | null;
}

function FoundOutline({ outline: { corners }, size, side }: FoundOutlineProps) {
  const within = ({ x, y }: Point) =>
    `${Math.min(size.width, Math.max(0, x))} ${Math.min(size.height, Math.max(0, y))}`;
  const [from, to] = side === null ? [0, 0] : cornersOf[side];
  // A side that is cut off runs outside of the picture: its line is drawn where the picture ends.
  const d = `M${within(corners[from]!)}L${within(corners[to]!)}`;
  return (
    <svg class="big-outline" viewBox={`0 0 ${size.width} ${size.height}`} aria-hidden="true">
      <polygon points={corners.map(({ x, y }) => `${x},${y}`).join(' ')} />
      {side !== null && (
        <g key={side} class="side-asked">
          <path class="side-shade" d={d} />
          <path class="side-line" d={d} />
        </g>
      )}
    </svg>
  );
}
