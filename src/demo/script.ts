/** The demo camera's plot, as data: typical mistakes one after the other, then everything right, for good. */
import type { SitterParams } from './sitter/params.ts';
import { neutralSitter } from './sitter/params.ts';
import { goodTable, type SpecimenKind, type TableParams } from './table/params.ts';

/** One thing to see. `holdMs` runs from the moment the movement into it has ended. */
export interface Step<Params> {
  readonly name: string;
  readonly holdMs: number;
  readonly params: Params;
}

export interface Script<Params> {
  /** How long the movement from one step to the next takes. */
  readonly moveMs: number;
  readonly steps: readonly Step<Params>[];
}

export interface Moment<Params> {
  /** The step shown, or being moved into. */
  readonly name: string;
  /** 0 at the start of the movement into this step, 1 once there. */
  readonly arrivedRatio: number;
  readonly params: Params;
}

/** Long enough to read one sentence of advice and see the mend that follows. */
const mistakeMs = 2300;
/** The session does not judge the first 1.5 s of a camera: the first mistake is shown that much longer. */
const firstMistakeMs = mistakeMs + 1300;
/** Slow enough to look like a hand, fast enough for the whole plot to end within 25 s. */
const moveMs = 700;

/** Numbers move, everything else changes half-way; nested objects are followed. */
export function blend<T>(from: T, to: T, ratio: number): T {
  if (typeof from === 'number' && typeof to === 'number') return (from + (to - from) * ratio) as T;
  if (from && to && typeof from === 'object' && typeof to === 'object') {
    const entries = Object.entries(to).map(([key, value]) => [
      key,
      blend((from as Record<string, unknown>)[key], value, ratio),
    ]);
    return Object.fromEntries(entries) as T;
  }
  return ratio < 0.5 ? from : to;
}

export function eased(ratio: number): number {
  return ratio * ratio * (3 - 2 * ratio);
}

/** What is shown at a time since the start; the last step never ends. */
export function sceneAt<Params>(script: Script<Params>, atMs: number): Moment<Params> {
  let startMs = 0;
  for (const [i, step] of script.steps.entries()) {
    const arriveMs = startMs + (i === 0 ? 0 : script.moveMs);
    const isLast = i === script.steps.length - 1;
    if (isLast || atMs < arriveMs + step.holdMs) {
      const ratio = i === 0 ? 1 : Math.min(1, Math.max(0, (atMs - startMs) / script.moveMs));
      const before = script.steps[Math.max(0, i - 1)]!;
      return {
        name: step.name,
        arrivedRatio: ratio,
        params: ratio === 1 ? step.params : blend(before.params, step.params, eased(ratio)),
      };
    }
    startMs = arriveMs + step.holdMs;
  }
  throw new RangeError('A script has at least one step.');
}

/** When the last step has been reached. */
export function goodFromMs(script: Script<unknown>): number {
  return script.steps.slice(0, -1).reduce((sum, step) => sum + step.holdMs + script.moveMs, 0);
}

function plot<Params>(good: Params, mistakes: readonly (readonly [string, Partial<Params>])[]): Script<Params> {
  const steps = mistakes.map(([name, params], i) => ({
    name,
    holdMs: i === 0 ? firstMistakeMs : mistakeMs,
    params: { ...good, ...params },
  }));
  return { moveMs, steps: [...steps, { name: 'good', holdMs: 0, params: good }] };
}

// The size of a ceiling lamp's mirror image, towards the upper right: larger, it would pass for white paper.
const noGlare = { xRatio: 0.7, yRatio: 0.33, sizeRatio: 0.15, strength: 0 } as const;

/** Far, cut off, dark, glare, tilted, good. */
export function documentScript(specimen: SpecimenKind): Script<TableParams> {
  // 0.72 of the frame's width fills the guide of a tall phone (0.74) and is large enough on a short one (0.81).
  const good: TableParams = { ...goodTable, specimen, sizeRatio: 0.72, yRatio: 0.476, glare: noGlare };
  return plot(good, [
    ['too-far', { sizeRatio: 0.32, yRatio: 0.5 }],
    ['cut-off', { xRatio: 0.8, yRatio: 0.44 }],
    ['too-dark', { lightRatio: 0.04, noise: 4 }],
    ['glare', { glare: { ...noGlare, strength: 1 } }],
    ['tilted', { tiltXDeg: 32, tiltYDeg: -8, yRatio: 0.49 }],
  ]);
}

/** At arm's length, below the oval, turned away, smeared by closed eyes, good: near enough to fill the oval. */
export function closeUpScript(skinTone = 5): Script<SitterParams> {
  // 28.5 cm fills 0.84 of the oval on a tall phone and 1.04 on a short one.
  const good: SitterParams = { ...neutralSitter, skinTone, distanceCm: 28.5, yRatio: 0.475 };
  return plot(good, [
    ['too-far', { distanceCm: 44 }],
    ['too-low', { yRatio: 0.64 }],
    ['chin-up', { pose: { yawDeg: 0, pitchDeg: 22, rollDeg: 0 }, yRatio: 0.45 }],
    ['eyes-closed', { leftLidRatio: 1, rightLidRatio: 1 }],
  ]);
}

/** Far, beside the oval, turned, one side dark, eyes closed, good. */
export function faceScript(skinTone = 5): Script<SitterParams> {
  const good: SitterParams = { ...neutralSitter, skinTone };
  const { light } = good;
  return plot(good, [
    ['too-far', { distanceCm: 85, yRatio: 0.5 }],
    ['off-centre', { xRatio: 0.77, yRatio: 0.52 }],
    // The face swings to the right of the picture as it turns; the phone follows.
    ['turned', { pose: { yawDeg: 27, pitchDeg: 0, rollDeg: 0 }, xRatio: 0.44 }],
    ['dark-side', { light: { ...light, sideDeg: 85, elevationDeg: 10, key: 0.8, ambient: 0.07 } }],
    ['eyes-closed', { leftLidRatio: 1, rightLidRatio: 1 }],
  ]);
}
