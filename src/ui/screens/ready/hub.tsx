import { ChevronRight } from 'lucide';
import { hubEntryIds } from '../../../core/preparation/hub.ts';
import { readyMessages } from '../../../messages/ready.ts';
import { Icon } from '../../parts/icon.tsx';
import { Page } from '../../parts/page.tsx';
import { PrivateLine } from '../../parts/private-line.tsx';
import { useUi } from '../../ui-context.ts';
import { hubEntries } from './hub-entries.ts';

/** Everything that helps before the real check, one tap away. */
export function HubScreen() {
  const { state, words, emit } = useUi();
  const { hub } = readyMessages[state.settings.locale];
  return (
    <Page title={hub.title}>
      <p>{hub.line}</p>
      <ul class="choices">
        {hubEntryIds.map((id) => {
          const entry = hubEntries[id];
          if (!entry) return null;
          return (
            <li key={id}>
              <button type="button" class="choice" onClick={() => emit(entry.tap)}>
                <Icon icon={entry.icon} />
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
