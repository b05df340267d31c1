/** Putting the app on the home screen: the browser's own prompt where there is one, steps to follow on iOS, nothing elsewhere. */
import type { InstallOffer } from '../core/session/state.ts';
import type { Platform } from './device.ts';
import { platformOf, readFacts } from './device.ts';
import { inAppBrowserOf } from './in-app-browsers.ts';

/** Chromium's event, not in any standard and so not in TypeScript's library. */
export interface InstallPromptEvent extends Event {
  prompt(): Promise<unknown>;
  readonly userChoice: Promise<{ readonly outcome: 'accepted' | 'dismissed' }>;
}

export interface InstallSurroundings {
  readonly window: Pick<Window, 'addEventListener' | 'removeEventListener'>;
  readonly platform: Platform;
  readonly isInstalled: boolean;
  /** An app's browser cannot install. */
  readonly isInApp: boolean;
}

export interface Installer {
  readonly offer: InstallOffer;
  /** From a tap. @returns what the person answered; `unavailable` when the browser has no prompt now. */
  ask(): Promise<'accepted' | 'dismissed' | 'unavailable'>;
  stop(): void;
}

/**
 * To be created before the page has loaded: Chromium offers the prompt once, early. `onOffer` is called with every change.
 * iOS has no prompt in any browser; since 16.4 every browser there, not only Safari, can add to the home screen.
 */
export function watchInstall(
  onOffer: (offer: InstallOffer) => void,
  surroundings: InstallSurroundings = browserInstall(),
): Installer {
  const { window, platform, isInstalled, isInApp } = surroundings;
  let prompt: InstallPromptEvent | null = null;
  let offer: InstallOffer = platform === 'ios' && !isInstalled && !isInApp ? 'ios-steps' : 'none';
  const change = (to: InstallOffer) => {
    if (to === offer) return;
    offer = to;
    onOffer(to);
  };
  const onPrompt = (event: Event) => {
    // Keeps Chromium's own banner away: the app asks when it suits the person.
    event.preventDefault();
    prompt = event as InstallPromptEvent;
    change('prompt');
  };
  const onInstalled = () => {
    prompt = null;
    change('none');
  };
  window.addEventListener('beforeinstallprompt', onPrompt);
  window.addEventListener('appinstalled', onInstalled);
  return {
    get offer() {
      return offer;
    },
    async ask() {
      if (!prompt) return 'unavailable';
      const asked = prompt;
      // A prompt can be shown once; the browser sends a new one if it lets us ask again.
      prompt = null;
      change('none');
      try {
        await asked.prompt();
        return (await asked.userChoice).outcome;
      } catch {
        return 'unavailable';
      }
    },
    stop() {
      window.removeEventListener('beforeinstallprompt', onPrompt);
      window.removeEventListener('appinstalled', onInstalled);
    },
  };
}

function browserInstall(): InstallSurroundings {
  const facts = readFacts();
  const isInApp = inAppBrowserOf(facts.userAgent, facts.isInstalled) !== null;
  return { window, platform: platformOf(facts), isInstalled: facts.isInstalled, isInApp };
}
