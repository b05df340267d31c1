/** Where a typed text leaves what the document has: a stretch of the typed one, and what should stand there. */
export interface Difference {
  readonly start: number;
  readonly end: number;
  readonly likely: string;
}

/** Texts of the same length are compared place by place, and each wrong run is one difference; others have one stretch between what both ends share. */
export function differencesOf(typed: string, read: string): readonly Difference[] {
  if (typed === read) return [];
  return typed.length === read.length ? placeByPlace(typed, read) : [betweenEnds(typed, read)];
}

function placeByPlace(typed: string, read: string): readonly Difference[] {
  const found: Difference[] = [];
  for (let at = 0; at < typed.length; at++) {
    if (typed[at] === read[at]) continue;
    const last = found.at(-1);
    if (last?.end === at) found[found.length - 1] = { ...last, end: at + 1, likely: last.likely + read[at] };
    else found.push({ start: at, end: at + 1, likely: read[at]! });
  }
  return found;
}

/** @param prefix how much of the beginnings is known to agree, where letters cannot be compared one by one. */
export function betweenEnds(typed: string, read: string, prefix?: { typed: number; read: number }): Difference {
  const begin = prefix ?? sharedStart(typed, read);
  let end = 0;
  while (
    end < typed.length - begin.typed &&
    end < read.length - begin.read &&
    typed.at(-1 - end)?.toUpperCase() === read.at(-1 - end)
  ) {
    end++;
  }
  return seen(typed, read, begin, end);
}

/** Where something is missing, the character before it is marked with it (the one after it at the beginning): a gap cannot be seen. */
function seen(typed: string, read: string, begin: { typed: number; read: number }, after: number): Difference {
  const [start, end] = [begin.typed, typed.length - after];
  const likely = read.slice(begin.read, read.length - after);
  if (start < end || typed === '') return { start, end, likely };
  if (start > 0) return { start: start - 1, end, likely: typed[start - 1]! + likely };
  return { start, end: 1, likely: likely + typed[0]! };
}

function sharedStart(typed: string, read: string): { typed: number; read: number } {
  let at = 0;
  while (at < typed.length && at < read.length && typed[at] === read[at]) at++;
  return { typed: at, read: at };
}
