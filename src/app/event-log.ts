import type { CheckReport } from '../core/checks/index.ts';
import type { Event } from '../core/session/event.ts';
import { briefMark } from './brief-mark.ts';

/** Newest events that are kept for a crash report: about two minutes of coaching at 15 findings a second. */
const MAX_EVENTS = 2000;

export interface EventLog {
  add(event: Event): void;
  /** One JSON object a line, oldest first. Replaying it through `next` gives the state in which it ended, except for marks' places. */
  text(): string;
}

/** A bounded log of what happened, as data. Events name pictures but never hold one, so the log holds no image. */
export function createEventLog(): EventLog {
  let events: Event[] = [];
  return {
    add(event) {
      events.push(withoutPlaces(event));
      // Cut in blocks: shifting an array on every frame would copy it each time.
      if (events.length > MAX_EVENTS * 1.5) events = events.slice(-MAX_EVENTS);
    },
    text: () => events.map((event) => JSON.stringify(event)).join('\n'),
  };
}

/** A record of 2000 attempts, told anew after each change, would fill the memory: its newest are enough to follow what happened. */
const MOST_LISTED = 20;

/** Marks are 1.5 kB each: two minutes of them would take more memory than a phone can spare, and say nothing to a reader. */
function withoutPlaces(event: Event): Event {
  switch (event.type) {
    case 'analysed':
      return {
        ...event,
        findings: event.findings.map(brief),
        ...(event.motion && { motion: { ...event.motion, figure: null } }),
      };
    case 'picture-inspected':
      // What was read off a document is nobody's business: a log is made to be shown.
      return { ...event, report: { ...event.report, scorecard: event.report.scorecard.map(brief), reading: null } };
    case 'library-loaded':
      return {
        ...event,
        attempts: event.attempts.slice(0, MOST_LISTED).map(({ rehearsal: _, ...attempt }) => ({
          ...attempt,
          scorecard: attempt.scorecard.map(brief),
        })),
      };
    default:
      return event;
  }
}

/** Only for the log: its mark has a share where others have cells. */
function brief(report: CheckReport): CheckReport {
  return report.mark ? ({ ...report, mark: briefMark(report.mark) } as unknown as CheckReport) : report;
}
