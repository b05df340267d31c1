import type { Outline } from '../../core/document/outline.ts';
import type { Size } from '../../core/geometry.ts';
import type { PictureName } from '../../core/session/state.ts';
import { useUi } from '../ui-context.ts';
import { Picture } from './picture.tsx';

interface BigPictureProps {
  readonly picture: PictureName;
  readonly size: Size;
  /** In pixels of the picture. */
  readonly outline: Outline | null;
  readonly isFace: boolean;
}

/** The picture as it was taken, with the found outline over it. */
export function BigPicture({ picture, size, outline, isFace }: BigPictureProps) {
  const { review } = useUi().words;
  return (
    <figure class="big-picture">
      <div class="big-picture-frame" style={{ '--picture-ratio': size.width / size.height }}>
        <Picture name={picture} alt={review.originalAlt} />
        {outline && (
          <svg class="big-outline" viewBox={`0 0 ${size.width} ${size.height}`} aria-hidden="true">
            <polygon points={outline.corners.map(({ x, y }) => `${x},${y}`).join(' ')} />
          </svg>
        )}
      </div>
      <figcaption>{isFace ? review.originalFace : review.original}</figcaption>
    </figure>
  );
}

/** The document cut out of the picture and straightened. */
export function StraightPicture({ picture }: { readonly picture: PictureName }) {
  const { review } = useUi().words;
  return (
    <figure class="straight-picture">
      <Picture name={picture} alt={review.straightenedAlt} />
      <figcaption>{review.straightened}</figcaption>
    </figure>
  );
}
