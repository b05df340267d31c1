/** What the world refuses, in kinds; each has a sentence of its own and a next step. */

/** Why the camera cannot be used; each is a screen of its own. */
export type CameraFailure =
  | 'denied'
  | 'missing'
  | 'busy'
  | 'insecure'
  | 'in-app-browser'
  | 'unsupported'
  | 'black'
  | 'frozen'
  | 'ended'
  /** The demo's picture: the browser has no WebGL2 or cannot film a canvas. */
  | 'demo-cannot-draw'
  | 'unknown';

/** Why the face model cannot be used. */
export type ModelFailure = 'missing' | 'damaged' | 'offline' | 'unsupported' | 'crashed';

/** Why a picture cannot be used. */
export type PictureFailure = 'empty' | 'not-a-picture' | 'undecodable' | 'too-large' | 'still-failed';

/** Why the practice record cannot be read or written. */
export type StorageFailure = 'absent' | 'blocked' | 'full' | 'newer-schema' | 'broken' | 'locked';

/** Why an archive of attempts was not taken, or not all of it. */
export type UnpackFailure =
  | 'foreign'
  | 'newer'
  | 'damaged'
  | 'bomb'
  | 'path'
  | 'encrypted'
  | 'wrong'
  | 'unavailable'
  | 'failed'
  | StorageFailure;
