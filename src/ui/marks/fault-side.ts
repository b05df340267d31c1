import type { Cue } from '../../core/check.ts';
import type { CheckReport } from '../../core/checks/index.ts';
import type { Side } from '../../core/document/outline.ts';

const namedEdge = /^(?:lift|lower)-(top|right|bottom|left)-edge$/;

/** The edge of the card or the phone that an advice names in its id (`lift-top-edge`, `lower-left-edge`), whichever check gave it. */
export function edgeNamedBy(advice: string): Side | null {
  return (namedEdge.exec(advice)?.[1] as Side | undefined) ?? null;
}

/** The phone moves to where too little is seen: that is the side at fault. */
const sidesMovedTo: Partial<Record<Cue, Side>> = { left: 'left', right: 'right', up: 'top', down: 'bottom' };

/** The side of a document that a failed check is about; null when it is about none. Only for documents, as they lie in the picture. */
export function sideAtFault(report: CheckReport): Side | null {
  if (report.status !== 'fail' || report.tier !== 'framing') return null;
  return edgeNamedBy(report.advice) ?? sidesMovedTo[report.cue] ?? null;
}
