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

/** Light changes slowly as one turns: a direction counts with its neighbours, so that a lucky frame is not called the best place. */
const NEIGHBOUR_WEIGHT = 0.25;

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
    const around = [i - 1, i + 1].map((at) => scores[(at + SECTOR_COUNT) % SECTOR_COUNT] ?? own);
    const smoothed = own + NEIGHBOUR_WEIGHT * (around[0]! + around[1]! - 2 * own) * (own > 0 ? 1 : 0);
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
