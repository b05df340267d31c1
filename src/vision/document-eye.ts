import {
  createDocumentFinder,
  createDocumentFollower,
  type DocumentFinder,
  type FindOptions,
  findAnother,
  type Outline,
  type OutlineTrack,
  trackOutline,
} from '../core/document/index.ts';
import type { Rect, Size } from '../core/geometry.ts';
import type { Raster } from '../core/raster.ts';
import { createPictureReader, type PictureReader } from './picture-reader.ts';
import { fitLongSide, LIVE_LONG_SIDE_PX, STILL_LONG_SIDE_PX, sizeOf } from './picture-size.ts';
import { createPixelKernel } from './pixel-kernel.ts';
import { guideInPixels } from './ratios.ts';
import { type Eye, frameOf, type LiveLook, type Look, type Sight } from './sight.ts';
import { startStopwatch } from './stopwatch.ts';
import { straighten } from './straighten.ts';
import type { Picture, Surroundings } from './surroundings.ts';

/** A second document is looked for this often: each look costs up to four searches, and nobody lays one down in less. */
const OTHER_PAUSE_MS = 500;

/** Finds and follows one document. Needs no model and no WebGL. */
export function createDocumentEye(surroundings: Surroundings): Eye {
  const finder = createDocumentFinder(createPixelKernel());
  const follower = createDocumentFollower(finder);
  const reader = createPictureReader(surroundings);
  let other: { readonly atMs: number; readonly outline: Outline | null } | null = null;
  let track: { readonly size: Size; readonly state: OutlineTrack } | null = null;

  async function watch(frame: Picture, look: LiveLook): Promise<Sight> {
    const stages = startStopwatch(surroundings.nowMs);
    const fullSize = sizeOf(frame);
    const size = fitLongSide(fullSize, LIVE_LONG_SIDE_PX);
    const pixels = await stages.wait('pixels', () => reader.readFrame(frame, size));
    // Another size is another picture: a turned phone, another lens.
    const known = track?.size.width === size.width && track.size.height === size.height ? track.state : null;
    const guide = guideInPixels(look.guide, size);
    const options = findOptions(look, guide, known?.outline ?? null);
    const found = stages.time('find', () => follower.find(pixels, options, look.atMs));
    const state = trackOutline(known, found, look.atMs);
    track = { size, state };
    if (!found) other = null;
    else if (!other || look.atMs < other.atMs || look.atMs - other.atMs >= OTHER_PAUSE_MS)
      other = { atMs: look.atMs, outline: stages.time('other', () => findAnother(finder, pixels, found)) };
    const motion = state.recent.length > 1 ? { speedRatioPerS: state.speedRatioPerS } : null;
    const observation = { ...frameOf('document', look, pixels, fullSize), guide, faces: null };
    return {
      observation: { ...observation, outline: state.outline, ...(other && { otherOutline: other.outline }), motion },
      straightened: null,
      ms: stages.ms,
    };
  }

  return {
    watch,
    study: (still, look) => study(still, look, surroundings, finder, reader),
    reset: () => {
      follower.reset();
      track = null;
      other = null;
    },
  };
}

function study(
  still: Picture,
  look: Look,
  surroundings: Surroundings,
  finder: DocumentFinder,
  reader: PictureReader,
): Sight {
  const stages = startStopwatch(surroundings.nowMs);
  const fullSize = sizeOf(still);
  const pixels = stages.time('pixels', () => reader.readStill(still, fitLongSide(fullSize, STILL_LONG_SIDE_PX)));
  const guide = guideInPixels(look.guide, pixels);
  const found = stages.time('find', () => finder.find(pixels, findOptions(look, guide, null)));
  const { outline, straightened } = found
    ? stages.time('straighten', () => straighten(surroundings, still, pixels, found, look.chosenFormat))
    : { outline: null, straightened: null as Raster | null };
  const otherOutline = found && stages.time('other', () => findAnother(finder, pixels, found));
  const seen = { outline, otherOutline, straightened, faces: null };
  const observation = { ...frameOf('document', look, pixels, fullSize), guide, ...seen };
  return { observation: { ...observation, motion: null }, straightened, ms: stages.ms };
}

function findOptions({ chosenFormat }: Look, guide: Rect | null, previous: Outline | null): FindOptions {
  return { ...(chosenFormat && { formats: [chosenFormat] }), ...(guide && { guide }), previous };
}
