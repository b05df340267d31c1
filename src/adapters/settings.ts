/** The person's choices, kept in localStorage; without storage they last as long as the page. */
import type { KeepPictures } from '../core/safe/expiry.ts';
import type { Locale, Settings } from '../core/session/state.ts';
import { localStorageOrNull } from './local-storage.ts';

const KEY = 'dry-run.settings';

// A record rather than a list: a choice that is missing here does not compile.
const choices: Record<KeepPictures, true> = {
  '1-day': true,
  '7-days': true,
  '30-days': true,
  forever: true,
  'scores-only': true,
};

export interface SettingsSurroundings {
  readonly storage: Pick<Storage, 'getItem' | 'setItem'> | null;
  /** Languages of the browser, the preferred one first. */
  readonly languages: readonly string[];
}

/** Never fails: what is missing or damaged is replaced field by field. */
export function loadSettings(surroundings: SettingsSurroundings = browserSettings()): Settings {
  const kept = readKept(surroundings.storage);
  const defaults: Settings = {
    locale: localeFor(surroundings.languages),
    theme: 'system',
    hand: 'right',
    muted: false,
    keepPictures: '7-days',
  };
  return {
    locale: oneOf(kept.locale, ['zh-CN', 'en'], defaults.locale),
    theme: oneOf(kept.theme, ['system', 'light', 'dark'], defaults.theme),
    hand: oneOf(kept.hand, ['right', 'left'], defaults.hand),
    keepPictures: oneOf(kept.keepPictures, Object.keys(choices) as KeepPictures[], defaults.keepPictures),
    muted: typeof kept.muted === 'boolean' ? kept.muted : defaults.muted,
  };
}

/** @returns false when the browser did not keep them (storage full, cookies blocked). */
export function keepSettings(settings: Settings, { storage } = browserSettings()): boolean {
  try {
    storage?.setItem(KEY, JSON.stringify(settings));
    return storage !== null;
  } catch {
    return false;
  }
}

/** The first language we speak, in the order the person wants them; any Chinese is better served by ours than by English. */
export function localeFor(languages: readonly string[]): Locale {
  for (const language of languages) {
    if (/^zh\b/i.test(language)) return 'zh-CN';
    if (/^en\b/i.test(language)) return 'en';
  }
  return 'en';
}

function readKept(storage: SettingsSurroundings['storage']): Readonly<Record<string, unknown>> {
  try {
    const kept: unknown = JSON.parse(storage?.getItem(KEY) ?? 'null');
    return typeof kept === 'object' && kept !== null ? (kept as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}

function oneOf<T extends string>(value: unknown, allowed: readonly T[], otherwise: T): T {
  return allowed.includes(value as T) ? (value as T) : otherwise;
}

function browserSettings(): SettingsSurroundings {
  return { storage: localStorageOrNull(), languages: navigator.languages ?? [navigator.language] };
}
