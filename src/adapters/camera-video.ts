/** Binding a camera to a video element, in the order that iOS insists on. */

/** `needs-tap`: the browser wants a touch before it plays (low-power mode); call again from a tap. */
export type Playing = 'playing' | 'needs-tap';

/**
 * `playsinline`, `muted` and `autoplay` are set before `srcObject`: afterwards, iOS opens its full-screen player or stays black.
 * Attributes as well as properties, because WebKit looks at the attribute.
 */
export function bindVideo(video: HTMLVideoElement, stream: MediaStream): Promise<Playing> {
  video.setAttribute('playsinline', '');
  video.setAttribute('muted', '');
  video.setAttribute('autoplay', '');
  video.playsInline = true;
  video.muted = true;
  video.autoplay = true;
  if (video.srcObject !== stream) video.srcObject = stream;
  return playVideo(video);
}

export async function playVideo(video: HTMLVideoElement): Promise<Playing> {
  try {
    await video.play();
    return 'playing';
  } catch (error) {
    // AbortError: another stream was bound meanwhile, and that binding reports for itself.
    return error instanceof DOMException && error.name === 'AbortError' ? 'playing' : 'needs-tap';
  }
}

/** Frees the stream from the element, so that a closed camera leaves no last frame on the screen. */
export function releaseVideo(video: HTMLVideoElement): void {
  video.srcObject = null;
}
