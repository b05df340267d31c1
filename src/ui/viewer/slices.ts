/** Draws what is on the stage: at once from a small copy of the whole, and sharp as soon as the part has been cut out. */
import type { Rect, Size } from '../../core/geometry.ts';
import type { ClosePicture } from '../close-picture.ts';
import { type Frame, scaleOf, toStage, type View, visiblePart, wholeView } from './view.ts';

/** A part is cut out once the picture has been still for so long: while fingers move, the small copy is enough. */
const STILL_MS = 120;
/** Above three device pixels to one of CSS nothing more is seen; a tablet's whole screen would take 60 MB. */
const MOST_DENSITY = 3;
const MOST_STAGE_PIXELS = 4_000_000;

interface Slice {
  readonly part: Rect;
  readonly bitmap: ImageBitmap;
}

export interface Slices {
  draw(view: View, frame: Frame): void;
  close(): void;
}

/** Two bitmaps of at most the stage's size are held besides the picture: the whole, and the part that is looked at. */
export function createSlices(canvas: HTMLCanvasElement, picture: ClosePicture): Slices {
  let whole: Slice | null = null;
  let part: Slice | null = null;
  let last: { readonly view: View; readonly frame: Frame } | null = null;
  let timer = 0;
  let isCutting = false;
  let isClosed = false;

  async function cut(view: View, frame: Frame): Promise<Slice> {
    const rect = visiblePart(view, frame);
    const scale = scaleOf(view, frame) * densityOf(frame.stage);
    const most = { width: Math.ceil(rect.width * scale), height: Math.ceil(rect.height * scale) };
    return { part: rect, bitmap: await picture.slice(rect, most) };
  }

  async function sharpen(): Promise<void> {
    if (!last || isCutting || isClosed) return;
    const { view, frame } = last;
    isCutting = true;
    const isWhole = whole === null;
    const slice = await cut(isWhole ? wholeView(frame) : view, frame).catch(() => null);
    isCutting = false;
    if (isClosed || !slice) return slice?.bitmap.close();
    if (isWhole) whole = slice;
    else {
      part?.bitmap.close();
      part = slice;
    }
    paint();
    // What was moved meanwhile is cut anew; the first whole is followed by the part.
    if (isWhole || last.view !== view) later();
  }

  function later(): void {
    clearTimeout(timer);
    timer = setTimeout(() => void sharpen(), whole ? STILL_MS : 0) as unknown as number;
  }

  function paint(): void {
    if (last) paintOn(canvas, last.view, last.frame, whole, part);
  }

  return {
    draw(view, frame) {
      last = { view, frame };
      paint();
      later();
    },
    close() {
      isClosed = true;
      clearTimeout(timer);
      whole?.bitmap.close();
      part?.bitmap.close();
      // iOS counts canvas memory until the canvas is made small, not until it is forgotten.
      canvas.width = 0;
      canvas.height = 0;
    },
  };
}

function densityOf({ width, height }: Size): number {
  const most = Math.sqrt(MOST_STAGE_PIXELS / (width * height));
  return Math.min(globalThis.devicePixelRatio || 1, MOST_DENSITY, most);
}

function paintOn(canvas: HTMLCanvasElement, view: View, frame: Frame, whole: Slice | null, part: Slice | null): void {
  const density = densityOf(frame.stage);
  const [width, height] = [Math.round(frame.stage.width * density), Math.round(frame.stage.height * density)];
  if (canvas.width !== width) canvas.width = width;
  if (canvas.height !== height) canvas.height = height;
  const context = canvas.getContext('2d');
  if (!context) return;
  context.setTransform(density, 0, 0, density, 0, 0);
  context.clearRect(0, 0, frame.stage.width, frame.stage.height);
  const scale = scaleOf(view, frame);
  for (const slice of [whole, part]) {
    if (!slice) continue;
    const at = toStage(slice.part, view, frame);
    // Single pixels of the picture are to be seen as such once they are large.
    context.imageSmoothingEnabled = scale * density < 3;
    context.drawImage(slice.bitmap, at.x, at.y, slice.part.width * scale, slice.part.height * scale);
  }
  canvas.dataset.sharp = String(part !== null && covers(part.part, visiblePart(view, frame)));
}

function covers(a: Rect, b: Rect): boolean {
  return a.x <= b.x && a.y <= b.y && a.x + a.width >= b.x + b.width && a.y + a.height >= b.y + b.height;
}
