import { type LightFault, type SectorLight, scoreOfLight, worstFault } from './light.ts';
import { SECTOR_COUNT } from './sectors.ts';
import type { Pace, Survey } from './survey.ts';

/** `unknown`: too little was seen to say anything. */
export type RoomVerdict = 'good' | 'usable' | 'poor' | 'unknown';

/** Where to stand. Plain data, without any picture. */
export interface RoomAdvice {
  readonly verdict: RoomVerdict;
  /** Sector to face; null where nothing is known. */
  readonly best: number | null;
  /** What is worst about the light there; null where nothing is wrong. */
  readonly fault: LightFault | null;
  /** Score of each direction, 0..1; null where no face was seen. */
  readonly scores: readonly (number | null)[];
  /** Whether directions were sensed by the phone, or assume an even turn to the left. */
  readonly pace: Pace;
}

/** Half of the room: with less, "the best direction" would be the best of a corner. */
const LEAST_SECTORS = 3;

/** As good as every check asks. */
const GOOD_SCORE = 0.97;

/** From here on a better place is worth looking for: two thirds of the light that a check asks. */
const USABLE_SCORE = 0.66;

/**
 * Light changes slowly as one turns: a direction counts with those up to a quarter turn away, so that a lucky frame is not called the best place
 * and of several good directions the middle one is.
 */
const WEIGHTS_BESIDE = [0.25, 0.1] as const;

/** A direction that was not seen is worth half of its neighbour: hope, but no more. */
const UNSEEN_RATIO = 0.5;

export function roomAdvice({ sectors, pace }: Pick<Survey, 'sectors' | 'pace'>): RoomAdvice {
  const scores = sectors.map((sector) => (sector ? scoreOfLight(sector.mean) : null));
  const known = scores.filter((score) => score !== null).length;
  if (known < LEAST_SECTORS) return { verdict: 'unknown', best: null, fault: null, scores, pace };
  const best = bestOf(sectors, scores);
  const score = scores[best]!;
  const fault = score >= GOOD_SCORE ? null : worstFault(sectors[best]!.mean);
  const verdict = score >= GOOD_SCORE ? 'good' : score >= USABLE_SCORE ? 'usable' : 'poor';
  return { verdict, best, fault, scores, pace };
}

/** Of equally good directions the one in the middle of them; of those the nearest to where the person stands now. */
function bestOf(sectors: readonly (SectorLight | null)[], scores: readonly (number | null)[]): number {
  let best = -1;
  let most = Number.NEGATIVE_INFINITY;
  for (const i of nearestFirst) {
    const own = sectors[i] ? scores[i] : null;
    if (own === null || own === undefined) continue;
    const at = (j: number) => scores[(j + SECTOR_COUNT) % SECTOR_COUNT] ?? UNSEEN_RATIO * own;
    const smoothed = WEIGHTS_BESIDE.reduce((sum, weight, n) => sum + weight * (at(i - n - 1) + at(i + n + 1)), own);
    if (smoothed > most + 1e-9) {
      best = i;
      most = smoothed;
    }
  }
  return best;
}

const nearestFirst = Array.from({ length: SECTOR_COUNT }, (_, i) =>
  i % 2 === 0 ? (SECTOR_COUNT - i / 2) % SECTOR_COUNT : (i + 1) / 2,
);
