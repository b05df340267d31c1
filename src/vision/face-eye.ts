import type { Face, Wearing } from '../core/observation.ts';
import type { Raster } from '../core/raster.ts';
import { blendWearing, createWearingJudge } from '../core/wearing/index.ts';
import type { FaceModel } from './detectors/face-model.ts';
import { flickerOf, followLight, type LightTrack } from './face-flicker.ts';
import { type FaceTrack, followFace, motionOf } from './face-motion.ts';
import { createPictureReader } from './picture-reader.ts';
import { fitLongSide, LIVE_LONG_SIDE_PX, STILL_LONG_SIDE_PX, sizeOf } from './picture-size.ts';
import { guideInPixels } from './ratios.ts';
import { type Eye, frameOf, type LiveLook, type Look, type Sight } from './sight.ts';
import { startStopwatch } from './stopwatch.ts';
import type { Picture, Surroundings } from './surroundings.ts';

/** Between two live looks at what is worn: four a second follow a hand that takes glasses off, and cost next to nothing beside the face model. */
const WEARING_EVERY_MS = 250;

/** Finds faces with the model and follows the largest one. */
export function createFaceEye(surroundings: Surroundings, model: FaceModel): Eye {
  const reader = createPictureReader(surroundings);
  const judge = createWearingJudge();
  let track: FaceTrack = [];
  let lights: LightTrack = [];
  let worn: { readonly atMs: number; readonly wearing: Wearing | null } | null = null;

  /** Looks now and then, and forgets with the face: what the last one wore is not what the next one wears. */
  function watchWearing(pixels: Raster, face: Face | undefined, atMs: number): Wearing | null {
    if (!face || track.length === 1) worn = null;
    if (!face) return null;
    if (worn && atMs - worn.atMs < WEARING_EVERY_MS) return worn.wearing;
    const newest = judge.judge(pixels, face);
    worn = { atMs, wearing: newest && blendWearing(worn?.wearing ?? null, newest) };
    return worn.wearing;
  }

  async function watch(frame: Picture, look: LiveLook): Promise<Sight> {
    const stages = startStopwatch(surroundings.nowMs);
    const size = fitLongSide(sizeOf(frame), LIVE_LONG_SIDE_PX);
    const pixels = await stages.wait('pixels', () => reader.readFrame(frame, size));
    const faces = stages.time('faces', () => model.watch(pixels, look.atMs));
    track = followFace(track, faces[0]?.box ?? null, look.atMs);
    lights = followLight(lights, pixels, faces[0]?.box ?? null, look.atMs);
    // Whoever rehearses movements needs every frame, and no word about glasses.
    const wearing = look.movements ? null : stages.time('wearing', () => watchWearing(pixels, faces[0], look.atMs));
    const seen = observe(frame, look, pixels, faces);
    const overTime = { wearing, motion: motionOf(track), flickerRatio: flickerOf(lights) };
    return { observation: { ...seen, ...overTime }, straightened: null, ms: stages.ms };
  }

  function study(still: Picture, look: Look): Sight {
    const stages = startStopwatch(surroundings.nowMs);
    const size = fitLongSide(sizeOf(still), STILL_LONG_SIDE_PX);
    const pixels = stages.time('pixels', () => reader.readStill(still, size));
    const faces = stages.time('faces', () => model.study(pixels));
    const wearing = stages.time('wearing', () => (faces[0] ? judge.judge(pixels, faces[0]) : null));
    const observation = { ...observe(still, look, pixels, faces), wearing, motion: null };
    return { observation, straightened: null, ms: stages.ms };
  }

  return {
    watch,
    study,
    reset: () => {
      track = [];
      lights = [];
      worn = null;
    },
  };
}

function observe(picture: Picture, look: Look | LiveLook, pixels: Raster, faces: readonly Face[]) {
  const guide = guideInPixels(look.guide, pixels);
  return { ...frameOf('face', look, pixels, sizeOf(picture)), guide, outline: null, faces };
}
