import type { Face } from '../core/observation.ts';
import type { Raster } from '../core/raster.ts';
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

  async function watch(frame: Picture, look: LiveLook): Promise<Sight> {
    const stages = startStopwatch(surroundings.nowMs);
    const size = fitLongSide(sizeOf(frame), LIVE_LONG_SIDE_PX);
    const pixels = await stages.wait('pixels', () => reader.readFrame(frame, size));
    const faces = stages.time('faces', () => model.watch(pixels, look.atMs));
    track = followFace(track, faces[0]?.box ?? null, look.atMs);
    const seen = observe(frame, look, pixels, faces);
    return { observation: { ...seen, motion: motionOf(track) }, straightened: null, ms: stages.ms };
  }

  function study(still: Picture, look: Look): Sight {
    const stages = startStopwatch(surroundings.nowMs);
    const size = fitLongSide(sizeOf(still), STILL_LONG_SIDE_PX);
    const pixels = stages.time('pixels', () => reader.readStill(still, size));
    const faces = stages.time('faces', () => model.study(pixels));
    return { observation: { ...observe(still, look, pixels, faces), motion: null }, straightened: null, ms: stages.ms };
  }

  return {
    watch,
    study,
    reset: () => {
      track = [];
    },
  };
}

function observe(picture: Picture, look: Look | LiveLook, pixels: Raster, faces: readonly Face[]) {
  const guide = guideInPixels(look.guide, pixels);
  return { ...frameOf('face', look, pixels, sizeOf(picture)), guide, outline: null, faces };
}
