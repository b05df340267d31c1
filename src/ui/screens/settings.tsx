import { Check, Download } from 'lucide';
import { useEffect, useState } from 'preact/hooks';
import type { Settings } from '../../core/session/state.ts';
import { formatMegabytes } from '../figures.ts';
import { Button } from '../parts/button.tsx';
import { ChoiceGroup } from '../parts/choice-group.tsx';
import { ConfirmedDelete } from '../parts/confirmed-delete.tsx';
import { Icon } from '../parts/icon.tsx';
import { KeepSafeButton } from '../parts/keep-safe-button.tsx';
import { Page } from '../parts/page.tsx';
import { useUi } from '../ui-context.ts';
import { fill } from '../wording.ts';

export function SettingsScreen() {
  const { state, words, emit, port } = useUi();
  const { settings } = words;
  return (
    <Page title={settings.title}>
      <Choices />
      {state.install !== 'none' && (
        <Button icon={Download} onPress={() => emit({ type: 'install' })}>
          {words.home.install}
        </Button>
      )}
      <section class="setting">
        <h2>{settings.privacy}</h2>
        <ul class="ticks">
          {settings.privacyPoints.map((point) => (
            <li key={point}>
              <Icon icon={Check} size={20} />
              <span>{point}</span>
            </li>
          ))}
        </ul>
      </section>
      <StorageSection />
      <section class="setting">
        <h2>{settings.about}</h2>
        <p>{settings.aboutBody}</p>
        <p class="hint">{fill(settings.version, { version: port.version })}</p>
      </section>
    </Page>
  );
}

function Choices() {
  const { state, words, emit } = useUi();
  const { settings: names } = words;
  const { locale, theme, hand, muted } = state.settings;
  const change = (part: Partial<Settings>): void => emit({ type: 'change-settings', change: part });
  const themes = (['system', 'light', 'dark'] as const).map((value) => ({ value, name: names.themes[value] }));
  const hands = (['left', 'right'] as const).map((value) => ({ value, name: names.hands[value] }));
  return (
    <>
      <ChoiceGroup
        title={names.language}
        options={[
          { value: 'zh-CN', name: '中文', lang: 'zh-CN' },
          { value: 'en', name: 'English', lang: 'en' },
        ]}
        chosen={locale}
        onChoose={(value) => change({ locale: value })}
      />
      <ChoiceGroup title={names.theme} options={themes} chosen={theme} onChoose={(value) => change({ theme: value })} />
      <ChoiceGroup
        title={names.hand}
        hint={names.handHint}
        options={hands}
        chosen={hand}
        onChoose={(value) => change({ hand: value })}
      />
      <ChoiceGroup
        title={names.sound}
        hint={names.soundHint}
        options={[
          { value: 'on', name: names.soundOn },
          { value: 'off', name: names.soundOff },
        ]}
        chosen={muted ? 'off' : 'on'}
        onChoose={(value) => change({ muted: value === 'off' })}
      />
    </>
  );
}

/** How much space is used, and deleting all of it; asked once more in place. */
function StorageSection() {
  const { state, words, emit, port } = useUi();
  const { settings, practice } = words;
  const [usedBytes, setUsedBytes] = useState<number | null>(null);
  const [isConfirming, setConfirming] = useState(false);
  const { library } = state;
  useEffect(() => {
    port.storageUse().then(setUsedBytes, () => setUsedBytes(null));
  }, [port, library]);
  const used =
    usedBytes === null
      ? null
      : fill(words.units.megabytes, { value: formatMegabytes(usedBytes, state.settings.locale) });
  return (
    <section class="setting">
      <h2>{settings.storage}</h2>
      <p>{used === null ? settings.storageUnknown : fill(settings.storageUsed, { used })}</p>
      <p class="hint">{practice.disposable}</p>
      <KeepSafeButton />
      <ConfirmedDelete
        name={practice.deleteAll}
        question={practice.confirmAll}
        yes={practice.confirmAllYes}
        isConfirming={isConfirming}
        onAsk={() => setConfirming(true)}
        onNo={() => setConfirming(false)}
        onYes={() => {
          setConfirming(false);
          emit({ type: 'delete-all' });
        }}
      />
    </section>
  );
}
