import { ChevronRight } from 'lucide';
import { hubEntryIds } from '../../../core/preparation/hub.ts';
import { stepTaps } from '../../../core/preparation/steps.ts';
import { readyMessages } from '../../../messages/ready.ts';
import { Icon } from '../../parts/icon.tsx';
import { Page } from '../../parts/page.tsx';
import { PrivateLine } from '../../parts/private-line.tsx';
import { useUi } from '../../ui-context.ts';
import { stepIcons } from './step-buttons.tsx';

/** Everything that helps before the real check, one tap away. */
export function HubScreen() {
  const { state, words, emit } = useUi();
  const { hub } = readyMessages[state.settings.locale];
  // Before its guide is here each entry leads on all the same, and back to home.
  const isHere = state.preparation !== null && state.preparation !== 'failed';
  return (
    <Page title={hub.title}>
      <p>{hub.line}</p>
      <ul class="choices">
        {hubEntryIds.map((id) => {
          const tap = stepTaps[id];
          if (!tap) return null;
          return (
            <li key={id}>
              <button
                type="button"
                class="choice"
                onClick={() => emit(isHere ? { type: 'prepare', act: { do: 'step', step: id, from: 'hub' } } : tap)}
              >
                <Icon icon={stepIcons[id]} />
                <span>
                  {hub.entries[id].name}
                  <span class="choice-hint">{hub.entries[id].hint}</span>
                </span>
                <Icon icon={ChevronRight} size={20} />
              </button>
            </li>
          );
        })}
      </ul>
      <PrivateLine />
      <p class="honest">{words.app.honest}</p>
    </Page>
  );
}
