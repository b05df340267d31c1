import type { LineFacts, LineKind } from './facts.ts';
import { type Finding, found } from './finding.ts';

/** A request that takes so long: between what the Network Information table calls 3G (270 ms) and 2G (1400 ms), where uploads of pictures begin to time out. */
const SLOW_TRIP_MS = 600;

/** Mean difference from one request to the next (as in RFC 3550); a voice call begins to break up at a tenth of that, a check that sends frames stalls here. */
const UNSTEADY_MS = 250;

/** One lost request in ten is chance, two are a line that drops things. */
const MOST_LOST = 1;

/** Codes and signed requests are commonly good for this long: a clock that is further off makes a check fail without a word. */
const MOST_CLOCK_OFF_MS = 5 * 60_000;

/** What ten requests say of a line; null where too few were answered to tell. */
export interface LineMeasure {
  readonly typicalMs: number;
  readonly jitterMs: number;
  readonly lost: number;
}

/** The first request also opens the connection, so it counts as answered or lost, but not for the time. */
export function measureTrips(tripsMs: readonly (number | null)[]): LineMeasure | null {
  const times = tripsMs.slice(1).filter((ms) => ms !== null);
  if (times.length < 2) return null;
  const sorted = [...times].sort((a, b) => a - b);
  const steps = times.slice(1).map((ms, i) => Math.abs(ms - times[i]!));
  return {
    typicalMs: sorted[Math.floor(sorted.length / 2)]!,
    jitterMs: steps.reduce((sum, ms) => sum + ms, 0) / steps.length,
    lost: tripsMs.filter((ms) => ms === null).length,
  };
}

export function judgeLine(line: LineFacts): readonly Finding[] {
  const measure = measureTrips(line.tripsMs);
  return [
    found('online', line.isOnline ? 'online' : 'offline'),
    speedFinding(line, measure),
    steadinessFinding(line, measure),
    connectionFinding(line),
    clockFinding(line),
  ];
}

function speedFinding(line: LineFacts, measure: LineMeasure | null): Finding {
  if (line.isIntercepted) return found('speed', 'intercepted');
  if (!line.isOnline) return found('speed', 'unmeasured');
  if (measure === null) return found('speed', 'silent');
  const values = { ms: Math.round(measure.typicalMs) };
  if (measure.typicalMs < SLOW_TRIP_MS) return found('speed', 'quick', values);
  return found('speed', onLine('slow', line.kind), values);
}

function steadinessFinding(line: LineFacts, measure: LineMeasure | null): Finding {
  if (measure === null || line.isIntercepted || !line.isOnline) return found('steadiness', 'unmeasured');
  const { jitterMs, lost } = measure;
  const values = { ms: Math.round(jitterMs), lost, sent: line.tripsMs.length };
  if (jitterMs < UNSTEADY_MS && lost <= MOST_LOST) return found('steadiness', 'steady', values);
  return found('steadiness', onLine('unsteady', line.kind), values);
}

/** What to try instead depends on what is used now. */
function onLine<Word extends string>(word: Word, kind: LineKind | null): Word | `${Word}-wifi` | `${Word}-mobile` {
  return kind === 'wifi' || kind === 'mobile' ? `${word}-${kind}` : word;
}

function connectionFinding({ kind, savesData }: LineFacts): Finding {
  if (savesData) return found('connection', 'saving');
  return found('connection', kind === null || kind === 'other' ? 'untold' : kind);
}

function clockFinding({ clockAheadMs }: LineFacts): Finding {
  if (clockAheadMs === null) return found('clock', 'untold');
  const offMs = Math.abs(clockAheadMs);
  if (offMs <= MOST_CLOCK_OFF_MS) return found('clock', 'right');
  return found('clock', clockAheadMs > 0 ? 'ahead' : 'behind', { minutes: Math.round(offMs / 60_000) });
}
