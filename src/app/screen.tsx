import { render } from 'preact';
import type { Tap } from '../core/session/event.ts';
import type { Locale, Settings, State } from '../core/session/state.ts';
import { type Catalogue, loadCatalogue, loadChecks } from '../messages/index.ts';
import { App } from '../ui/app.tsx';
import type { UiPort } from '../ui/port.ts';
import { firstPaint } from './first-paint.ts';

interface ScreenParts {
  readonly root: HTMLElement;
  readonly catalogue: Catalogue;
  readonly locale: Locale;
  readonly emit: (tap: Tap) => void;
  readonly port: UiPort;
  /** Another language, or other settings, are in force from now on. */
  readonly onCatalogue: (catalogue: Catalogue, settings: Settings) => void;
}

export interface Screen {
  draw(state: State): void;
  /** Gets what a drawing threw. */
  onCrash(handler: (error: unknown) => void): void;
}

/** Draws states in the language of their settings; a language that is not there yet is loaded first, the old one stays meanwhile. */
export function createScreen({ root, catalogue, locale, emit, port, onCatalogue }: ScreenParts): Screen {
  let shown = { catalogue, locale };
  let newest: State | null = null;
  /** Where the sentences of the checks were last asked for, so that a lost connection is tried again on the next screen. */
  let askedAt: string | null = null;
  let settings: Settings | null = null;
  let crash: (error: unknown) => void = (error) => {
    throw error;
  };

  function paint(state: State): void {
    try {
      render(<App state={state} catalogue={shown.catalogue} emit={emit} port={port} />, root);
    } catch (error) {
      crash(error);
    }
  }

  async function changeLanguage(wanted: Locale): Promise<void> {
    // Without a network and without the file the old language stays: better than no words.
    const loaded = await loadCatalogue(wanted).catch(() => shown.catalogue);
    if (newest?.settings.locale !== wanted) return;
    shown = { catalogue: loaded, locale: wanted };
    askedAt = null;
    onCatalogue(loaded, newest.settings);
    paint(newest);
    completeWords(newest);
  }

  /** The coach's sentences come after the first screen, and before anybody has opened a camera. */
  function completeWords({ situation }: State): void {
    if (situation.at === askedAt || 'sharp' in shown.catalogue.checks) return;
    askedAt = situation.at;
    const { locale } = shown;
    firstPaint
      .then(() => loadChecks(locale))
      .then(
        (checks) => {
          if (shown.locale !== locale || newest === null) return;
          shown = { catalogue: { ...shown.catalogue, checks }, locale };
          onCatalogue(shown.catalogue, newest.settings);
          paint(newest);
        },
        () => {},
      );
  }

  return {
    draw(state) {
      newest = state;
      if (state.settings !== settings) {
        settings = state.settings;
        onCatalogue(shown.catalogue, settings);
      }
      if (state.settings.locale === shown.locale) {
        paint(state);
        completeWords(state);
      } else void changeLanguage(state.settings.locale);
    },
    onCrash(handler) {
      crash = handler;
    },
  };
}
