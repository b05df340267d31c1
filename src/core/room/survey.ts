/** One slow turn, as data: how far it has got, and what light was seen in which direction. */
import type { CheckReport } from '../checks/index.ts';
import { lightOf, type SectorLight, withFrame } from './light.ts';
import { SECTOR_COUNT, SECTOR_DEG, sectorOf } from './sectors.ts';

/** `unknown` until the phone has told a direction or none could be had; `even` trusts the person's pace. */
export type Pace = 'unknown' | 'sensed' | 'even';

export interface Survey {
  readonly is: 'ready' | 'turning' | 'paused' | 'done';
  readonly pace: Pace;
  /** Degrees turned since the start; to the person's left is positive. */
  readonly turnedDeg: number;
  /** The newest heading of the phone, and when; null before the first. */
  readonly heading: { readonly deg: number; readonly atMs: number } | null;
  /** When an evenly paced turn was last moved on. */
  readonly lastMs: number;
  readonly sectors: readonly (SectorLight | null)[];
  /** The turn is faster than the light can be measured. */
  readonly isTooFast: boolean;
  /** No face was seen in the newest frame. */
  readonly isFaceLost: boolean;
}

/** The turn that the issue asks for: ten seconds. */
export const TURN_MS = 10_000;

/** A phone that analyses three frames a second then still sees each eighth of the room twice. */
const FASTEST_DEG_PER_S = 68;

/** A compass that jumps by as much from one moment to the next was disturbed: nobody turns so fast. After a pause it may be true. */
const JUMP_DEG = 60;
const JUMP_MS = 500;

/** So much of a turn counts as all of it: nobody ends on the degree. */
const WHOLE_TURN_DEG = 340;

/** Gaps longer than this do not count as turning at an even pace: the page slept or the judge was away. */
const LONGEST_STEP_MS = 1000;

export function startSurvey(atMs: number): Survey {
  const sectors = new Array<SectorLight | null>(SECTOR_COUNT).fill(null);
  return {
    is: 'ready',
    pace: 'unknown',
    turnedDeg: 0,
    heading: null,
    lastMs: atMs,
    sectors,
    isTooFast: false,
    isFaceLost: false,
  };
}

/** The phone says which way it points. */
export function turnedTo(survey: Survey, deg: number, atMs: number): Survey {
  if (survey.is !== 'turning' || survey.pace === 'even') return survey;
  const { heading } = survey;
  const next: Survey = { ...survey, pace: 'sensed', heading: { deg, atMs } };
  if (!heading) return next;
  const step = ((((deg - heading.deg + 180) % 360) + 360) % 360) - 180;
  const elapsedMs = atMs - heading.atMs;
  if (elapsedMs <= 0 || (elapsedMs < JUMP_MS && Math.abs(step) > JUMP_DEG)) return next;
  const isTooFast = (Math.abs(step) * 1000) / elapsedMs > FASTEST_DEG_PER_S;
  return ended({ ...next, turnedDeg: survey.turnedDeg + step, isTooFast });
}

/** No direction can be had from this phone. */
export function withoutHeading(survey: Survey, atMs: number): Survey {
  return survey.pace === 'unknown' ? { ...survey, pace: 'even', lastMs: atMs } : survey;
}

/** One judged frame. */
export function sawLight(survey: Survey, findings: readonly CheckReport[], atMs: number): Survey {
  const light = lightOf(findings);
  const isFaceLost = light === null;
  if (survey.is !== 'turning' || survey.pace === 'unknown') return { ...survey, isFaceLost, lastMs: atMs };
  const moved = survey.pace === 'even' ? stepEvenly(survey, atMs) : survey;
  const index = sectorOf(moved.turnedDeg);
  const sectors = light
    ? moved.sectors.map((sector, i) => (i === index ? withFrame(sector, light) : sector))
    : moved.sectors;
  return ended({ ...moved, sectors, isFaceLost });
}

function stepEvenly(survey: Survey, atMs: number): Survey {
  const stepMs = Math.max(0, Math.min(LONGEST_STEP_MS, atMs - survey.lastMs));
  return { ...survey, turnedDeg: survey.turnedDeg + (stepMs * 360) / TURN_MS, lastMs: atMs };
}

function ended(survey: Survey): Survey {
  return Math.abs(survey.turnedDeg) >= WHOLE_TURN_DEG ? { ...survey, is: 'done', isTooFast: false } : survey;
}

export function pauseSurvey(survey: Survey): Survey {
  return survey.is === 'turning' ? { ...survey, is: 'paused', isTooFast: false } : survey;
}

export function resumeSurvey(survey: Survey, atMs: number): Survey {
  return survey.is === 'ready' || survey.is === 'paused' ? { ...survey, is: 'turning', lastMs: atMs } : survey;
}

/** Ends it early with what was seen so far. */
export function leaveSurvey(survey: Survey): Survey {
  return survey.is === 'turning' || survey.is === 'paused' ? { ...survey, is: 'done' } : survey;
}

/** Share of the turn that is done, 0..1. */
export function turnedRatio({ turnedDeg }: Survey): number {
  return Math.min(1, Math.abs(turnedDeg) / (SECTOR_COUNT * SECTOR_DEG));
}
