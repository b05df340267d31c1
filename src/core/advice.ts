/**
 * Findings over time become the one thing to say now. The most basic problem speaks first, nothing speaks on the strength of a single
 * frame, and what was said stays long enough to be read. What the words are is in `messages/`; when they are spoken is up to `session/`.
 */

import { type Cue, type Tier, tiers } from './check.ts';
import type { AdviceId, CheckId, CheckReport } from './checks/index.ts';
import type { Profile } from './profiles.ts';

/** An advice that changes faster than this is read half and obeyed not at all (design: 1.2 s; public products 1 to 1.5 s). */
export const MIN_STAY_MS = 1200;

/** After this long the short sentence has not helped: say how, and why it matters. */
export const RICHER_AFTER_MS = 4000;

/** After this long words alone do not help: offer a picture, the torch, or going on without. */
export const HELP_AFTER_MS = 8000;

/** Frames this recent vote on what is said; at 10 frames a second a problem must show in about 3 of 5. */
const VOTE_WINDOW_MS = 600;

/** A slow phone gives fewer frames in that time: this many of the newest always vote, and no fewer decide. */
const LEAST_VOTES = 3;

/** Frames older than this never vote. Three frames fit in even at one a second, the slowest phone that can still be coached. */
const OLDEST_VOTE_MS = 3000;

/** A pause this long ends a hold: nobody knows what happened in between. */
const LONGEST_GAP_MS = 1200;

/** Weight of the oldest vote in the window against 1 for the newest. */
const OLDEST_WEIGHT = 0.5;

/** More votes than a window can hold at 60 frames a second; a clock that stands still must not fill the memory. */
const MOST_VOTES = 48;

/** A ring is never full on a frame that is itself not good, whatever came before. */
const ALMOST_HELD_RATIO = 0.95;

/** One advice of one check. */
export interface AdviceRef {
  readonly check: CheckId;
  readonly advice: AdviceId;
  readonly tier: Tier;
  /** How it is drawn. */
  readonly cue: Cue;
}

/** How an advice is said: short at first, richer after 4 s, with help after 8 s. */
export type Emphasis = 'short' | 'richer' | 'help';

/** What the coach remembers between frames. Plain data. */
export interface Coaching {
  /** The one thing to say now; null while nothing is wrong. */
  readonly advice: AdviceRef | null;
  readonly emphasis: Emphasis;
  /** Since when `advice` stands. */
  readonly sinceMs: number;
  /** Since when every check passes (or is unsure); null while one fails. */
  readonly goodSinceMs: number | null;
  /** Recent votes, oldest first. */
  readonly votes: readonly { readonly atMs: number; readonly advice: AdviceRef | null }[];
  /** Findings of the newest frame. */
  readonly findings: readonly CheckReport[];
}

type Vote = Coaching['votes'][number];

export function startCoaching(atMs: number): Coaching {
  return { advice: null, emphasis: 'short', sinceMs: atMs, goodSinceMs: null, votes: [], findings: [] };
}

/** Whether a frame may be kept: nothing fails, and what was looked for is surely there (unsure presence is not good). */
export function isAllGood(findings: readonly CheckReport[]): boolean {
  return (
    findings.length > 0 &&
    findings.every(({ tier, status }) => status === 'pass' || (status === 'unsure' && tier !== 'presence'))
  );
}

/** One more judged frame. A clock that goes backwards starts the waiting again and forgets the votes of the future. */
export function coach(previous: Coaching, findings: readonly CheckReport[], atMs: number): Coaching {
  const lastMs = previous.votes.at(-1)?.atMs ?? atMs;
  const vote: Vote = { atMs, advice: mostBasicFailure(findings) };
  const votes = recent([...previous.votes, vote], atMs);
  const { advice, sinceMs } = settle(previous, votes, atMs);
  return {
    advice,
    emphasis: emphasisAfter(advice === null ? 0 : atMs - sinceMs),
    sinceMs,
    goodSinceMs: goodSince(previous, findings, votes, atMs, lastMs),
    votes,
    findings,
  };
}

/** How much of the hold is done, 0..1; 1 only on a frame that is good itself. */
export function holdRatio({ goodSinceMs, findings }: Coaching, { holdMs }: Profile, atMs: number): number {
  if (goodSinceMs === null) return 0;
  const ratio = Math.max(0, Math.min(1, (atMs - goodSinceMs) / Math.max(1, holdMs)));
  return isAllGood(findings) ? ratio : Math.min(ALMOST_HELD_RATIO, ratio);
}

