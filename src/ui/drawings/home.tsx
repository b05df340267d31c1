/** The two drawings of the home screen; the coach uses them too. */
import { Drawing } from './drawing.tsx';

/** A face that looks straight and relaxed into the oval. */
export function StraightFace() {
  return (
    <Drawing>
      <ellipse cx="60" cy="40" rx="28" ry="36" stroke-dasharray="5 6" />
      <ellipse class="tint" cx="60" cy="42" rx="18" ry="23" />
      <path d="M53 38v2M67 38v2M54 52h12M60 42v6" />
    </Drawing>
  );
}

/** A document inside its frame. */
export function CardInFrame() {
  return (
    <Drawing>
      <path d="M14 24V12a4 4 0 0 1 4-4h12M90 8h12a4 4 0 0 1 4 4v12M106 56v12a4 4 0 0 1-4 4H90M30 72H18a4 4 0 0 1-4-4V56" />
      <rect class="tint" x="26" y="20" width="68" height="42" rx="5" />
      <circle class="paper" cx="43" cy="37" r="6" />
      <path d="M34 52c1-5 4-7 9-7s8 2 9 7M62 34h22M62 42h22M62 50h12" />
    </Drawing>
  );
}
