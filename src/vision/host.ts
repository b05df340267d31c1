import { inspectAll } from '../core/checks/index.ts';
import type { Subject } from '../core/observation.ts';
import { analysisOf, inspectionOf, type Judged, motionOf } from './answers.ts';
import { loadFaceLandmarker } from './detectors/face-landmarker.ts';
import type { FaceModel } from './detectors/face-model.ts';
import { PrepareError, prepareErrorOf } from './detectors/prepare-error.ts';
import { createDocumentEye } from './document-eye.ts';
import { createFaceEye } from './face-eye.ts';
import { createHoldingEye } from './holding-eye.ts';
import { readLines } from './line-reader.ts';
import { createLinesWatch } from './lines-watch.ts';
import type { FromVision, ToVision, VisionFiles } from './protocol.ts';
import type { Eye, Sight } from './sight.ts';
import type { Surroundings } from './surroundings.ts';

/** The host's end of the wire: a worker's global scope, or a `MessagePort` that has been started. */
export interface HostPort {
  postMessage(message: FromVision, transfer: Transferable[]): void;
  addEventListener(type: 'message', listener: (event: MessageEvent<ToVision>) => void): void;
}

/** Progress is told at most this often in bytes: 15 MB then make 115 messages, enough for a bar that moves. */
const PROGRESS_STEP_BYTES = 131_072;

/** Answers the messages of `protocol.ts` on `port`, the same on either thread. It never throws: what fails is answered. */
export function createVisionHost(port: HostPort, surroundings: Surroundings): void {
  const eyes: Partial<Record<Subject, Eye>> = {};
  const post = (message: FromVision, transfer: Transferable[] = []): void => port.postMessage(message, transfer);
  const lines = createLinesWatch(surroundings);
  let preparing: Promise<FaceModel> | null = null;
  /** Pictures are looked at one after the other, and tracks forgotten between them. */
  let looking: Promise<void> = Promise.resolve();

  async function prepare({ task: { subject }, files }: Extract<ToVision, { type: 'prepare' }>): Promise<void> {
    try {
      if (subject === 'document') {
        demandCanvas();
        eyeFor('document');
      } else {
        if (subject === 'face-with-document') demandCanvas();
        preparing ??= loadModel(files);
        eyes[subject] ??= (subject === 'face' ? createFaceEye : createHoldingEye)(surroundings, await preparing);
      }
      post({ type: 'prepared', subject });
    } catch (error) {
      const { why, message } = prepareErrorOf(error);
      post({ type: 'not-prepared', subject, why, detail: message });
    }
  }

  /** @throws PrepareError `unsupported` where this thread has no canvas to read pictures with (workers in iOS before 16.4). */
  function demandCanvas(): void {
    try {
      if (surroundings.createCanvas(1, 1).getContext('2d')) return;
    } catch (error) {
      throw new PrepareError('unsupported', String(error));
    }
    throw new PrepareError('unsupported', 'no 2D canvas on this thread');
  }

  /** One model serves every exercise with a face; after a failure it is loaded anew. */
  async function loadModel(files: VisionFiles): Promise<FaceModel> {
    try {
      const tell = progressTeller(files, post);
      const model = await loadFaceLandmarker(files, surroundings, tell);
      tell(Number.POSITIVE_INFINITY);
      return model;
    } catch (error) {
      preparing = null;
      throw error;
    }
  }

  function eyeFor(subject: Subject): Eye {
    if (subject === 'document') eyes.document ??= createDocumentEye(surroundings);
    const eye = eyes[subject];
    if (!eye) throw new Error(`not prepared for a ${subject}`);
    return eye;
  }

  async function look(message: Extract<ToVision, { type: 'analyse' | 'inspect' }>): Promise<void> {
    const { id, task, guide } = message;
    const { chosenFormat, framing, movements } = task;
    const look = { chosenFormat, ...(framing && { framing }), ...(movements && { movements }), guide };
    const picture = message.type === 'analyse' ? message.frame : message.picture;
    try {
      const eye = eyeFor(task.subject);
      if (message.type === 'analyse') {
        const sight = await eye.watch(picture, { ...look, atMs: message.atMs });
        const analysis = movements
          ? { ...analysisOf({ ...sight, findings: [] }), motion: motionOf(sight.observation) }
          : analysisOf(judge(sight));
        post({ type: 'analysed', id, analysis: task.lines ? lines.tell(analysis) : analysis });
        // After the answer: what the coach says never waits for it.
        if (task.lines) lines.look(picture, sight.observation);
      } else {
        const inspection = inspectionOf(await read(judge(eye.study(picture, look))));
        post({ type: 'inspected', id, inspection }, transferOf(inspection.straightened?.data));
      }
    } catch (error) {
      post({ type: 'failed', id, detail: String(error) });
    } finally {
      picture.close();
    }
  }

  function judge(sight: Sight) {
    const startMs = surroundings.nowMs();
    const findings = inspectAll(sight.observation);
    return { ...sight, findings, ms: { ...sight.ms, checks: surroundings.nowMs() - startMs } };
  }

  async function read(judged: Judged): Promise<Judged> {
    const { straightened, observation } = judged;
    if (!straightened || observation.subject !== 'document') return judged;
    const startMs = surroundings.nowMs();
    const reading = await readLines(straightened);
    return { ...judged, reading, ms: { ...judged.ms, read: surroundings.nowMs() - startMs } };
  }

  port.addEventListener('message', ({ data: message }) => {
    switch (message.type) {
      case 'prepare':
        void prepare(message);
        break;
      case 'reset':
        looking = looking.then(() => {
          for (const eye of Object.values(eyes)) eye.reset();
          lines.reset();
        });
        break;
      case 'analyse':
      case 'inspect':
        looking = looking.then(() => look(message));
        break;
      default:
        message satisfies never;
    }
  });
}

function progressTeller(files: VisionFiles, post: (message: FromVision) => void): (loadedBytes: number) => void {
  const totalBytes = files.wasmBytes + files.modelBytes;
  let toldBytes = -PROGRESS_STEP_BYTES;
  return (bytes) => {
    // The loader's own bytes are not counted, and not every runtime is as large as the one in `wasmBytes`: the end is told at the end.
    const loadedBytes = Math.max(0, Math.min(bytes, totalBytes));
    if (Math.abs(loadedBytes - toldBytes) < PROGRESS_STEP_BYTES && loadedBytes < totalBytes) return;
    toldBytes = loadedBytes;
    post({ type: 'progress', loadedBytes, totalBytes });
  };
}

function transferOf(data: Uint8ClampedArray | undefined): Transferable[] {
  return data ? [data.buffer as ArrayBuffer] : [];
}
