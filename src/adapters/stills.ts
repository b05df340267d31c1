/**
 * Stills from the camera at its full resolution, and the way into and out of picture files. The frame that is on the screen is
 * always kept first; where a phone can take a larger photo, that one replaces it only when it is really larger and in time.
 */
import type { Timers } from './clock.ts';
import { browserTimers, pause, within } from './clock.ts';
import { platformOf, readFacts } from './device.ts';
import { encode, STILL_QUALITY } from './encoding.ts';
import { whileTakingPhoto } from './photo-pause.ts';
import { HEADER_BYTES, readPictureHeader } from './picture-header.ts';
import { PictureError } from './pictures.ts';

export { encodeRaster, makeThumbnail } from './encoding.ts';
export type { DecodedPicture } from './pictures.ts';
export { decodePicture, PictureError } from './pictures.ts';

/** What a still is taken from. */
export interface StillSource {
  /** Shows the camera, playing; its own pixels are taken, never the mirrored preview. */
  readonly video: HTMLVideoElement;
  /** The camera's track, for a photo larger than the video; null for the demo camera. */
  readonly track: MediaStreamTrack | null;
  readonly facing: 'environment' | 'user';
  readonly torchOn: boolean;
}

export interface StillSurroundings {
  /** Present only where photos are known to work. */
  readonly imageCapture: typeof ImageCapture | undefined;
  readonly timers: Timers;
  /** JPEG of the video's present frame at the size given. */
  readonly grab: (video: HTMLVideoElement, width: number, height: number) => Promise<Blob>;
}

/** A phone's photo takes .5-1.5 s; some Android builds never answer. The person holds still meanwhile, so no longer than this. */
export const PHOTO_LIMIT_MS = 2500;
/** A shutter pressed before the first picture waits for it: cheap phones need up to 3 s from the grant, and after 5 s the camera counts as frozen. */
export const FIRST_PICTURE_LIMIT_MS = 5000;
/** Between two looks for it. No event is waited for: the picture may have come before the shutter, or come anew after a restart. */
const LOOK_EVERY_MS = 50;
/** The video has data of its present frame (HAVE_CURRENT_DATA). */
const HAS_FRAME = 2;
/** A photo that is hardly larger is not worth its later moment and its autofocus hunt. */
const WORTHWHILE_GAIN = 1.2;
/** Photos beyond this side are scaled at decoding anyway and cost seconds on cheap phones. */
const MAX_PHOTO_SIDE_PX = 4096;

/** A JPEG of the camera's picture, upright by its EXIF turn, never mirrored. @throws PictureError `still-failed`. */
export async function takeStill(source: StillSource, surroundings: StillSurroundings = browserStills()): Promise<Blob> {
  const hasPicture = await awaitPicture(source.video, surroundings.timers);
  const { videoWidth, videoHeight } = source.video;
  const grabbed = hasPicture ? await surroundings.grab(source.video, videoWidth, videoHeight).catch(() => null) : null;
  const photo = await takePhoto(source, Math.max(videoWidth, videoHeight), surroundings);
  const still = photo ?? grabbed;
  if (!still || still.size === 0) throw new PictureError('still-failed');
  return still;
}

/** Whether there is something to see, after waiting for it where it is still to come. */
async function awaitPicture(video: HTMLVideoElement, timers: Timers): Promise<boolean> {
  const hasPicture = () => video.videoWidth > 0 && video.videoHeight > 0 && video.readyState >= HAS_FRAME;
  const untilMs = timers.nowMs() + FIRST_PICTURE_LIMIT_MS;
  while (!hasPicture() && timers.nowMs() < untilMs) await pause(timers, LOOK_EVERY_MS);
  return hasPicture();
}

/**
 * Null where the frame is as good. Not from front cameras, which some phones mirror in photos; not with the torch on, which the
 * photo pipeline of some phones turns off.
 */
async function takePhoto(
  { track, facing, torchOn }: StillSource,
  frameSide: number,
  { imageCapture, timers }: StillSurroundings,
): Promise<Blob | null> {
  if (!imageCapture || track?.readyState !== 'live' || facing !== 'environment' || torchOn) return null;
  const photo = async () => {
    const capture = new imageCapture(track);
    const { imageWidth, imageHeight } = await capture.getPhotoCapabilities();
    const largest = Math.min(MAX_PHOTO_SIDE_PX, Math.max(imageWidth?.max ?? 0, imageHeight?.max ?? 0));
    if (largest < frameSide * WORTHWHILE_GAIN) return null;
    const taken = await capture.takePhoto({ imageWidth: Math.min(imageWidth!.max!, MAX_PHOTO_SIDE_PX) });
    return (await longSideOf(taken)) >= frameSide * WORTHWHILE_GAIN ? taken : null;
  };
  const orNothing = photo().catch(() => null);
  return whileTakingPhoto(track, () => within(timers, PHOTO_LIMIT_MS, orNothing, null));
}

/** 0 for anything that is not a picture. */
async function longSideOf(blob: Blob): Promise<number> {
  const header = readPictureHeader(new Uint8Array(await blob.slice(0, HEADER_BYTES).arrayBuffer()));
  return header?.stored ? Math.max(header.stored.width, header.stored.height) : 0;
}

function browserStills(): StillSurroundings {
  const { userAgent, maxTouchPoints } = readFacts();
  const worksHere = platformOf({ userAgent, maxTouchPoints }) === 'android' && /Chrome\//.test(userAgent);
  return {
    imageCapture: worksHere ? globalThis.ImageCapture : undefined,
    timers: browserTimers(),
    grab: (video, width, height) => encode(video, width, height, STILL_QUALITY),
  };
}
