import { Eye, EyeOff } from 'lucide';
import type { MarkKind } from '../../core/check.ts';
import { placeMessages } from '../../messages/places.ts';
import { placeSentence } from '../marks/place-sentences.ts';
import type { SeenMark } from '../marks/seen-marks.ts';
import { useUi } from '../ui-context.ts';
import { Icon } from './icon.tsx';
import { patternOf } from './mark-patterns.tsx';

interface MarkChipsProps {
  readonly marks: readonly SeenMark[];
  readonly shown: ReadonlySet<MarkKind>;
  readonly onToggle: (kind: MarkKind) => void;
}

/** A switch for each kind of fault that this picture has, which is also its legend, and where it lies in words for who cannot see it. */
export function MarkChips({ marks, shown, onToggle }: MarkChipsProps) {
  const { locale } = useUi().state.settings;
  const words = placeMessages[locale];
  if (marks.length === 0) return null;
  return (
    <div class="mark-legend">
      <fieldset class="mark-chips">
        <legend class="visually-hidden">{words.show}</legend>
        {marks.map(({ kind }) => (
          <button
            key={kind}
            type="button"
            class="mark-chip"
            aria-pressed={shown.has(kind)}
            onClick={() => onToggle(kind)}
          >
            <svg class={`mark mark-${kind} mark-swatch`} viewBox="0 0 26 20" width="26" height="20" aria-hidden="true">
              <rect class="mark-line" x="2" y="2" width="22" height="16" rx="4" fill={patternOf(kind)} />
            </svg>
            {words.kinds[kind]}
            <Icon icon={shown.has(kind) ? Eye : EyeOff} size={18} />
          </button>
        ))}
      </fieldset>
      <ul class="mark-places">
        {marks.map((seen) => (
          <li key={seen.kind}>{placeSentence(seen, words)}</li>
        ))}
      </ul>
    </div>
  );
}
