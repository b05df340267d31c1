/** Which plot the demo camera films for an exercise. */
import type { CheckId } from '../core/checks/index.ts';
import type { ExerciseId } from '../core/exercises.ts';
import type { Cue } from '../core/rehearsal/index.ts';
import type { DemoRequest } from './demo-camera.ts';
import { type HeedingPlot, heed, heedingScene, type Mend } from './heeding.ts';
import { performingPlot } from './performing.ts';
import { hardStartPlot, holdingPlot } from './plots.ts';
import { sitterTurned } from './room.ts';
import { closeUpScript, documentScript, faceScript, goodFromMs, sceneAt } from './script.ts';
import type { Scene } from './stage.ts';
import type { SpecimenKind } from './table/params.ts';
import { heldByNeck, heldInBoth, heldInHand } from './tremor.ts';

type PlotWish = Pick<DemoRequest, 'subject' | 'exercise' | 'skinTone' | 'plot'>;

const specimens: Partial<Record<ExerciseId, SpecimenKind>> = {
  'id-card-front': 'identity-front',
  'id-card-back': 'identity-back',
  passport: 'passport',
  'driving-licence': 'driving-licence',
  'residence-permit': 'residence-permit',
  // The guide of "other" has a passport's proportions.
  'other-document': 'passport',
};

export interface Plot {
  scene(atMs: number): Scene & { readonly step: string };
  readonly goodFromMs: number;
  /** The coach has said something. */
  heed?(check: CheckId, atMs: number): void;
  /** What a rehearsal says. */
  perform?(cue: Cue, atMs: number): void;
}

/** The sitter before the one window of the demo's room. */
export function turnedScene(
  turnedDeg: number,
  skinTone: number | undefined,
  atMs: number,
): Scene & { readonly step: string } {
  return { step: 'turning', subject: 'face', params: heldByNeck(sitterTurned(turnedDeg, skinTone), atMs) };
}

function followingPlot<Params>(plot: HeedingPlot<Params>, sceneOf: (params: Params, atMs: number) => Scene): Plot {
  let mends: readonly Mend[] = [];
  return {
    goodFromMs: 0,
    scene: (atMs) => {
      const { name, params } = heedingScene(plot, mends, atMs);
      return { step: name, ...sceneOf(params, atMs) };
    },
    heed: (check, atMs) => {
      mends = heed(plot, mends, check, atMs);
    },
  };
}

export function plotFor({ subject, exercise, skinTone, plot }: PlotWish): Plot {
  if (subject === 'document') {
    const script = documentScript((exercise && specimens[exercise]) ?? 'identity-front');
    return {
      goodFromMs: goodFromMs(script),
      scene: (atMs) => {
        const { name, params } = sceneAt(script, atMs);
        return { step: name, subject: 'document', params: heldInHand(params, atMs) };
      },
    };
  }
  if (subject === 'face-with-document') {
    return followingPlot(holdingPlot(skinTone), (params, atMs) => ({ subject, params: heldInBoth(params, atMs) }));
  }
  if (exercise === 'room-doctor') {
    return { goodFromMs: 0, scene: (atMs) => turnedScene(0, skinTone, atMs) };
  }
  if (exercise === 'selfie' && plot === 'hard-start') {
    return followingPlot(hardStartPlot(skinTone), (params, atMs) => ({ subject, params: heldByNeck(params, atMs) }));
  }
  if (exercise === 'movements') return performingPlot(skinTone);
  const script = exercise === 'selfie-close-up' ? closeUpScript(skinTone) : faceScript(skinTone);
  return {
    goodFromMs: goodFromMs(script),
    scene: (atMs) => {
      const { name, params } = sceneAt(script, atMs);
      return { step: name, subject: 'face', params: heldByNeck(params, atMs) };
    },
  };
}
