import type { MarkKind } from '../../core/check.ts';
import type { CheckReport } from '../../core/checks/index.ts';
import { areaOf, contoursOf, isWhole, type Loop } from './contours.ts';

/** What is drawn on the live picture. Blur is not: it has no place that a person could change. */
export const liveKinds = ['shadow', 'cover', 'glare'] as const satisfies readonly MarkKind[];
export type LiveKind = (typeof liveKinds)[number];

/** Smaller spots come and go from frame to frame with the sensor's noise: two of 1440 cells, 5 square mm of an ID-1 card. */
const LEAST_AREA_RATIO = 0.0014;

/** A place that one frame does not show stays: it would flicker. At 10 frames a second it leaves within a third of a second. */
const MOST_MISSES = 2;

interface Kept {
  readonly loops: readonly Loop[];
  readonly misses: number;
}

/** The places of faults that are shown now, in shares of the document, by kind. */
export type LiveMarks = Readonly<Partial<Record<LiveKind, Kept>>>;

/** The marks after one more judged frame. Only what fails is shown: a person cannot mend what is tolerated. */
export function followMarks(known: LiveMarks, findings: readonly CheckReport[]): LiveMarks {
  const next: Partial<Record<LiveKind, Kept>> = {};
  for (const kind of liveKinds) {
    const loops = findings.flatMap((finding) => (isFaultOf(finding, kind) ? largeLoops(finding) : []));
    const before = known[kind];
    if (loops.length > 0) next[kind] = { loops, misses: 0 };
    else if (before && before.misses < MOST_MISSES) next[kind] = { ...before, misses: before.misses + 1 };
  }
  return next;
}

function isFaultOf({ status, mark }: CheckReport, kind: MarkKind): boolean {
  return status === 'fail' && mark?.kind === kind;
}

function largeLoops({ mark }: CheckReport): readonly Loop[] {
  if (!isWhole(mark)) return [];
  return contoursOf(mark).filter((loop) => Math.abs(areaOf(loop)) >= LEAST_AREA_RATIO);
}
