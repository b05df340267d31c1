/** How far a person has got with getting ready, kept in localStorage; without storage it lasts as long as the page. */
import type { Progress } from '../core/preparation/progress.ts';
import { localStorageOrNull } from './local-storage.ts';

const KEY = 'dry-run.preparation';

/** As it was written; null where nothing is kept or it cannot be read. */
export function loadPreparation(storage = localStorageOrNull()): unknown {
  try {
    return JSON.parse(storage?.getItem(KEY) ?? 'null');
  } catch {
    return null;
  }
}

/** A browser that keeps nothing is no reason to stop: the marks last as long as the page. */
export function keepPreparation(progress: Progress, storage = localStorageOrNull()): void {
  try {
    storage?.setItem(KEY, JSON.stringify(progress));
  } catch {}
}

export function forgetPreparation(storage = localStorageOrNull()): void {
  try {
    storage?.removeItem(KEY);
  } catch {}
}
