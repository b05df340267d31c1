import { createDocumentFinder, type OutlineTrack, trackOutline } from '../core/document/index.ts';
import type { Outline } from '../core/document/outline.ts';
import { withoutPortraits } from '../core/measures/held-document.ts';
import type { Face, Motion, Observation } from '../core/observation.ts';
import type { Raster } from '../core/raster.ts';
import type { FaceModel } from './detectors/face-model.ts';
import { type FaceTrack, followFace, motionOf } from './face-motion.ts';
import { findHeld } from './held-document.ts';
import { createPictureReader } from './picture-reader.ts';
import { fitLongSide, LIVE_LONG_SIDE_PX, STILL_LONG_SIDE_PX, sizeOf } from './picture-size.ts';
import { guideInPixels } from './ratios.ts';
import { type Eye, frameOf, type LiveLook, type Look, type Sight } from './sight.ts';
import { startStopwatch } from './stopwatch.ts';
import { straighten } from './straighten.ts';
import type { Picture, Surroundings } from './surroundings.ts';

/** Finds a face and the document that its owner holds up, in the same frame, and follows both. */
export function createHoldingEye(surroundings: Surroundings, model: FaceModel): Eye {
  const reader = createPictureReader(surroundings);
  const finder = createDocumentFinder();
  let faceTrack: FaceTrack = [];
  let track: OutlineTrack | null = null;

  async function watch(frame: Picture, look: LiveLook): Promise<Sight> {
    const stages = startStopwatch(surroundings.nowMs);
    const size = fitLongSide(sizeOf(frame), LIVE_LONG_SIDE_PX);
    const pixels = await stages.wait('pixels', () => reader.readFrame(frame, size));
    const faces = stages.time('faces', () => model.watch(pixels, look.atMs));
    const found = stages.time('find', () => findHeld(finder, pixels, faces[0] ?? null));
    track = trackOutline(track, found, look.atMs);
    const people = peopleIn(faces, track.outline);
    faceTrack = followFace(faceTrack, people[0]?.box ?? null, look.atMs);
    const motion = fasterOf(motionOf(faceTrack), track);
    const seen = { ...observe(frame, look, pixels), outline: track.outline, faces: people };
    return { observation: { ...seen, motion }, straightened: null, ms: stages.ms };
  }

  function study(still: Picture, look: Look): Sight {
    const stages = startStopwatch(surroundings.nowMs);
    const size = fitLongSide(sizeOf(still), STILL_LONG_SIDE_PX);
    const pixels = stages.time('pixels', () => reader.readStill(still, size));
    const faces = stages.time('faces', () => model.study(pixels));
    const found = stages.time('find', () => findHeld(finder, pixels, faces[0] ?? null));
    const { outline, straightened } = found
      ? stages.time('straighten', () => straighten(surroundings, still, pixels, found, look.chosenFormat))
      : { outline: null, straightened: null };
    const seen = { ...observe(still, look, pixels), outline, straightened, faces: peopleIn(faces, outline) };
    return { observation: { ...seen, motion: null }, straightened, ms: stages.ms };
  }

  return {
    watch,
    study,
    reset: () => {
      faceTrack = [];
      track = null;
    },
  };
}

function peopleIn(faces: readonly Face[], outline: Outline | null): readonly Face[] {
  return outline ? withoutPortraits(faces, outline.corners) : faces;
}

/** Both have to be still. */
function fasterOf(ofFace: Motion | null, track: OutlineTrack): Motion | null {
  if (!ofFace) return null;
  const ofDocument = track.recent.length > 1 ? track.speedRatioPerS : 0;
  return { speedRatioPerS: Math.max(ofFace.speedRatioPerS, ofDocument) };
}

function observe(
  picture: Picture,
  look: Look | LiveLook,
  pixels: Raster,
): Omit<Observation, 'outline' | 'faces' | 'motion'> {
  const guide = guideInPixels(look.guide, pixels);
  return { ...frameOf('face-with-document', look, pixels, sizeOf(picture)), guide };
}
