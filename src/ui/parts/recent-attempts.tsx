import { ScanFace } from 'lucide';
import type { AttemptRecord } from '../../core/report/attempt.ts';
import { useUi } from '../ui-context.ts';
import { Icon } from './icon.tsx';
import { Picture } from './picture.tsx';

/** Enough for a strip that shows there is more; the rest is under "My practice". */
const SHOWN = 8;

/** The last attempts as a strip of thumbnails; nothing on a first visit. */
export function RecentAttempts() {
  const { state, words, emit } = useUi();
  if (state.library.is !== 'ready' || state.library.attempts.length === 0) return null;
  const attempts = state.library.attempts.slice(0, SHOWN);
  return (
    <section class="recent" aria-labelledby="recent-title">
      <h2 id="recent-title">{words.home.recent}</h2>
      <ul>
        {attempts.map((attempt: AttemptRecord) => (
          <li key={attempt.id}>
            <button
              type="button"
              class="recent-one"
              onClick={() => emit({ type: 'open-attempt', attemptId: attempt.id })}
            >
              {attempt.rehearsal ? (
                <span class="picture picture-empty">
                  <Icon icon={ScanFace} />
                </span>
              ) : (
                <Picture name={`${attempt.id}/thumbnail`} alt="" />
              )}
              <span>{words.exercises[attempt.exercise]}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
