/**
 * Our own line drawings of what to do, for the primer and for the coach's help. All are decoration: the sentence beside each
 * one says the same.
 */
import { Drawing } from './drawing.tsx';

/** A card on a plain table by a window. */
export function CardByWindow() {
  return (
    <Drawing>
      <rect class="paper" x="66" y="6" width="44" height="38" rx="2" />
      <path d="M88 6v38M66 25h44" />
      <path class="beam" d="M64 30 40 46M62 40 48 50" stroke-dasharray="1 6" />
      <path class="tint" d="M14 72 30 50h66l14 22z" />
      <path class="paper" d="m37 66 6-11h28l5 11z" />
      <path d="M45 60h9M44 63h14" stroke-width="1.8" />
    </Drawing>
  );
}

/** A card turned away from a lamp. */
export function CardTurnedFromLamp() {
  return (
    <Drawing>
      <path d="M84 10h20l6 14H78z" class="paper" />
      <path d="M94 10V4M94 24v4" />
      <path class="beam" d="m82 30-14 14M90 32 80 50" stroke-dasharray="1 6" />
      <rect class="tint" x="18" y="42" width="46" height="28" rx="4" transform="rotate(-14 41 56)" />
      <path d="m28 56 12-3M29.500 62l18-4.500" stroke-width="1.8" />
      <path class="accent" d="M16 34c-6 6-8 14-6 22m0 0-5-4m5 4 4-5" />
    </Drawing>
  );
}

/** A phone held flat above a card. */
export function PhoneAboveCard() {
  return (
    <Drawing>
      <path class="tint" d="M10 72h100" />
      <rect class="paper" x="34" y="64" width="52" height="6" rx="2" />
      <rect class="paper" x="28" y="18" width="64" height="9" rx="4" />
      <circle cx="60" cy="22.500" r="2" />
      <path class="accent" d="M42 34v22m0 0-4-4m4 4 4-4M78 34v22m0 0-4-4m4 4 4-4" />
    </Drawing>
  );
}

/** A face, and a card held up below the chin. */
export function FaceAboveCard() {
  return (
    <Drawing>
      <ellipse class="tint" cx="60" cy="24" rx="16" ry="20" />
      <path d="M54 21v2M66 21v2M55 33h10M24 76c2-16 12-26 26-28M96 76c-2-16-12-26-26-28" />
      <rect class="paper" x="36" y="50" width="48" height="28" rx="3" />
      <path d="M42 58h8v9h-8zM56 59h20M56 65h20M56 71h12" stroke-width="1.8" />
    </Drawing>
  );
}

/** A face at arm's length from the phone. */
export function ArmsLength() {
  return (
    <Drawing>
      <ellipse class="tint" cx="26" cy="28" rx="13" ry="16" />
      <path d="M8 74c0-16 8-24 18-24s16 5 18 12" />
      <path d="M38 60 84 40" />
      <rect class="paper" x="84" y="18" width="16" height="30" rx="3" transform="rotate(-8 92 33)" />
      <path class="accent" d="M46 22h30m0 0-4-4m4 4-4 4M46 22l4-4m-4 4 4 4" />
    </Drawing>
  );
}

/** Cap and glasses put aside. */
export function CapAndGlassesOff() {
  return (
    <Drawing>
      <ellipse class="tint" cx="40" cy="42" rx="19" ry="24" />
      <path d="M33 38v2M47 38v2M34 52c4 3 8 3 12 0M40 42l-2 6h4" />
      <path class="paper" d="M74 28c0-10 6-15 14-15s14 5 14 15zM74 28h38" />
      <circle class="paper" cx="80" cy="56" r="8" />
      <circle class="paper" cx="102" cy="56" r="8" />
      <path d="M88 55c2-2 4-2 6 0" />
      <path class="accent" d="m62 30 6-4M62 50l6 3" />
    </Drawing>
  );
}

/** A person turned towards a window. */
export function TowardsWindow() {
  return (
    <Drawing>
      <rect class="paper" x="74" y="10" width="38" height="46" rx="2" />
      <path d="M93 10v46M74 33h38" />
      <path class="beam" d="M70 24H54M70 36H54M70 48H54" stroke-dasharray="1 6" />
      <ellipse class="tint" cx="32" cy="34" rx="14" ry="18" />
      <path d="M36 32v2M43 32v2M35 43c3 2 5 2 8 0" />
      <path d="M8 76c2-12 10-18 24-18s22 6 24 18" />
    </Drawing>
  );
}

/** Hands resting, the phone held still. */
export function HoldStill() {
  return (
    <Drawing>
      <rect class="tint" x="44" y="10" width="32" height="56" rx="5" />
      <path class="paper" d="M44 36c-8-2-14 4-14 12s4 14 10 18M76 36c8-2 14 4 14 12s-4 14-10 18" />
      <path d="M10 72h100" />
      <path class="accent" d="m53 38 5 6 10-12" />
    </Drawing>
  );
}
