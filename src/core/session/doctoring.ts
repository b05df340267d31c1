/** The doctor's part of the way: what was read is kept, and read anew on request. */
import type { Checkup } from '../doctor/facts.ts';
import { leaveFor } from './entering.ts';
import type { State } from './state.ts';
import { type Transition, update } from './transition.ts';

/** While one examination runs another is not begun: two at once would disturb each other's times. */
export function examine(state: State): Transition {
  const { checkup } = state;
  const opened = leaveFor(state, { at: 'doctor' });
  if (checkup.is === 'running') return opened;
  const begun: State = { ...opened.state, checkup: { ...checkup, is: 'running', phone: null, line: null } };
  return { state: begun, effects: [...opened.effects, { type: 'examine' }] };
}

/** Opens the pack; whoever comes without having seen the doctor gets the report all the same. */
export function openSupportPack(state: State): Transition {
  const begun = state.checkup.is === 'none' ? examine(state) : leaveFor(state, { at: 'support-pack' });
  return { ...begun, state: { ...begun.state, situation: { at: 'support-pack' } } };
}

export function examined(state: State, found: Partial<Checkup>): Transition {
  return update(state, { checkup: { ...state.checkup, ...found } });
}
