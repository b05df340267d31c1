import type { Rect } from '../../core/geometry.ts';
import type { FromVision, Inspection, Task, ToVision } from '../protocol.ts';
import type { Timers } from '../timers.ts';
import { VisionFailure } from '../vision-failure.ts';
import { Silence } from './silence.ts';

export interface InspectOptions {
  readonly task: Task;
  /** In ratios of the picture; null for imported pictures. */
  readonly guide: Rect | null;
}

interface Pending {
  readonly resolve: (inspection: Inspection) => void;
  readonly reject: (failure: VisionFailure) => void;
  readonly silence: Silence;
}

interface Parts {
  readonly post: (message: ToVision, transfer: Transferable[]) => void;
  readonly timers: Timers;
  readonly limitMs: number;
  readonly onSilent: (detail: string) => void;
}

/** Stills at the host, answered in the order in which they came. Numbered downwards, so that no number is also a frame's. */
export class Inspections {
  readonly #parts: Parts;
  readonly #pending = new Map<number, Pending>();
  #count = 0;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  inspect(picture: ImageBitmap, options: InspectOptions): Promise<Inspection> {
    const { post, timers, limitMs, onSilent } = this.#parts;
    const id = --this.#count;
    return new Promise((resolve, reject) => {
      const silence = new Silence(timers, limitMs, () => onSilent(`no inspection for ${limitMs} ms`));
      this.#pending.set(id, { resolve, reject, silence });
      try {
        post({ type: 'inspect', id, picture, ...options }, [picture]);
      } catch (error) {
        picture.close();
        this.#take(id)?.reject(new VisionFailure('unreadable', String(error)));
      }
    });
  }

  hear(message: Extract<FromVision, { type: 'inspected' | 'failed' }>): void {
    const pending = this.#take(message.id);
    // Those behind it have only now begun.
    for (const { silence } of this.#pending.values()) silence.hear();
    if (message.type === 'inspected') pending?.resolve(message.inspection);
    else pending?.reject(new VisionFailure('unreadable', message.detail));
  }

  #take(id: number): Pending | undefined {
    const pending = this.#pending.get(id);
    this.#pending.delete(id);
    pending?.silence.stop();
    return pending;
  }

  /** The host is gone, and the pictures with it. */
  abandon(failure: VisionFailure): void {
    for (const id of [...this.#pending.keys()]) this.#take(id)?.reject(failure);
  }
}
