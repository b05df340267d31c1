/** Which movements, in which order, and whether the clock runs. Styles are kinds of real checks, as data and without any brand. */
import { chanceOf } from '../chance.ts';
import { type AskedId, askedIds } from '../gestures/index.ts';

/** One movement until it is good; several without a clock; several with one, one try each and no hints. */
export type Mode = 'learn' | 'rehearse' | 'exam';

export const styleIds = ['blink-turn-nod', 'three-poses', 'growing-oval', 'look-and-hold', 'random-mix'] as const;
export type StyleId = (typeof styleIds)[number];

/** Time for one step of an exam; public checks give 5 to 20 s. */
export const examSeconds = [8, 10, 15, 20] as const;
export type ExamSeconds = (typeof examSeconds)[number];

export interface Plan {
  readonly mode: Mode;
  readonly style: StyleId;
  readonly steps: readonly AskedId[];
  /** Null: no clock. */
  readonly stepMs: number | null;
}

type Slot = AskedId | readonly AskedId[];

/** What each style asks for; a slot with several movements takes one of them by chance. `random-mix` has none: anything may come. */
const styles: Record<Exclude<StyleId, 'random-mix'>, readonly Slot[]> = {
  'blink-turn-nod': [['blink', 'blink-twice'], ['turn-left', 'turn-right'], 'nod'],
  'three-poses': ['turn-left', 'turn-right', ['look-up', 'look-down']],
  'growing-oval': ['hold-still', 'move-closer'],
  'look-and-hold': ['hold-still', ['turn-left', 'turn-right', 'look-up'], 'hold-still'],
};

/** How many steps a random rehearsal has. */
const FEWEST_STEPS = 3;
const MOST_STEPS = 5;

export function planLearning(movement: AskedId): Plan {
  return { mode: 'learn', style: 'random-mix', steps: [movement], stepMs: null };
}

/** Three to five movements, no two alike, without a clock. */
export function planRehearsal(seed: number): Plan {
  return { mode: 'rehearse', style: 'random-mix', steps: mixed(seed), stepMs: null };
}

export function planExam(style: StyleId, seconds: ExamSeconds, seed: number): Plan {
  return { mode: 'exam', style, steps: stepsOf(style, seed), stepMs: seconds * 1000 };
}

function stepsOf(style: StyleId, seed: number): readonly AskedId[] {
  if (style === 'random-mix') return mixed(seed);
  const chance = chanceOf(seed);
  return styles[style].map((slot) => (typeof slot === 'string' ? slot : slot[Math.floor(chance() * slot.length)]!));
}

function mixed(seed: number): readonly AskedId[] {
  const chance = chanceOf(seed);
  const count = FEWEST_STEPS + Math.floor(chance() * (MOST_STEPS - FEWEST_STEPS + 1));
  // One blink and two are the same skill: both in one rehearsal would be dull.
  const left = askedIds.filter((id) => id !== (chance() < 0.5 ? 'blink' : 'blink-twice'));
  return Array.from({ length: count }, () => left.splice(Math.floor(chance() * left.length), 1)[0]!);
}
