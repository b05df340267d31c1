import type { Wearing } from '../observation.ts';

/** Share of the newest look: three or four looks, about a second, decide, and one with a hand in passing does not. */
const NEWEST_SHARE = 0.4;

/** What is thought after one more look at the same person. */
export function blendWearing(before: Wearing | null, newest: Wearing): Wearing {
  if (!before) return newest;
  const blend = (old: number, now: number): number => old + NEWEST_SHARE * (now - old);
  return {
    glasses: blend(before.glasses, newest.glasses),
    darkLenses: blend(before.darkLenses, newest.darkLenses),
    hat: blend(before.hat, newest.hat),
    wrappedHead: blend(before.wrappedHead, newest.wrappedHead),
    cover: blend(before.cover, newest.cover),
    hand: blend(before.hand, newest.hand),
    shutEyes: blend(before.shutEyes, newest.shutEyes),
    headphones: blend(before.headphones, newest.headphones),
  };
}
