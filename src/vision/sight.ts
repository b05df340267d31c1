import type { DocumentFormat } from '../core/document/formats.ts';
import type { Rect, Size } from '../core/geometry.ts';
import type { FaceFraming, Observation, Subject } from '../core/observation.ts';
import type { Raster } from '../core/raster.ts';
import type { Picture } from './surroundings.ts';

/** What looks at pictures of one subject and says what it saw. It remembers tracks between frames and nothing else. */
export interface Eye {
  /** Rejects with an Error where this frame cannot be read; the next one may be. One at a time. */
  watch(frame: Picture, look: LiveLook): Promise<Sight>;
  /** @throws Error as `watch`. */
  study(still: Picture, look: Look): Sight;
  reset(): void;
}

export interface Look {
  readonly chosenFormat: DocumentFormat | null;
  readonly framing?: FaceFraming;
  readonly movements?: true;
  /** In ratios of the picture. */
  readonly guide: Rect | null;
}

export interface LiveLook extends Look {
  readonly atMs: number;
}

export interface Sight {
  readonly observation: Observation;
  readonly straightened: Raster | null;
  /** Time by stage, in ms. */
  readonly ms: Record<string, number>;
}

/** The parts of an observation that every subject has in the same way. */
export function frameOf(
  subject: Subject,
  look: Look | LiveLook,
  pixels: Raster,
  fullSize: Size,
): Pick<Observation, 'atMs' | 'subject' | 'source' | 'pixels' | 'fullSize' | 'chosenFormat' | 'framing'> {
  const isLive = 'atMs' in look;
  return {
    atMs: isLive ? look.atMs : 0,
    subject,
    source: isLive ? 'live' : 'still',
    pixels,
    fullSize,
    chosenFormat: look.chosenFormat,
    ...(look.framing && { framing: look.framing }),
  };
}
