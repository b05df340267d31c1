/** The practice record: what is listed, opened and deleted. */
import { leaveFor } from './entering.ts';
import type { Event } from './event.ts';
import type { Notice, State } from './state.ts';
import { goTo, stay, type Transition, update } from './transition.ts';

export function openAttempt(state: State, attemptId: string): Transition {
  return leaveFor(state, { at: 'attempt', attemptId, confirming: null });
}

export function askDelete(state: State): Transition {
  const { situation } = state;
  if (situation.at === 'attempt') return goTo(state, { ...situation, confirming: 'delete' });
  if (situation.at === 'practice') return goTo(state, { ...situation, confirming: 'delete-all' });
  return stay(state);
}

export function cancelDelete(state: State): Transition {
  const { situation } = state;
  if (situation.at === 'attempt' || situation.at === 'practice') return goTo(state, { ...situation, confirming: null });
  return stay(state);
}

/** After a deletion the list is read again: what it shows is what is there. */
export function deleted(state: State, notice: Notice): Transition {
  const isOnDeleted = state.situation.at === 'attempt' || state.situation.at === 'practice';
  const situation = isOnDeleted ? ({ at: 'practice', confirming: null } as const) : state.situation;
  return goTo({ ...state, notice }, situation, [{ type: 'load-library' }]);
}

export function libraryAnswered(
  state: State,
  event: Extract<Event, { type: 'library-loaded' | 'library-failed' }>,
): Transition {
  if (event.type === 'library-failed') return update(state, { library: { is: 'failed', why: event.why } });
  const { situation } = state;
  const listed = update(state, { library: { is: 'ready', attempts: event.attempts, damaged: event.damaged } });
  const isGone = situation.at === 'attempt' && !event.attempts.some((attempt) => attempt.id === situation.attemptId);
  // Another tab may have deleted what is open here.
  return isGone ? goTo(listed.state, { at: 'practice', confirming: null }) : listed;
}
