/** From a picture to a kept attempt: checking, review, keeping, and importing instead of photographing. */
import type { ExerciseId } from '../exercises.ts';
import { beginExercise, leaveFor, leavingEffects } from './entering.ts';
import type { Event } from './event.ts';
import type { PictureName, ReviewingSituation, State, StorageFailure } from './state.ts';
import { goTo, stay, type Transition, update } from './transition.ts';

type Inspected = Extract<Event, { type: 'picture-inspected' }>;
type Refused = Extract<Event, { type: 'picture-refused' }>;

export function importPicture(state: State, exercise: ExerciseId, picture: PictureName, atMs: number): Transition {
  return goTo(state, { at: 'checking', exercise, origin: 'import', picture, takenAtMs: atMs }, [
    ...leavingEffects(state.situation),
    { type: 'prepare-judge', exercise },
    { type: 'inspect-picture', exercise, picture },
  ]);
}

export function pictureInspected(state: State, { picture, report }: Inspected): Transition {
  const { situation } = state;
  if (situation.at !== 'checking' || situation.picture !== picture) {
    return update(
      state,
      {},
      report.straightened === null ? [] : [{ type: 'forget-picture', picture: report.straightened }],
    );
  }
  const { exercise, origin, takenAtMs } = situation;
  return goTo(state, { at: 'reviewing', exercise, origin, picture, takenAtMs, report, keeping: { is: 'idle' } });
}

export function pictureRefused(state: State, { picture, why }: Refused): Transition {
  const { situation } = state;
  if (situation.at !== 'checking' || situation.picture !== picture) return stay(state);
  const { exercise, origin } = situation;
  return leaveFor(state, { at: 'picture-failed', exercise, origin, why });
}

export function keep(state: State): Transition {
  const { situation } = state;
  if (situation.at !== 'reviewing' || situation.keeping.is === 'busy') return stay(state);
  const { exercise, origin, takenAtMs, picture, report } = situation;
  const { scorecard, size, outline, straightened } = report;
  return goTo(state, { ...situation, keeping: { is: 'busy' } }, [
    {
      type: 'keep-attempt',
      record: { exercise, profile: 'standard', takenAtMs, origin, scorecard, size, outline },
      picture,
      straightened,
    },
  ]);
}

export function attemptKept(state: State, attemptId: string): Transition {
  const { situation } = state;
  const reload = { type: 'load-library' } as const;
  if (situation.at !== 'reviewing') return update(state, {}, [reload]);
  const { exercise, origin } = situation;
  return goTo(state, { at: 'kept', exercise, attemptId, origin }, [...leavingEffects(situation), reload]);
}

/** The picture stays on the screen, so that it can be kept once there is room. */
export function keepFailed(state: State, why: StorageFailure): Transition {
  const { situation } = state;
  if (situation.at !== 'reviewing') return stay(state);
  const failed: ReviewingSituation = { ...situation, keeping: { is: 'failed', why } };
  return goTo(state, failed);
}

export function retake(state: State): Transition {
  const { situation } = state;
  if (situation.at !== 'reviewing' && situation.at !== 'picture-failed' && situation.at !== 'kept') return stay(state);
  // While a save is under way its picture must not be forgotten beneath it.
  if (situation.at === 'reviewing' && situation.keeping.is === 'busy') return stay(state);
  return beginExercise(state, situation.exercise, situation.origin === 'demo' ? 'demo' : 'camera');
}
