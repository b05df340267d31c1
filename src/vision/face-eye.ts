import type { Face } from '../core/observation.ts';
import type { FaceModel } from './detectors/face-model.ts';
import { type FaceTrack, followFace, motionOf } from './face-motion.ts';
import { createPictureReader } from './picture-reader.ts';
import { fitLongSide, LIVE_LONG_SIDE_PX, STILL_LONG_SIDE_PX, sizeOf } from './picture-size.ts';
import { guideInPixels } from './ratios.ts';
import { type Eye, frameOf, type LiveLook, type Look, type Sight } from './sight.ts';
import { startStopwatch } from './stopwatch.ts';
import type { Picture, Surroundings } from './surroundings.ts';

/** Finds faces with the model and follows the largest one. */
export function createFaceEye(surroundings: Surroundings, model: FaceModel): Eye {
  const reader = createPictureReader(surroundings);
  let track: FaceTrack = [];

  function see(picture: Picture, longSidePx: number, look: Look | LiveLook, detect: () => readonly Face[]): Sight {
    const stages = startStopwatch(surroundings.nowMs);
    const fullSize = sizeOf(picture);
    const pixels = stages.time('pixels', () => reader.read(picture, fitLongSide(fullSize, longSidePx)));
    const faces = stages.time('faces', detect);
    const guide = guideInPixels(look.guide, pixels);
    const base = { ...frameOf('face', look, pixels, fullSize), guide, outline: null, faces };
    return { observation: { ...base, motion: null }, straightened: null, ms: stages.ms };
  }

  return {
    watch(frame, look) {
      const sight = see(frame, LIVE_LONG_SIDE_PX, look, () => model.watch(reader.canvas, look.atMs));
      track = followFace(track, sight.observation.faces?.[0]?.box ?? null, look.atMs);
      return { ...sight, observation: { ...sight.observation, motion: motionOf(track) } };
    },
    study: (still, look) => see(still, STILL_LONG_SIDE_PX, look, () => model.study(reader.canvas)),
    reset: () => {
      track = [];
    },
  };
}
