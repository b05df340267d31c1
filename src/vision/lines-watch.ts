import { rectify } from '../core/document/index.ts';
import { distanceBetween, type Quad } from '../core/geometry.ts';
import type { Observation } from '../core/observation.ts';
import type { Reader } from '../core/reading/index.ts';
import { loadReader } from './line-reader.ts';
import { boxOf, linesStrip } from './lines-strip.ts';
import { readPart } from './picture-reader.ts';
import type { Analysis } from './protocol.ts';
import type { Picture, Surroundings } from './surroundings.ts';

/** Two looks a second: a hint that comes half a second late still comes before the picture is taken. */
const PAUSE_MS = 500;
/** On slow phones looks become rarer, not analyses: they take at most this share of the time. 20 ms twice a second are .04. */
const MOST_TIME_SHARE = 0.04;
/** A blurred or trembling frame between readable ones does not take the hint back; two do. */
const MOST_MISSES = 2;

/** Whether the lines for machines of the followed document can be read: looked at now and then, between the frames. */
export interface LinesWatch {
  /** Looks if it is time; the frame must still be open. Returns at once while the reader is on its way. @throws Error as reading a picture does. */
  look(frame: Picture, observation: Observation): void;
  /** The analysis with what the last looks showed. */
  tell(analysis: Analysis): Analysis;
  reset(): void;
}

export function createLinesWatch(surroundings: Surroundings, load: () => Promise<Reader> = loadReader): LinesWatch {
  const { nowMs } = surroundings;
  let reader: Reader | null = null;
  let nextMs = Number.NEGATIVE_INFINITY;
  let misses = MOST_MISSES;
  let lastMs: number | null = null;
  /** Which of the two long sides: the other one is tried after each miss. */
  let isOther = false;

  function look(frame: Picture, observation: Observation): void {
    if (!observation.outline || !observation.chosenFormat) {
      misses = MOST_MISSES;
      return;
    }
    const startMs = nowMs();
    if (startMs < nextMs) return;
    nextMs = startMs + PAUSE_MS;
    if (!reader) {
      load().then(
        (loaded) => {
          reader = loaded;
        },
        () => null,
      );
      return;
    }
    const sees = seesLines(reader, surroundings, frame, observation, isOther);
    misses = sees ? 0 : Math.min(MOST_MISSES, misses + 1);
    if (!sees) isOther = !isOther;
    lastMs = nowMs() - startMs;
    nextMs = startMs + Math.max(PAUSE_MS, lastMs / MOST_TIME_SHARE);
  }

  return {
    look,
    tell(analysis) {
      const areLinesReadable = analysis.outline !== null && misses < MOST_MISSES;
      const ms = lastMs === null ? analysis.ms : { ...analysis.ms, lines: lastMs };
      return { ...analysis, areLinesReadable, ms };
    },
    reset() {
      misses = MOST_MISSES;
      nextMs = Number.NEGATIVE_INFINITY;
      isOther = false;
    },
  };
}

/**
 * The strip as finely as the frame has it: at the size of the live analysis a passport across an upright phone has 9 px a character, too
 * few to read. Drawing shrinks it, so that straightening has one sample a pixel to take.
 */
function seesLines(
  reader: Reader,
  surroundings: Surroundings,
  frame: Picture,
  { pixels, fullSize, outline, chosenFormat }: Observation,
  isOther: boolean,
): boolean {
  if (!outline || !chosenFormat) return false;
  const scale = Math.max(1, fullSize.width / pixels.width);
  const inFull = outline.corners.map(({ x, y }) => ({ x: (x + 0.5) * scale - 0.5, y: (y + 0.5) * scale - 0.5 }));
  const strip = linesStrip(inFull as unknown as Quad, chosenFormat, isOther);
  const box = strip && boxOf(strip.corners, fullSize);
  if (!strip || !box) return false;
  const [, , c, d] = strip.corners;
  const shrink = Math.min(1, strip.size.width / Math.max(1, distanceBetween(c, d)));
  const size = { width: Math.ceil(box.width * shrink), height: Math.ceil(box.height * shrink) };
  const part = readPart(surroundings, frame, box, size);
  const across = size.width / box.width;
  const down = size.height / box.height;
  const inPart = strip.corners.map(({ x, y }) => ({
    x: (x + 0.5 - box.x) * across - 0.5,
    y: (y + 0.5 - box.y) * down - 0.5,
  }));
  const { width, height } = strip.size;
  return reader.seesLines(rectify(part, inPart as unknown as Quad, width, height), strip.kind);
}
