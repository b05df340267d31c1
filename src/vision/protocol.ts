/** The messages that cross between the page and the vision host, whichever thread the host lives on. Nothing else. */
import type { CheckReport } from '../core/checks/index.ts';
import type { DocumentFormat } from '../core/document/formats.ts';
import type { Outline } from '../core/document/outline.ts';
import type { Rect, Size } from '../core/geometry.ts';
import type { Face, FaceFraming, Subject } from '../core/observation.ts';
import type { Raster } from '../core/raster.ts';
import type { Reading } from '../core/reading/index.ts';
import type { Motion } from '../core/rehearsal/index.ts';

/** What is to be judged: decided once per exercise. */
export interface Task {
  readonly subject: Subject;
  readonly chosenFormat: DocumentFormat | null;
  /** Absent where no face is asked for, or at arm's length. */
  readonly framing?: FaceFraming;
  /** Movements are followed: frames are not judged, the face is told as numbers. */
  readonly movements?: true;
  /** Lines for machines are looked for in live frames. */
  readonly lines?: true;
}

/** Where the heavy files lie on our own origin, and how the model is recognised. */
export interface VisionFiles {
  /** Folder of the wasm files, absolute URL with a trailing slash. */
  readonly wasmBase: string;
  /** Bytes of the loader and the binary together, for the progress bar. */
  readonly wasmBytes: number;
  readonly modelUrl: string;
  readonly modelBytes: number;
  readonly modelSha256: string;
}

export type PrepareFailure = 'missing' | 'damaged' | 'offline' | 'unsupported' | 'crashed';

/** What one live frame showed. Coordinates in ratios of the frame (0..1), never mirrored. */
export interface Analysis {
  readonly atMs: number;
  readonly frame: Size;
  readonly findings: readonly CheckReport[];
  readonly outline: Outline | null;
  /** Largest first, without landmarks. */
  readonly faces: readonly Omit<Face, 'landmarks'>[];
  /** Only for a task with `movements`. */
  readonly motion?: Motion;
  /** Only for a task with `lines`: whether the document's lines for machines can be read, as of a moment ago. */
  readonly areLinesReadable?: boolean;
  /** Time spent, by stage, in ms: `pixels`, `find`, `faces`, `checks`, and `lines` of the last look at them. */
  readonly ms: Readonly<Record<string, number>>;
}

/** What a still showed. Coordinates in pixels of the upright picture. */
export interface Inspection {
  readonly size: Size;
  readonly findings: readonly CheckReport[];
  readonly outline: Outline | null;
  readonly faces: readonly Face[];
  /** The document seen from straight above, or null without one. */
  readonly straightened: Raster | null;
  /** What its machine-readable lines say; null for faces, without a document, and where the reader could not be loaded. */
  readonly reading: Reading | null;
  readonly ms: Readonly<Record<string, number>>;
}

export type ToVision =
  /** Load what the task needs and warm it up. Answered by `progress`, then `prepared` or `not-prepared`. */
  | { readonly type: 'prepare'; readonly task: Task; readonly files: VisionFiles }
  /** The frame is transferred; the host closes it. `guide` in ratios of the frame. Answered by `analysed` or `failed`. */
  | {
      readonly type: 'analyse';
      readonly id: number;
      readonly task: Task;
      readonly atMs: number;
      readonly frame: ImageBitmap | VideoFrame;
      readonly guide: Rect | null;
    }
  /** Forget tracks: a new exercise begins or the camera changed. */
  | { readonly type: 'reset' }
  /** A full still, upright; transferred and closed by the host. Answered by `inspected` or `failed`. */
  | {
      readonly type: 'inspect';
      readonly id: number;
      readonly task: Task;
      readonly picture: ImageBitmap;
      readonly guide: Rect | null;
    };

export type FromVision =
  | { readonly type: 'progress'; readonly loadedBytes: number; readonly totalBytes: number }
  | { readonly type: 'prepared'; readonly subject: Subject }
  | {
      readonly type: 'not-prepared';
      readonly subject: Subject;
      readonly why: PrepareFailure;
      readonly detail: string;
    }
  | { readonly type: 'analysed'; readonly id: number; readonly analysis: Analysis }
  | { readonly type: 'inspected'; readonly id: number; readonly inspection: Inspection }
  /** One picture could not be judged; the host lives on. */
  | { readonly type: 'failed'; readonly id: number; readonly detail: string };
