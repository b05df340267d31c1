import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Tap } from '../core/session/event.ts';
import type { State } from '../core/session/state.ts';
import type { Catalogue } from '../messages/index.ts';
import type { UiPort } from './port.ts';

/** What every screen and part may use. */
export interface Ui {
  readonly state: State;
  readonly catalogue: Catalogue;
  readonly emit: (tap: Tap) => void;
  readonly port: UiPort;
  /** True until the first screen is drawn: it does not take the focus. */
  readonly isFirstScreen: { readonly current: boolean };
}

export const UiContext = createContext<Ui | null>(null);

/** Throws when a part is drawn outside of `App`: that is our mistake. */
export function useUi(): Ui & { readonly words: Catalogue['screens'] } {
  const ui = useContext(UiContext);
  if (ui === null) throw new Error('a part was drawn outside of App');
  return { ...ui, words: ui.catalogue.screens };
}
