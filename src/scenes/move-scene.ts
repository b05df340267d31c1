import { createChance } from './chance.ts';
import { seedFor } from './degradations/strength.ts';
import type { Placement, SceneSpec } from './scene.ts';

/** One slow wave of a hand: how far it goes and how long it takes. */
interface Sway {
  readonly reach: number;
  readonly periodMs: number;
  readonly phase: number;
}

/**
 * How far a hand that holds a phone drifts (standard deviation): measured on nobody, chosen so that a document of 60 % of the picture
 * moves about a tenth of its length and turns by a few degrees within some seconds, as in the clips of MIDV-500.
 */
const reaches: Readonly<Record<keyof Placement, number>> = {
  pitchDeg: 1.6,
  yawDeg: 1.6,
  rollDeg: 1.2,
  span: 0.02,
  x: 0.014,
  y: 0.014,
};
const periodsMs = [4100, 1700, 620] as const;
/** A hand's quick tremble is much smaller than its slow drift. */
const shares = [1, 0.35, 0.08] as const;

function swaysOf(chance: () => number, reach: number): Sway[] {
  return periodsMs.map((periodMs, n) => ({
    reach: reach * shares[n]! * (0.7 + 0.6 * chance()),
    periodMs: periodMs * (0.8 + 0.4 * chance()),
    phase: 2 * Math.PI * chance(),
  }));
}

/** Sum of the waves, counted from where they stood at the beginning. */
function driftAt(sways: readonly Sway[], ms: number): number {
  const at = ({ reach, periodMs, phase }: Sway): number =>
    reach * (Math.sin((2 * Math.PI * ms) / periodMs + phase) - Math.sin(phase));
  return sways.reduce((sum, sway) => sum + at(sway), 0);
}

/**
 * The scene as a hand-held phone sees it `ms` after `spec`: the same document on the same table from a slightly other place, smoothly
 * in time. At 0 it is `spec`'s placement. Noise differs from frame to frame. `liveliness` 0 holds the phone still, 1 is a usual hand.
 */
export function sceneAt(spec: SceneSpec, ms: number, liveliness = 1): SceneSpec {
  const chance = createChance(seedFor(spec.seed, 30));
  const moved = (key: keyof Placement): number =>
    spec.placement[key] + liveliness * driftAt(swaysOf(chance, reaches[key]), ms);
  const placement: Placement = {
    pitchDeg: moved('pitchDeg'),
    yawDeg: moved('yawDeg'),
    rollDeg: moved('rollDeg'),
    span: moved('span'),
    x: moved('x'),
    y: moved('y'),
  };
  return {
    ...spec,
    placement,
    paintedForSpan: spec.paintedForSpan ?? spec.placement.span,
    frameSeed: (spec.frameSeed ?? 0) + Math.round(ms) + 1,
  };
}
