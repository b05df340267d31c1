import type { DocumentZone, MarkKind } from '../../core/check.ts';
import type { CheckReport } from '../../core/checks/index.ts';
import type { Place } from '../../messages/places.ts';
import { contoursOf, isWhole, type Loop } from './contours.ts';
import { placeOf } from './mark-place.ts';

/** One kind of fault as it is shown on a picture, from however many checks. */
export interface SeenMark {
  readonly kind: MarkKind;
  /** In shares of the straightened document. */
  readonly loops: readonly Loop[];
  readonly place: Place;
  readonly zone: DocumentZone | null;
  /** False while every check tolerates it: then it is shown only on request. */
  readonly isFault: boolean;
}

/** In the order of their chips. */
const kinds: readonly MarkKind[] = ['glare', 'shadow', 'blur', 'cover'];

/** What one check marks; null without a mark that can be drawn. */
export function seenMark({ mark, zone, status }: CheckReport): SeenMark | null {
  if (!isWhole(mark)) return null;
  const place = placeOf(mark);
  if (place === null) return null;
  return { kind: mark.kind, loops: contoursOf(mark), place, zone: zone ?? null, isFault: status !== 'pass' };
}

/** The kinds of faults that a scorecard can show, each once; the worst verdict's place is the one that is named. */
export function seenMarks(scorecard: readonly CheckReport[]): readonly SeenMark[] {
  const all = scorecard.map(seenMark).filter((seen) => seen !== null);
  return kinds.flatMap((kind) => {
    const [first, ...others] = all
      .filter((seen) => seen.kind === kind)
      .sort((a, b) => Number(b.isFault) - Number(a.isFault));
    if (!first) return [];
    return [{ ...first, loops: [...first.loops, ...others.flatMap(({ loops }) => loops)] }];
  });
}
