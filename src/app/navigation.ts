import type { Situation } from '../core/session/state.ts';

/** Marks the one history entry that stands for "not at home". */
const AWAY = 'dry-run-away';

/**
 * Lets the phone's own back gesture mean "back" in the app: one extra history entry exists while the person is away from
 * home. Returns what to call after every change of situation.
 */
export function followHistory(goBack: () => void, page: Window = window): (situation: Situation) => void {
  let isAway = page.history.state === AWAY;
  page.addEventListener('popstate', () => {
    if (!isAway) return;
    isAway = false;
    goBack();
  });
  return (situation) => {
    if (situation.at !== 'home' && !isAway) {
      isAway = true;
      page.history.pushState(AWAY, '');
    } else if (situation.at === 'home' && isAway) {
      isAway = false;
      page.history.back();
    }
  };
}
