import type { Rect } from '../../core/geometry.ts';
import type { Analysis, FromVision, Task, ToVision } from '../protocol.ts';
import type { Picture } from '../surroundings.ts';
import type { Timers } from '../timers.ts';
import type { VisionFailure } from '../vision-failure.ts';
import type { Limits } from './limits.ts';
import { Silence } from './silence.ts';

export interface AnalyseOptions {
  readonly task: Task;
  readonly atMs: number;
  /** In ratios of the frame. */
  readonly guide: Rect | null;
}

interface Waiting {
  readonly frame: Picture;
  readonly options: AnalyseOptions;
  readonly resolve: (analysis: Analysis | null) => void;
  readonly reject: (failure: VisionFailure) => void;
}

interface Parts {
  readonly post: (message: ToVision, transfer: Transferable[]) => void;
  readonly timers: Timers;
  readonly limits: Limits;
  readonly onSilent: (detail: string) => void;
  /** Least pause between an answer and the next frame: a host on the page's own thread must let it draw. */
  readonly pauseMs: number;
}

/**
 * Live frames, one at the host at a time. A frame that comes meanwhile waits, and gives way to a newer one. Every frame is either handed over or
 * closed here, and every promise settles: with an analysis, with null where the frame was passed over, or with a VisionFailure.
 */
export class FrameLane {
  readonly #parts: Parts;
  #flight: (Waiting & { readonly id: number; readonly silence: Silence }) | null = null;
  #waiting: Waiting | null = null;
  #isWarm = false;
  #count = 0;
  #answeredMs = Number.NEGATIVE_INFINITY;
  #failingSinceMs: number | null = null;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  analyse(frame: Picture, options: AnalyseOptions): Promise<Analysis | null> {
    return new Promise((resolve, reject) => {
      this.#passOver();
      const { timers, pauseMs } = this.#parts;
      this.#waiting = { frame, options, resolve, reject };
      if (timers.nowMs() - this.#answeredMs < pauseMs) this.#passOver();
      else if (!this.#flight) this.#send();
    });
  }

  #send(): void {
    const next = this.#waiting;
    this.#waiting = null;
    if (!next) return;
    const { post, timers, limits, onSilent } = this.#parts;
    const id = ++this.#count;
    const limitMs = this.#isWarm ? limits.analyseMs : limits.firstAnalyseMs;
    const silence = new Silence(timers, limitMs, () => onSilent(`no analysis for ${limitMs} ms`));
    this.#flight = { ...next, id, silence };
    try {
      post({ type: 'analyse', id, frame: next.frame, ...next.options }, [next.frame]);
    } catch {
      // A frame that its camera has closed meanwhile cannot be transferred.
      next.frame.close();
      this.#settle(null);
    }
  }

  hear(message: Extract<FromVision, { type: 'analysed' | 'failed' }>): void {
    if (message.id !== this.#flight?.id) return;
    const nowMs = this.#parts.timers.nowMs();
    this.#answeredMs = nowMs;
    if (message.type === 'analysed') {
      this.#isWarm = true;
      this.#failingSinceMs = null;
      this.#settle(message.analysis);
      return;
    }
    // A host that answers every frame with an error is as good as silent.
    this.#failingSinceMs ??= nowMs;
    const isHopeless = nowMs - this.#failingSinceMs >= this.#parts.limits.analyseMs;
    this.#settle(null);
    if (isHopeless) this.#parts.onSilent(`only errors for ${this.#parts.limits.analyseMs} ms: ${message.detail}`);
  }

  #settle(analysis: Analysis | null): void {
    const done = this.#flight;
    this.#flight = null;
    done?.silence.stop();
    done?.resolve(analysis);
    this.#send();
  }

  #passOver(): void {
    this.#waiting?.frame.close();
    this.#waiting?.resolve(null);
    this.#waiting = null;
  }

  /** The waiting frame shows what is no longer of interest. */
  reset(): void {
    this.#passOver();
  }

  /** The host is gone: frames are passed over, or fail where there will be no other host. */
  abandon(failure: VisionFailure | null): void {
    this.#isWarm = false;
    this.#failingSinceMs = null;
    const flight = this.#flight;
    this.#flight = null;
    flight?.silence.stop();
    if (failure) {
      flight?.reject(failure);
      this.#waiting?.reject(failure);
    }
    flight?.resolve(null);
    this.#passOver();
  }
}
