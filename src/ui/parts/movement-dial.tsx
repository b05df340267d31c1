import { type AskedId, type AskedLive, headAimOf } from '../../core/gestures/index.ts';
import type { MovementMessages } from '../../messages/movements.ts';
import { fill } from '../wording.ts';
import { GhostHead } from './ghost-head.tsx';

interface DialProps {
  readonly movement: AskedId;
  readonly live: AskedLive;
  readonly words: MovementMessages;
  readonly isMirrored: boolean;
}

/** The dial's ends, degrees: beyond that the camera loses the face. */
const MOST_DEG = 45;
/** Radius of the scale, and of the needle's tip, in the drawing's own units. */
const SCALE = 40;
/** One degree of the head is so many of the needle: half a circle from end to end. */
const NEEDLE_RATIO = 2;
/** Full scale of the pace bar, degrees a second, and where good begins and ends on it. */
const paceStops = { still: 0.03, slow: 0.14, good: 0.45, fast: 0.88 } as const;

/** Angle, pace and the head to follow. Decoration: the line above says the same. */
export function MovementDial({ movement, live, words, isMirrored }: DialProps) {
  const aim = headAimOf(movement);
  return (
    <div class="movement-dial" aria-hidden="true">
      <GhostHead movement={movement} isMirrored={isMirrored} />
      {aim ? <AngleScale aim={aim} live={live} isMirrored={isMirrored} words={words} /> : <WayBar live={live} />}
      {aim && (
        <div class={`pace pace-${live.pace}`}>
          <span class="pace-bar">
            <span class="pace-zone" />
            <span class="pace-mark" style={{ insetInlineStart: `${100 * paceStops[live.pace]}%` }} />
          </span>
          <span>{words.live.paces[live.pace]}</span>
        </div>
      )}
    </div>
  );
}

type Aim = NonNullable<ReturnType<typeof headAimOf>>;

function AngleScale({
  aim,
  live,
  isMirrored,
  words,
}: { readonly aim: Aim } & Pick<DialProps, 'live' | 'isMirrored' | 'words'>) {
  const isYaw = aim.axis === 'yaw';
  // Own left is drawn left where the preview is a mirror; up is up.
  const toScreen = (deg: number): number => (isYaw ? (isMirrored ? -deg : deg) : -deg);
  const deg = (live.angleDeg ?? 0) * (aim.sign === 0 ? 1 : aim.sign);
  const shown = Math.max(-MOST_DEG, Math.min(MOST_DEG, toScreen(deg)));
  const sides = aim.sign === 0 ? [1, -1] : [aim.sign];
  return (
    <svg class="angle-scale" viewBox={isYaw ? '-50 -46 100 66' : '-50 -46 100 92'} aria-hidden="true">
      <g transform={isYaw ? '' : 'rotate(90)'}>
        <path class="scale-line" d={arc(-MOST_DEG, MOST_DEG)} />
        {sides.map((side) => (
          <path
            key={side}
            class="scale-good"
            d={arc(toScreen(side * aim.deg), toScreen(side * Math.min(MOST_DEG, aim.deg + 20)))}
          />
        ))}
        <path class="scale-needle" d="M0 0V-34" transform={`rotate(${shown * NEEDLE_RATIO})`} />
        <circle r="4" class="scale-hub" />
      </g>
      <text class="scale-figure" x={isYaw ? 0 : -24} y={isYaw ? 18 : 5} text-anchor="middle">
        {fill(words.live.degrees, { degrees: Math.abs(Math.round(deg)) })}
      </text>
    </svg>
  );
}

function arc(fromDeg: number, toDeg: number): string {
  const [from, to] = [Math.min(fromDeg, toDeg), Math.max(fromDeg, toDeg)];
  const at = (deg: number): string => {
    const angle = (deg * NEEDLE_RATIO * Math.PI) / 180;
    return `${(Math.sin(angle) * SCALE).toFixed(1)} ${(-Math.cos(angle) * SCALE).toFixed(1)}`;
  };
  return `M${at(from)}A${SCALE} ${SCALE} 0 0 1 ${at(to)}`;
}

function WayBar({ live }: Pick<DialProps, 'live'>) {
  const share = Math.max(0, Math.min(1, live.wayRatio));
  return (
    <span class="way-bar">
      <span class="way-done" style={{ inlineSize: `${Math.round(100 * share)}%` }} />
    </span>
  );
}
