/** A picture as large as the screen, and back to what it was opened from. */
import { showsFace } from '../exercises.ts';
import { leaveFor } from './entering.ts';
import type { LookingSituation } from './record-state.ts';
import type { State } from './state.ts';
import { goTo, stay, type Transition } from './transition.ts';

/** Not while a save is under way: its answer is waited for where it was ordered. */
export function lookClosely(state: State): Transition {
  const { situation } = state;
  const isWhole = situation.at === 'attempt' || (situation.at === 'reviewing' && situation.keeping.is !== 'busy');
  return isWhole ? goTo(state, { at: 'looking', over: situation }) : stay(state);
}

/** From anywhere to the document that was kept last; to the list where none is here, or the record is locked. */
export function lookAtNewest(state: State): Transition {
  const { library } = state;
  const attempts = library.is === 'ready' ? library.attempts : [];
  const newest = attempts.find(
    ({ exercise, rehearsal, pictures }) => !showsFace(exercise) && !rehearsal && (pictures?.are ?? 'here') === 'here',
  );
  return leaveFor(
    state,
    newest
      ? { at: 'looking', over: { at: 'attempt', attemptId: newest.id, confirming: null } }
      : { at: 'practice', confirming: null },
  );
}

/** The picture of a review is still held: looking away puts nothing down. */
export function lookAway(state: State, { over }: LookingSituation): Transition {
  return goTo(state, over);
}
