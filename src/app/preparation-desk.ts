import { loadPreparation } from '../adapters/preparation.ts';
import { readProgress } from '../core/preparation/progress.ts';
import { prepare } from '../core/session/preparing.ts';
import type { Store } from './store.ts';

/** From now on the way knows of getting ready, and where that was left. */
export function beginPreparing(store: Store): void {
  store.accompany(prepare);
  store.send({ type: 'preparation-loaded', progress: readProgress(loadPreparation()) });
}
