/** The live look at machine-readable lines, on drawn documents in frames of 1080x1920. */
import { beforeEach, describe, expect, it } from 'vitest';
import type { DocumentFormat } from '../core/document/formats.ts';
import type { Point, Quad } from '../core/geometry.ts';
import type { Observation } from '../core/observation.ts';
import type { Raster } from '../core/raster.ts';
import { createReader, type LayoutId } from '../core/reading/index.ts';
import { documentOfLines } from '../scenes/document-of-lines.ts';
import { drawMachineLines, type LinesSpec } from '../scenes/machine-lines.ts';
import { FakePicture } from './fakes/fake-picture.ts';
import { fakeSurroundings } from './fakes/fake-surroundings.ts';
import { createLinesWatch, type LinesWatch } from './lines-watch.ts';
import type { Analysis } from './protocol.ts';

const FRAME = { width: 1080, height: 1920 };
const live = { width: 540, height: 960 };
/** As many as are needed to load the reader, and to look at both long sides. */
const LOOKS = 4;

let nowMs: number;
let looks: number;
let lookMs: number;
/** The clock is what is tested: nothing need be read. */
let isTimedOnly: boolean;
let watch: LinesWatch;

beforeEach(() => {
  nowMs = 0;
  looks = 0;
  lookMs = 20;
  isTimedOnly = false;
  const reader = createReader();
  const counting = {
    ...reader,
    seesLines(raster: Raster, kind: LayoutId) {
      looks++;
      nowMs += lookMs;
      return isTimedOnly || reader.seesLines(raster, kind);
    },
  };
  watch = createLinesWatch({ ...fakeSurroundings(), nowMs: () => nowMs }, () => Promise.resolve(counting));
});

/** The document in the middle of a dark frame, turned clockwise by quarters. */
function shown(drawn: Raster, quarters: number): { readonly frame: FakePicture; readonly corners: Quad } {
  const [width, height] = quarters % 2 ? [drawn.height, drawn.width] : [drawn.width, drawn.height];
  const left = Math.round((FRAME.width - width) / 2);
  const top = Math.round((FRAME.height - height) / 2);
  const from = new Uint32Array(drawn.data.buffer);
  const pixels = new Uint32Array(FRAME.width * FRAME.height).fill(0xff302c2a);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const [u, v] = [
        [x, y],
        [y, width - 1 - x],
        [width - 1 - x, height - 1 - y],
        [height - 1 - y, x],
      ][quarters]!;
      pixels[(top + y) * FRAME.width + left + x] = from[v! * drawn.width + u!]!;
    }
  }
  const corners: Quad = [
    { x: left, y: top },
    { x: left + width, y: top },
    { x: left + width, y: top + height },
    { x: left, y: top + height },
  ];
  return { frame: new FakePicture({ ...FRAME, data: new Uint8ClampedArray(pixels.buffer) }), corners };
}

function observationOf(corners: readonly Point[] | null, chosenFormat: DocumentFormat): Observation {
  const half = corners?.map(({ x, y }) => ({ x: x / 2, y: y / 2 }));
  return {
    atMs: 0,
    subject: 'document',
    source: 'live',
    pixels: { ...live, data: new Uint8ClampedArray(live.width * live.height * 4) },
    fullSize: FRAME,
    chosenFormat,
    guide: null,
    faces: null,
    outline: half ? { corners: half as unknown as Quad, cutOff: [], confidence: 1 } : null,
  } as unknown as Observation;
}

const analysis = { outline: {}, ms: {} } as Analysis;

/** Looks until it must have been seen; frames come every 600 ms. */
async function seen(drawn: Raster, format: DocumentFormat, quarters = 0): Promise<boolean | undefined> {
  const { frame, corners } = shown(drawn, quarters);
  for (let i = 0; i < LOOKS; i++) {
    watch.look(frame.asBitmap, observationOf(corners, format));
    await Promise.resolve();
    nowMs += 600;
  }
  return watch.tell(analysis).areLinesReadable;
}

const shot = { blurPx: 0.6, noise: 1.5, jpegQuality: null } as const;
const passport = (change: Partial<LinesSpec> = {}) =>
  drawMachineLines({ ...documentOfLines('td3', 81).spec, ...shot, pxPerMm: 8, ...change }).pixels;
const sharp = passport();
const card = drawMachineLines({ ...documentOfLines('td1', 82).spec, ...shot, pxPerMm: 10 }).pixels;

describe('the lines of a followed document', () => {
  it.each([
    ['passport', 0],
    ['passport', 1],
    ['passport', 2],
    ['card', 0],
    ['card', 3],
  ] as const)('are seen: %s, turned by %d quarters', async (kind, quarters) => {
    const [drawn, format] = kind === 'card' ? ([card, 'id-1'] as const) : ([sharp, 'id-3'] as const);
    expect(await seen(drawn, format, quarters)).toBe(true);
  });

  it('are not seen where they are too small or blurred, or where there are none', async () => {
    expect(await seen(passport({ pxPerMm: 3 }), 'id-3')).toBe(false);
    expect(await seen(passport({ blurPx: 6 }), 'id-3')).toBe(false);
    expect(await seen(passport({ lines: [] }), 'id-3')).toBe(false);
  });

  it('are forgotten with the document, and with one that moves away', async () => {
    expect(await seen(sharp, 'id-3')).toBe(true);
    expect(watch.tell({ ...analysis, outline: null }).areLinesReadable).toBe(false);
    watch.look(new FakePicture().asBitmap, observationOf(null, 'id-3'));
    expect(watch.tell(analysis).areLinesReadable).toBe(false);
  });

  it('outlive one blurred frame and not a second', async () => {
    expect(await seen(sharp, 'id-3')).toBe(true);
    const { frame, corners } = shown(passport({ blurPx: 6 }), 0);
    watch.look(frame.asBitmap, observationOf(corners, 'id-3'));
    expect(watch.tell(analysis).areLinesReadable).toBe(true);
    nowMs += 600;
    watch.look(frame.asBitmap, observationOf(corners, 'id-3'));
    expect(watch.tell(analysis).areLinesReadable).toBe(false);
  });
});

describe('the time for it', () => {
  /** Looks in ten seconds of 30 frames a second. */
  async function looksInTenSeconds(): Promise<number> {
    isTimedOnly = true;
    const { frame, corners } = shown(sharp, 0);
    while (nowMs < 10_000) {
      watch.look(frame.asBitmap, observationOf(corners, 'id-3'));
      await Promise.resolve();
      nowMs += 33;
    }
    return looks;
  }

  it('is spent twice a second', async () => {
    const count = await looksInTenSeconds();
    expect(count).toBeGreaterThan(15);
    expect(count).toBeLessThanOrEqual(20);
  });

  it('stays a small share where a look is slow', async () => {
    lookMs = 100;
    expect((await looksInTenSeconds()) * lookMs).toBeLessThan(0.06 * 10_000);
  });
});