function mostBasicFailure(findings: readonly CheckReport[]): AdviceRef | null {
  let worst: AdviceRef | null = null;
  let worstTier: number = tiers.length;
  for (const finding of findings) {
    const tier = tiers.indexOf(finding.tier);
    if (finding.status !== 'fail' || tier >= worstTier) continue;
    const { check, advice, cue } = finding;
    worst = { check, advice, tier: finding.tier, cue };
    worstTier = tier;
  }
  return worst;
}

function recent(votes: readonly Vote[], atMs: number): readonly Vote[] {
  const ageOf = (vote: Vote) => atMs - vote.atMs;
  return votes
    .filter((vote, i) => {
      const isAmongNewest = i >= votes.length - LEAST_VOTES;
      return ageOf(vote) >= 0 && ageOf(vote) <= (isAmongNewest ? OLDEST_VOTE_MS : VOTE_WINDOW_MS);
    })
    .slice(-MOST_VOTES);
}

/** What stands after this frame: the old advice until it has been there long enough, then what the votes say. */
function settle(previous: Coaching, votes: readonly Vote[], atMs: number): Pick<Coaching, 'advice' | 'sinceMs'> {
  const sinceMs = Math.min(previous.sinceMs, atMs);
  const stays = { advice: previous.advice, sinceMs };
  if (previous.advice !== null && atMs - sinceMs < MIN_STAY_MS) return stays;
  if (votes.length < LEAST_VOTES) return stays;
  const elected = elect(votes, atMs);
  return isSame(elected, previous.advice) ? stays : { advice: elected, sinceMs: atMs };
}

/**
 * The weighted median of the votes in the order of the tiers, good frames last: one lucky frame among frames without a document changes
 * nothing, and neither does one bad frame among good ones. Within the median tier the advice with most weight wins.
 */
function elect(votes: readonly Vote[], atMs: number): AdviceRef | null {
  const byTier = new Map<number, number>();
  const weights = votes.map(({ atMs: thenMs }) => weightOf(atMs - thenMs));
  votes.forEach((vote, i) => {
    byTier.set(rankOf(vote), (byTier.get(rankOf(vote)) ?? 0) + weights[i]!);
  });
  let left = weights.reduce((sum, weight) => sum + weight, 0) / 2;
  for (let rank = 0; rank < tiers.length; rank++) {
    left -= byTier.get(rank) ?? 0;
    if (left <= 0) return heaviest(votes, weights, rank);
  }
  return null;
}

function rankOf({ advice }: Vote): number {
  return advice === null ? tiers.length : tiers.indexOf(advice.tier);
}

function weightOf(ageMs: number): number {
  return 1 - (1 - OLDEST_WEIGHT) * Math.min(1, ageMs / VOTE_WINDOW_MS);
}

function heaviest(votes: readonly Vote[], weights: readonly number[], rank: number): AdviceRef | null {
  const totals = new Map<string, { readonly advice: AdviceRef | null; weight: number }>();
  votes.forEach((vote, i) => {
    if (rankOf(vote) !== rank) return;
    const key = `${vote.advice!.check} ${vote.advice!.advice}`;
    const total = totals.get(key) ?? { advice: vote.advice, weight: 0 };
    total.weight += weights[i]!;
    totals.set(key, total);
  });
  return [...totals.values()].reduce((a, b) => (b.weight > a.weight ? b : a)).advice;
}

function isSame(a: AdviceRef | null, b: AdviceRef | null): boolean {
  return a?.check === b?.check && a?.advice === b?.advice;
}

function emphasisAfter(standsMs: number): Emphasis {
  if (standsMs >= HELP_AFTER_MS) return 'help';
  return standsMs >= RICHER_AFTER_MS ? 'richer' : 'short';
}

/** One bad frame is forgiven, a second one in the window ends the hold; a lost subject, a pause or a clock set back ends it at once. */
function goodSince(
  previous: Coaching,
  findings: readonly CheckReport[],
  votes: readonly Vote[],
  atMs: number,
  lastMs: number,
): number | null {
  const isContinuous = atMs >= lastMs && atMs - lastMs <= LONGEST_GAP_MS;
  const since = isContinuous ? previous.goodSinceMs : null;
  if (isAllGood(findings)) return since ?? atMs;
  const isPresent =
    findings.length > 0 && findings.every(({ tier, status }) => status === 'pass' || tier !== 'presence');
  const badFrames = votes.filter(({ advice }) => advice !== null).length;
  return isPresent && badFrames <= 1 ? since : null;
}
