import type { AskedId } from '../../core/gestures/index.ts';
import '../styles/ghost.css';
import '../styles/ghost-motion.css';

interface GhostHeadProps {
  readonly movement: AskedId;
  /** As in the preview: then the person's own left is on the left. */
  readonly isMirrored: boolean;
  /** Shown at the far point, without moving. */
  readonly isStill?: boolean;
}

/** Which of the style sheet's movements it makes. */
const motions: Record<AskedId, string> = {
  blink: 'blink',
  'blink-twice': 'blink-twice',
  'turn-left': 'turn',
  'turn-right': 'turn',
  'look-up': 'tip',
  'look-down': 'tip',
  nod: 'nod',
  shake: 'shake',
  'open-mouth': 'open',
  smile: 'smiles',
  'move-closer': 'closer',
  'move-back': 'back',
  'hold-still': 'still',
};

/** A drawn head that makes the movement at the pace to follow: two seconds there, a moment's stay, two seconds back. Decoration. */
export function GhostHead({ movement, isMirrored, isStill = false }: GhostHeadProps) {
  const isToSide = movement === 'turn-left' || movement === 'turn-right';
  const isToLeft = (movement === 'turn-left') === isMirrored;
  const side = isToSide ? (isToLeft ? 'left' : 'right') : movement === 'look-up' ? 'up' : 'down';
  const look = `ghost ghost-${motions[movement]} ghost-${side} ${isStill ? 'ghost-stands' : 'ghost-moves'}`;
  return (
    <svg class={look} viewBox="-40 -44 80 88" aria-hidden="true">
      <g class="ghost-head">
        <ellipse class="ghost-skull" rx="25" ry="32" />
        <g class="ghost-face">
          <path class="ghost-eye" d="M-15 -7q5 -5 10 0" />
          <path class="ghost-eye" d="M5 -7q5 -5 10 0" />
          <circle class="ghost-open-eye" cx="-10" cy="-7" r="2.6" />
          <circle class="ghost-open-eye" cx="10" cy="-7" r="2.6" />
          <path class="ghost-nose" d="M0 -4l-3 10h4" />
          <path class="ghost-mouth" d="M-9 16q9 4 18 0" />
          <path class="ghost-smile" d="M-11 13q11 12 22 0" />
          <ellipse class="ghost-open-mouth" cy="17" rx="7" ry="8" />
        </g>
      </g>
    </svg>
  );
}
