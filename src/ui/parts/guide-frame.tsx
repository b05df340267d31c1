import type { Cue } from '../../core/check.ts';
import type { Rect } from '../../core/geometry.ts';
import { guideCornerRadius } from '../../core/guide.ts';
import type { CoachingPhase } from './coaching-phase.ts';

interface GuideFrameProps {
  readonly guide: Rect;
  readonly isOval: boolean;
  readonly phase: CoachingPhase;
  readonly holdRatio: number;
  readonly cue: Cue | null;
}

/**
 * The thin frame or oval. It changes by shape and weight as well as by colour: dashed while searching, solid when found,
 * thick with a filling ring while holding, a tick when taken. It grows, shrinks or leans where the advice says so.
 */
export function GuideFrame({ guide, isOval, phase, holdRatio, cue }: GuideFrameProps) {
  const path = isOval ? ovalPath(guide) : framePath(guide);
  const moves = phase === 'adjusting' || phase === 'searching';
  const x = guide.x + guide.width / 2;
  const y = guide.y + guide.height / 2;
  return (
    <g class={`guide guide-${phase} ${moves && cue ? `guide-cue-${cue}` : ''}`}>
      <path class="guide-shade" d={path} />
      <path class="guide-line" d={path} />
      {phase === 'holding' && (
        <path class="guide-ring" d={path} pathLength={1} stroke-dasharray="1 1" stroke-dashoffset={1 - holdRatio} />
      )}
      {phase === 'taken' && (
        <g class="guide-tick" transform={`translate(${x} ${y})`}>
          <circle r="36" />
          <path d="m-16 1 11 12 21-25" />
        </g>
      )}
    </g>
  );
}

/** Both shapes start at the top middle and run clockwise: the ring fills like a clock. */
function framePath(guide: Rect): string {
  const { x, y, width, height } = guide;
  const r = guideCornerRadius(guide);
  const [right, bottom, middle] = [x + width, y + height, x + width / 2];
  return (
    `M${middle} ${y}H${right - r}A${r} ${r} 0 0 1 ${right} ${y + r}V${bottom - r}A${r} ${r} 0 0 1 ${right - r} ${bottom}` +
    `H${x + r}A${r} ${r} 0 0 1 ${x} ${bottom - r}V${y + r}A${r} ${r} 0 0 1 ${x + r} ${y}Z`
  );
}

function ovalPath({ x, y, width, height }: Rect): string {
  const middle = x + width / 2;
  const arc = `A${width / 2} ${height / 2} 0 0 1 ${middle}`;
  return `M${middle} ${y}${arc} ${y + height}${arc} ${y}Z`;
}
