import type { Event } from '../core/session/event.ts';

/** Newest events that are kept for a crash report: about two minutes of coaching at 15 findings a second. */
const MAX_EVENTS = 2000;

export interface EventLog {
  add(event: Event): void;
  /** One JSON object a line, oldest first. Replaying it through `next` gives the state in which it ended. */
  text(): string;
}

/** A bounded log of what happened, as data. Events name pictures but never hold one, so the log holds no image. */
export function createEventLog(): EventLog {
  let events: Event[] = [];
  return {
    add(event) {
      events.push(event);
      // Cut in blocks: shifting an array on every frame would copy it each time.
      if (events.length > MAX_EVENTS * 1.5) events = events.slice(-MAX_EVENTS);
    },
    text: () => events.map((event) => JSON.stringify(event)).join('\n'),
  };
}
