/**
 * The screens: `App` draws a `State` and emits `Tap`s, nothing else. One file per situation in `screens/`, shared pieces in
 * `parts/`, our line drawings in `drawings/`. What to do next is decided in `core/session`; live things (camera, pictures,
 * files) come through `port.ts`.
 */
import { useEffect, useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import type { Tap } from '../core/session/event.ts';
import type { Settings, State } from '../core/session/state.ts';
import type { Catalogue } from '../messages/index.ts';
import { NoticeToast, UpdateBar } from './parts/notices.tsx';
import type { UiPort } from './port.ts';
import { Screen } from './screens/screen.tsx';
import { UiContext } from './ui-context.ts';

export type { UiPort } from './port.ts';

interface AppProps {
  readonly state: State;
  readonly catalogue: Catalogue;
  readonly emit: (tap: Tap) => void;
  readonly port: UiPort;
}

export function App({ state, catalogue, emit, port }: AppProps) {
  const isFirstScreen = useRef(true);
  const ui = useMemo(() => ({ state, catalogue, emit, port, isFirstScreen }), [state, catalogue, emit, port]);
  const { situation, settings } = state;
  useEffect(() => {
    isFirstScreen.current = false;
  }, []);
  useTheme(settings.theme);
  useLanguage(settings.locale);
  return (
    <UiContext.Provider value={ui}>
      <UpdateBar />
      <Screen situation={situation} />
      {/* While coaching nothing but the guide may cover the picture: there the coach's own place shows notices. */}
      {situation.at !== 'coaching' && situation.at !== 'surveying' && situation.at !== 'rehearsing' && <NoticeToast />}
    </UiContext.Provider>
  );
}

function useTheme(theme: Settings['theme']): void {
  useLayoutEffect(() => {
    const root = document.documentElement;
    if (theme === 'system') delete root.dataset.theme;
    else root.dataset.theme = theme;
  }, [theme]);
}

function useLanguage(locale: Settings['locale']): void {
  useLayoutEffect(() => {
    document.documentElement.lang = locale;
  }, [locale]);
}
