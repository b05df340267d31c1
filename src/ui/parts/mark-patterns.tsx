import type { MarkKind } from '../../core/check.ts';

export const patternOf = (kind: MarkKind): string => `url(#mark-${kind})`;

/**
 * One pattern per kind of fault, so that no kind is known by its colour alone: hatched, cross-hatched, dotted; what is covered has a
 * strong outline and next to no filling. Each light stroke lies on a dark one and shows on white paper as on a dark photo. Drawn once;
 * every overlay and every chip refers to it by name.
 */
export function MarkPatterns() {
  return (
    <svg class="mark-patterns" width="0" height="0" aria-hidden="true">
      <pattern id="mark-glare" width="11" height="8" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect class="mark-dark" width="5" height="8" />
        <rect class="mark-glare-ink" x="1" width="2.6" height="8" />
      </pattern>
      <pattern id="mark-shadow" width="14" height="14" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <path class="mark-dark" d="M0 0H14V4H4V14H0Z" />
        <path class="mark-shadow-ink" d="M1 0H3V1H14V3H3V14H1V3H0V1H1Z" />
      </pattern>
      <pattern id="mark-blur" width="11" height="11" patternUnits="userSpaceOnUse">
        <circle class="mark-dark" cx="5.500" cy="5.500" r="3.500" />
        <circle class="mark-blur-ink" cx="5.500" cy="5.500" r="2.200" />
      </pattern>
      <pattern id="mark-cover" width="8" height="8" patternUnits="userSpaceOnUse">
        <rect class="mark-cover-tint" width="8" height="8" />
      </pattern>
    </svg>
  );
}
