import type { Effect } from '../core/session/effect.ts';
import type { Answer, Event, Tap } from '../core/session/event.ts';
import { next, type Transition } from '../core/session/next.ts';
import type { State } from '../core/session/state.ts';
import type { EventLog } from './event-log.ts';

export interface Store {
  state(): State;
  /** Stamps the event with the time and carries on. Events that arrive while one is handled wait their turn. */
  send(event: Tap | Answer): void;
  /** From now on this is asked before `next`, which decides where every guide answers null. */
  follow(guide: Guide): void;
  /** From now on this decides, with all the others in its hands. */
  accompany(companion: Companion): void;
}

/** A part of the way that is loaded when it is first gone. */
export type Guide = (state: State, event: Event) => Transition | null;

/** Goes along on every part of the way. */
export type Companion = (state: State, event: Event, rest: (state: State, event: Event) => Transition) => Transition;

interface StoreParts {
  readonly initial: State;
  readonly nowMs: () => number;
  readonly log: EventLog;
  readonly perform: (effect: Effect, send: Store['send']) => void;
  readonly draw: (state: State) => void;
}

/** Holds the state, asks the core what comes next, draws it and hands the effects to the shell, in order. */
export function createStore({ initial, nowMs, log, perform, draw }: StoreParts): Store {
  let state = initial;
  let isBusy = false;
  let companion: Companion = (state, event, rest) => rest(state, event);
  const guides: Guide[] = [];
  const waiting: Event[] = [];

  function guided(now: State, event: Event): Transition {
    for (const guide of guides) {
      const transition = guide(now, event);
      if (transition) return transition;
    }
    return next(now, event);
  }

  function handle(event: Event): void {
    log.add(event);
    const transition = companion(state, event, guided);
    const hasChanged = transition.state !== state;
    state = transition.state;
    if (hasChanged) draw(state);
    for (const effect of transition.effects) perform(effect, send);
  }

  function send(event: Tap | Answer): void {
    waiting.push({ ...event, atMs: nowMs() });
    if (isBusy) return;
    isBusy = true;
    try {
      for (let event = waiting.shift(); event; event = waiting.shift()) handle(event);
    } finally {
      isBusy = false;
    }
  }

  return {
    state: () => state,
    send,
    follow(newGuide) {
      if (!guides.includes(newGuide)) guides.push(newGuide);
    },
    accompany(newCompanion) {
      companion = newCompanion;
    },
  };
}
