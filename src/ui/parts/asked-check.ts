import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { MarkKind } from '../../core/check.ts';
import type { CheckId, CheckReport } from '../../core/checks/index.ts';
import type { Side } from '../../core/document/outline.ts';
import { sideAtFault } from '../marks/fault-side.ts';
import { type SeenMark, seenMark, seenMarks } from '../marks/seen-marks.ts';

/** Which check the person asked about, and what of it can be shown on the pictures. */
export interface AskedCheck {
  readonly marks: readonly SeenMark[];
  readonly shown: ReadonlySet<MarkKind>;
  /** The check whose place is shown now; null while none is, or it has no place. */
  readonly report: CheckReport | null;
  readonly kind: MarkKind | null;
  readonly side: Side | null;
  readonly toggle: (kind: MarkKind) => void;
  readonly ask: (report: CheckReport, isOpen: boolean) => void;
}

/** Faults of faces carry no marks, and the way a face should move names no side of a document. */
export function useAskedCheck(scorecard: readonly CheckReport[], isFace: boolean): AskedCheck {
  const marks = useMemo(() => seenMarks(scorecard), [scorecard]);
  const [switched, setSwitched] = useState<Partial<Record<MarkKind, boolean>>>({});
  const [asked, setAsked] = useState<CheckId | null>(null);
  const report = scorecard.find(({ check }) => check === asked) ?? null;
  const kind = report && (seenMark(report)?.kind ?? null);
  const side = report && !isFace && kind === null ? sideAtFault(report) : null;
  const isOn = (one: SeenMark): boolean => switched[one.kind] ?? one.isFault;
  const shown = new Set(marks.filter(isOn).map((one) => one.kind));
  return {
    marks,
    shown,
    report: kind === null && side === null ? null : report,
    kind: kind !== null && shown.has(kind) ? kind : null,
    side,
    toggle: (one) => setSwitched({ ...switched, [one]: !shown.has(one) }),
    ask(about, isOpen) {
      if (!isOpen) return setAsked((now) => (now === about.check ? null : now));
      const mark = seenMark(about);
      if (mark) setSwitched({ ...switched, [mark.kind]: true });
      setAsked(about.check);
    },
  };
}

/** Brings an element into sight when `reason` becomes another one, no further than needed. */
export function useInSight<E extends Element>(reason: unknown) {
  const element = useRef<E>(null);
  useEffect(() => {
    if (reason === null) return;
    const isCalm = matchMedia('(prefers-reduced-motion: reduce)').matches;
    element.current?.scrollIntoView({ block: 'nearest', behavior: isCalm ? 'auto' : 'smooth' });
  }, [reason]);
  return element;
}
