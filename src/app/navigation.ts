import type { Situation } from '../core/session/state.ts';

/** Marks the one history entry that stands for "not at home". */
const AWAY = 'dry-run-away';

/** What is used of a `Window`. */
export interface NavigationPage extends Pick<EventTarget, 'addEventListener'> {
  readonly history: Pick<History, 'state' | 'pushState' | 'back'>;
}

/**
 * Lets the phone's own back gesture mean "back" in the app: one extra history entry exists while the person is away from
 * home. Returns what to call after every change of situation.
 */
export function followHistory(goBack: () => void, page: NavigationPage = window): (situation: Situation) => void {
  let isAway = page.history.state === AWAY;
  /** The browser goes back a moment after it is told to: until then whoever taps quickly is not to be carried along. */
  let isReturning = false;
  page.addEventListener('popstate', () => {
    if (isReturning) {
      isReturning = false;
      if (isAway) page.history.pushState(AWAY, '');
    } else if (isAway) {
      isAway = false;
      goBack();
    }
  });
  return (situation) => {
    if ((situation.at !== 'home') === isAway) return;
    isAway = !isAway;
    if (isReturning) return;
    if (isAway) page.history.pushState(AWAY, '');
    else {
      isReturning = true;
      page.history.back();
    }
  };
}
