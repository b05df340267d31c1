import type { Cue, Tier } from '../../core/check.ts';
import type { Side } from '../../core/document/outline.ts';
import type { Rect } from '../../core/geometry.ts';
import { ShadedPath } from './shaded-path.tsx';

const turns: Partial<Record<Cue | Side, number>> = { right: 0, down: 90, left: 180, up: 270, bottom: 90, top: 270 };

/** Where a sign stands: half-way along one side of the guide, at a distance outwards from it. */
function besideGuide(guide: Rect, turnDeg: number, outwardsPx: number): readonly [number, number] {
  const radians = (turnDeg * Math.PI) / 180;
  const across = Math.round(Math.cos(radians));
  const along = Math.round(Math.sin(radians));
  return [
    guide.x + guide.width / 2 + across * (guide.width / 2 + outwardsPx),
    guide.y + guide.height / 2 + along * (guide.height / 2 + outwardsPx),
  ];
}

/** A bar along the middle of the guide's side: this edge is the one to lift or to lower. */
export function EdgeMark({ guide, edge }: { readonly guide: Rect; readonly edge: Side | null }) {
  if (edge === null) return null;
  const turn = turns[edge] ?? 0;
  const [x, y] = besideGuide(guide, turn, 0);
  const reach = (edge === 'top' || edge === 'bottom' ? guide.width : guide.height) / 4;
  return (
    <g class="edge-mark" transform={`translate(${x} ${y}) rotate(${turn})`}>
      <ShadedPath d={`M0 ${-reach}V${reach}`} />
    </g>
  );
}

/**
 * A large arrow just inside the guide that moves the way the phone or the person should move. The direction is the person's
 * own, which is the screen's too: mirroring the preview changes neither.
 */
export function DirectionArrow({ guide, cue }: { readonly guide: Rect; readonly cue: Cue | null }) {
  const turn = cue === null ? undefined : turns[cue];
  if (turn === undefined) return null;
  const [x, y] = besideGuide(guide, turn, -44);
  return (
    <g transform={`translate(${x} ${y}) rotate(${turn})`}>
      <g class="arrow">
        <ShadedPath d="M-18 0H18M4-16 20 0 4 16" />
      </g>
    </g>
  );
}

interface LightSignProps {
  readonly guide: Rect;
  readonly cue: Cue | null;
  readonly tier: Tier | null;
  readonly edge: Side | null;
}

/** A small sun: the advice is about light. It stands on the side the light comes from where the advice names one. */
export function LightSign({ guide, cue, tier, edge }: LightSignProps) {
  const isSided = tier === 'light' && (cue === 'left' || cue === 'right');
  if (!isSided && cue !== 'light' && cue !== 'less-light' && cue !== 'glare') return null;
  const corner = [cue === 'left' ? guide.x + 26 : guide.x + guide.width - 26, guide.y + 26] as const;
  const [x, y] = edge === null ? corner : besideGuide(guide, turns[edge] ?? 0, -30);
  return (
    <g class={`sun sun-${cue}`} transform={`translate(${x} ${y})`}>
      <circle class="sun-shade" r="24" />
      <circle class="sun-disc" r="9" />
      <path d="M0-15v-4M0 15v4M-15 0h-4M15 0h4M-10.600-10.600l-2.800-2.800M10.600-10.600l2.800-2.800M-10.600 10.600l-2.800 2.800M10.600 10.600l2.800 2.800" />
    </g>
  );
}
