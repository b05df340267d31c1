import { DrawingUnavailable } from './gl.ts';

/** A stream of drawn pictures. */
export interface FilmStream {
  readonly stream: MediaStream;
  /** The canvas holds the picture of this moment (`performance.now()`). */
  show(atMs: number): void;
}

/** Chromium's own, not in the libraries of types: a track of frames that are written to it. */
interface FrameTrack extends MediaStreamTrack {
  readonly writable: WritableStream<VideoFrame>;
}

/** A track of a canvas that films when it is asked to. */
interface AskedTrack extends MediaStreamTrack {
  requestFrame(): void;
}
declare global {
  var MediaStreamTrackGenerator: (new (kind: { readonly kind: 'video' }) => FrameTrack) | undefined;
}

/**
 * Films a canvas. Drawing takes a slow machine up to half a second, and a canvas that is streamed as it is gets the time at which the
 * drawing was over: a head that turns would seem to jump. So frames carry the moment they show, where the browser lets them (Chromium).
 * @throws DrawingUnavailable where a canvas cannot be streamed
 */
export function filmCanvas(canvas: HTMLCanvasElement): FilmStream {
  if (globalThis.MediaStreamTrackGenerator && globalThis.VideoFrame) {
    const track = new globalThis.MediaStreamTrackGenerator({ kind: 'video' });
    const writer = track.writable.getWriter();
    const show = (atMs: number): void => {
      if (track.readyState === 'ended') return;
      const frame = new VideoFrame(canvas, { timestamp: Math.round(atMs * 1000) });
      // A track that ends meanwhile takes no more frames.
      writer.write(frame).catch(() => frame.close());
    };
    return { stream: new MediaStream([track]), show };
  }
  if (!canvas.captureStream) throw new DrawingUnavailable('This browser cannot stream a canvas.');
  // Left to itself, WebKit stops filming after a few pictures (2 of 43 came out, 40 of 43 when each was asked for; WebKitGTK 2.50).
  const asked = canvas.captureStream(0);
  const [track] = asked.getVideoTracks();
  if (track && isAskedTrack(track)) return { stream: asked, show: () => track.requestFrame() };
  return { stream: canvas.captureStream(), show: () => {} };
}

function isAskedTrack(track: MediaStreamTrack): track is AskedTrack {
  return 'requestFrame' in track && typeof track.requestFrame === 'function';
}
