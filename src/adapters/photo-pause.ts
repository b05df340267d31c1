/**
 * Tracks that are taking a photo: on Android the preview stands still meanwhile, for up to two seconds, and the camera's watch must
 * not take that for a frozen picture. Kept by track, so that stills and camera need not know each other.
 */
const photographing = new WeakSet<MediaStreamTrack>();

export function isTakingPhoto(track: MediaStreamTrack): boolean {
  return photographing.has(track);
}

export async function whileTakingPhoto<T>(track: MediaStreamTrack, job: () => Promise<T>): Promise<T> {
  photographing.add(track);
  try {
    return await job();
  } finally {
    photographing.delete(track);
  }
}
