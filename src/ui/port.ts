import type { PictureName } from '../core/session/state.ts';
import type { ClosePicture } from './close-picture.ts';
import type { SafePort } from './safe-port.ts';

/** What the screens ask of the shell besides drawing a state and emitting taps: live things that cannot be plain data. */
export interface UiPort {
  /**
   * The `<video>` that shows the camera while coaching, or null when it leaves the page. The shell binds the stream to it.
   * The element is already `playsinline muted autoplay`; its `clientWidth` and `clientHeight` are the view of `core/guide.ts`.
   */
  attachPreview(element: HTMLVideoElement | null): void;
  /** A URL for an `<img>`, or null when the picture is gone. Each call is followed by one `releasePicture`. */
  pictureUrl(name: PictureName): Promise<string | null>;
  releasePicture(name: PictureName): void;
  /** Keeps a chosen file in memory under a name that a tap can carry. */
  holdFile(file: File): PictureName;
  /** The picture at its full size, or of at most so many pixels, for looking at parts of it; null when it is gone. The caller closes it. */
  openPicture(name: PictureName, mostPixels?: number): Promise<ClosePicture | null>;
  /** Bytes this origin takes on the phone; null where the browser does not say. */
  storageUse(): Promise<number | null>;
  /** What the screens of safekeeping need; rejects without a connection when it was never fetched. */
  safe(): Promise<SafePort>;
  /** Loads the page anew; the way out of a crash. */
  restart(): void;
  /** Version of this build, as shown in the settings. */
  readonly version: string;
}
