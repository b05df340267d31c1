import type { Effect } from './effect.ts';
import type { Situation, State } from './state.ts';

/** What an event leads to: where the person is now, and what the shell has to do about it. */
export interface Transition {
  readonly state: State;
  readonly effects: readonly Effect[];
}

export function stay(state: State): Transition {
  return { state, effects: [] };
}

export function goTo(state: State, situation: Situation, effects: readonly Effect[] = []): Transition {
  return { state: { ...state, situation }, effects };
}

/** The same place with something about it changed. */
export function update(state: State, change: Partial<State>, effects: readonly Effect[] = []): Transition {
  return { state: { ...state, ...change }, effects };
}
