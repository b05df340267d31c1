import type { Outline } from '../../core/document/outline.ts';
import type { Size } from '../../core/geometry.ts';
import type { PictureName } from '../../core/session/state.ts';
import { useUi } from '../ui-context.ts';
import { Picture } from './picture.tsx';

interface BigPictureProps {
  readonly original: PictureName;
  readonly straightened: PictureName | null;
  readonly size: Size;
  /** In pixels of the original. */
  readonly outline: Outline | null;
}

/** The picture as it was taken with the found outline over it, and the straightened document below. */
export function BigPicture({ original, straightened, size, outline }: BigPictureProps) {
  const { words } = useUi();
  const { review } = words;
  return (
    <div class="big-pictures">
      <figure class="big-picture">
        <div class="big-picture-frame" style={{ aspectRatio: `${size.width} / ${size.height}` }}>
          <Picture name={original} alt={review.originalAlt} />
          {outline && (
            <svg class="big-outline" viewBox={`0 0 ${size.width} ${size.height}`} aria-hidden="true">
              <polygon points={outline.corners.map(({ x, y }) => `${x},${y}`).join(' ')} />
            </svg>
          )}
        </div>
        <figcaption>{review.original}</figcaption>
      </figure>
      {straightened !== null && (
        <figure class="straight-picture">
          <Picture name={straightened} alt={review.straightenedAlt} />
          <figcaption>{review.straightened}</figcaption>
        </figure>
      )}
    </div>
  );
}
