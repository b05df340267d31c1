import { figureShapes } from '../../core/rehearsal/index.ts';

interface LandmarkFigureProps {
  /** See `figureOf`. */
  readonly figure: readonly number[];
  readonly name: string;
}

/** Side of the square that is shown, in thousandths of the frame's width: a face at arm's length fills most of it, a nearer one still fits. */
const SIDE = 760;

function middleOf(figure: readonly number[], axis: 0 | 1): number {
  const along = figure.filter((_, i) => i % 2 === axis);
  return (Math.min(...along) + Math.max(...along)) / 2;
}

/** A face as lines between its points, mirrored as in the preview: own left is on the left. */
export function LandmarkFigure({ figure, name }: LandmarkFigureProps) {
  const [x, y] = [middleOf(figure, 0), middleOf(figure, 1)];
  const viewBox = `${-x - SIDE / 2} ${y - SIDE / 2} ${SIDE} ${SIDE}`;
  return (
    <svg class="landmark-figure" viewBox={viewBox} role="img" aria-label={name}>
      {figureShapes.map(({ points, isClosed }) => {
        const places = points.map((at) => `${-(figure[2 * at] ?? 0)} ${figure[2 * at + 1] ?? 0}`);
        return <path key={points[0]} d={`M${places.join('L')}${isClosed ? 'Z' : ''}`} />;
      })}
    </svg>
  );
}
