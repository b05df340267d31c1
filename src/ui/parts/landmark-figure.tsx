import { figureShapes } from '../../core/rehearsal/index.ts';

interface LandmarkFigureProps {
  /** See `figureOf`. */
  readonly figure: readonly number[];
  readonly frameAspect: number;
  readonly name: string;
}

/** A face as lines between its points, mirrored as in the preview: own left is on the left. */
export function LandmarkFigure({ figure, frameAspect, name }: LandmarkFigureProps) {
  return (
    <svg
      class="landmark-figure"
      viewBox={`-1000 0 1000 ${Math.round(1000 * frameAspect)}`}
      role="img"
      aria-label={name}
    >
      {figureShapes.map(({ points, isClosed }, i) => {
        const places = points.map((at) => `${-(figure[2 * at] ?? 0)} ${figure[2 * at + 1] ?? 0}`);
        return <path key={i} d={`M${places.join('L')}${isClosed ? 'Z' : ''}`} />;
      })}
    </svg>
  );
}
