import { useEffect, useState } from 'preact/hooks';
import { safeMessages } from '../../../messages/safe.ts';
import { formatBytes } from '../../figures.ts';
import { Button } from '../../parts/button.tsx';
import type { StoreFacts } from '../../safe-port.ts';
import { useUi } from '../../ui-context.ts';
import { fill } from '../../wording.ts';

/** How much room is taken, and whether the browser may clear it by itself. */
export function StoreSection() {
  const { state, port } = useUi();
  const { library, settings } = state;
  const { store } = safeMessages[settings.locale];
  const [facts, setFacts] = useState<StoreFacts | null>(null);
  const [answer, setAnswer] = useState('');
  useEffect(() => {
    port.safe().then(
      (safe) => safe.storeFacts().then(setFacts),
      () => {},
    );
  }, [port, library]);
  async function ask(): Promise<void> {
    const safe = await port.safe();
    const isPersistent = await safe.askPersistence();
    if (facts) setFacts({ ...facts, isPersistent });
    setAnswer(isPersistent ? '' : store.refused);
  }
  if (facts === null) return null;
  const { room, isPersistent } = facts;
  const { locale } = settings;
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 2 });
  return (
    <section class="setting">
      <h2>{store.title}</h2>
      <p>
        {room === null
          ? store.unknown
          : fill(store.used, {
              used: formatBytes(room.usedBytes, locale),
              quota: formatBytes(room.quotaBytes, locale),
              share: percent.format(room.quotaBytes === 0 ? 1 : room.usedBytes / room.quotaBytes),
            })}
      </p>
      <p>{isPersistent ? store.persistent : store.clearable}</p>
      {!isPersistent && <Button onPress={() => void ask()}>{store.ask}</Button>}
      <p role="status">{answer}</p>
      <p class="hint">{store.ios}</p>
    </section>
  );
}
