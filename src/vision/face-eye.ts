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

  function see(picture: Picture, look: Look | LiveLook): Sight {
    const stages = startStopwatch(surroundings.nowMs);
    const fullSize = sizeOf(picture);
    const isLive = 'atMs' in look;
    const size = fitLongSide(fullSize, isLive ? LIVE_LONG_SIDE_PX : STILL_LONG_SIDE_PX);
    const pixels = stages.time('pixels', () => reader.read(picture, size, isLive ? 'medium' : 'high'));
    const faces = stages.time('faces', (): readonly Face[] =>
      isLive ? model.watch(reader.canvas, look.atMs) : model.study(reader.canvas),
    );
    const guide = guideInPixels(look.guide, pixels);
    const base = { ...frameOf('face', look, pixels, fullSize), guide, outline: null, faces };
    return { observation: { ...base, motion: null }, straightened: null, ms: stages.ms };
  }

  return {
    watch(frame, look) {
      const sight = see(frame, look);
      track = followFace(track, sight.observation.faces?.[0]?.box ?? null, look.atMs);
      return { ...sight, observation: { ...sight.observation, motion: motionOf(track) } };
    },
    study: see,
    reset: () => {
      track = [];
    },
  };
}
