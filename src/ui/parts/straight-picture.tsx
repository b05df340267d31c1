import { useState } from 'preact/hooks';
import type { MarkKind } from '../../core/check.ts';
import type { Point, Size } from '../../core/geometry.ts';
import type { PictureName } from '../../core/session/state.ts';
import type { SeenMark } from '../marks/seen-marks.ts';
import { useUi } from '../ui-context.ts';
import { MarksLayer } from './marks-layer.tsx';
import { Picture } from './picture.tsx';

/** About the pixels that the picture has across on a phone, so that patterns and lines look there as they were drawn. */
const LAYER_WIDTH = 360;

interface StraightPictureProps {
  readonly picture: PictureName;
  readonly marks: readonly SeenMark[];
  readonly asked: MarkKind | null;
}

/** The document cut out of the picture and straightened, with its faults drawn on it. */
export function StraightPicture({ picture, marks, asked }: StraightPictureProps) {
  const { review } = useUi().words;
  const [size, setSize] = useState<Size | null>(null);
  const layer = size && { width: LAYER_WIDTH, height: (LAYER_WIDTH * size.height) / size.width };
  const put = ({ x, y }: Point): Point => ({ x: x * LAYER_WIDTH, y: y * (layer?.height ?? 0) });
  return (
    <div class="straight-frame">
      <Picture name={picture} alt={review.straightenedAlt} onSize={setSize} />
      {layer && <MarksLayer marks={marks} asked={asked} size={layer} put={put} />}
    </div>
  );
}
