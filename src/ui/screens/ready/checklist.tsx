import { Printer } from 'lucide';
import { type DayItem, dayChecklist, dayGroups } from '../../../core/preparation/day-checklist.ts';
import { type ReadyMessages, readyMessages } from '../../../messages/ready.ts';
import { Button } from '../../parts/button.tsx';
import { CopyButton } from '../../parts/copy-button.tsx';
import { Page } from '../../parts/page.tsx';
import { useUi } from '../../ui-context.ts';

/** What to see to on the day; one page on paper. */
export function ChecklistScreen({ ticks }: { readonly ticks: readonly DayItem[] }) {
  const { state, words, emit } = useUi();
  const { checklist } = readyMessages[state.settings.locale];
  return (
    <Page title={checklist.title}>
      <p>{checklist.line}</p>
      <div class="day-list">
        {dayGroups.map((group) => (
          <section key={group}>
            <h2>{checklist.groups[group]}</h2>
            <ul>
              {dayChecklist[group].map((item) => (
                <li key={item}>
                  <label>
                    <input
                      type="checkbox"
                      checked={ticks.includes(item)}
                      onChange={({ currentTarget }) =>
                        emit({ type: 'prepare', act: { do: 'tick', item, isOn: currentTarget.checked } })
                      }
                    />
                    <span>{checklist.items[item]}</span>
                  </label>
                </li>
              ))}
            </ul>
          </section>
        ))}
        <p class="day-notes">{checklist.notes}</p>
      </div>
      <div class="off-paper">
        <Button look="primary" icon={Printer} onPress={() => window.print()}>
          {checklist.print}
        </Button>
        <CopyButton name={checklist.copy} text={asText(checklist, ticks)} />
        <p class="hint">{checklist.printHint}</p>
        <Button look="quiet" onPress={() => emit({ type: 'go-home' })}>
          {words.actions.home}
        </Button>
      </div>
      <p class="honest">{words.app.honest}</p>
    </Page>
  );
}

function asText({ title, groups, items }: ReadyMessages['checklist'], ticks: readonly DayItem[]): string {
  const parts = dayGroups.map((group) =>
    [groups[group], ...dayChecklist[group].map((item) => `[${ticks.includes(item) ? 'x' : ' '}] ${items[item]}`)].join(
      '\n',
    ),
  );
  return [title, ...parts].join('\n\n');
}
