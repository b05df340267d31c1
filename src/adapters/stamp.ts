/** Pictures on their way out of the app: decoded and encoded anew, so that no metadata stays, with a stamp in their pixels. */
import type { Size } from '../core/geometry.ts';
import type { StampLayout } from '../core/safe/stamp.ts';
import { encode, STILL_QUALITY } from './encoding.ts';
import { decodePicture } from './pictures.ts';

export interface StampOrder {
  readonly text: string;
  /** @param widthEm measured width of the text, in units of its font size. */
  readonly lay: (size: Size, widthEm: number) => StampLayout;
}

/** A bold font that every phone has, with Chinese beside it. */
const font = (px: number) => `700 ${px}px "PingFang SC", "Noto Sans SC", "Noto Sans CJK SC", Roboto, Arial, sans-serif`;
/** Measured at a size at which hinting is no matter. */
const MEASURED_PX = 100;
/** White letters with a dark rim, both half seen through: readable on any ground, and the document can still be judged by eye. */
const LETTER = 'rgb(255 255 255 / 72%)';
const RIM = 'rgb(0 0 0 / 55%)';
const RIM_EM = 0.12;

/** A JPEG without metadata, stamped unless `stamp` is null; its long side at most `mostPx`. @throws PictureError; any error where memory is short. */
export async function makeLeaving(picture: Blob, stamp: StampOrder | null, mostPx = Infinity): Promise<Blob> {
  const { bitmap, size: full } = await decodePicture(picture);
  const scale = Math.min(1, mostPx / Math.max(full.width, full.height));
  const size = { width: Math.round(full.width * scale), height: Math.round(full.height * scale) };
  try {
    const paint = stamp && ((context: CanvasRenderingContext2D) => draw(context, size, stamp));
    return await encode(bitmap, size.width, size.height, STILL_QUALITY, paint ?? undefined);
  } finally {
    bitmap.close();
  }
}

function draw(context: CanvasRenderingContext2D, size: Size, { text, lay }: StampOrder): void {
  context.font = font(MEASURED_PX);
  const { fontPx, angleRad, middles } = lay(size, context.measureText(text).width / MEASURED_PX);
  context.font = font(fontPx);
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.lineJoin = 'round';
  context.lineWidth = fontPx * RIM_EM;
  context.strokeStyle = RIM;
  context.fillStyle = LETTER;
  for (const { x, y } of middles) {
    context.setTransform(1, 0, 0, 1, x, y);
    context.rotate(angleRad);
    context.strokeText(text, 0, 0);
    context.fillText(text, 0, 0);
  }
  context.setTransform(1, 0, 0, 1, 0, 0);
}
