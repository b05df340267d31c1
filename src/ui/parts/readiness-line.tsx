import { readinessOf } from '../../core/rehearsal/index.ts';
import { movementMessages } from '../../messages/movements.ts';
import { useUi } from '../ui-context.ts';
import { fill } from '../wording.ts';

/** How often the last exams went well, in words; nothing while the record is not there. */
export function ReadinessLine() {
  const { state } = useUi();
  if (state.library.is !== 'ready') return null;
  const { readiness } = movementMessages[state.settings.locale].debrief;
  const { good, of } = readinessOf(state.library.attempts);
  return <p class="hint">{of === 0 ? readiness.none : fill(readiness.some, { good, of })}</p>;
}
