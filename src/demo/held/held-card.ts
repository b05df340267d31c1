import type { Quad, Size } from '../../core/geometry.ts';
import { DrawingUnavailable } from '../gl.ts';
import { focalLengthPx } from '../sitter/pose.ts';
import { skinColour } from '../sitter/skin.ts';
import { drawSpecimen } from '../table/art.ts';
import { type SpecimenKind, specimenSize } from '../table/params.ts';
import type { HeldCard } from './params.ts';

const kind: SpecimenKind = 'identity-front';
const { widthMm, heightMm } = specimenSize(kind);

/** Twice what the card has on the largest still: it is never enlarged. */
const PRINT_PX_PER_MM = 12;

/** ISO/IEC 7810. */
const CORNER_MM = 3.18;

/** A thumb is about as wide as this. */
const THUMB_MM = 19;

/** The largest picture of the card is drawn in halving steps: canvases leave out rows when they shrink by more. */
const MOST_SHRINK = 2;

export interface HeldCardTool {
  /** Draws card and thumb over what is on `pen`, and returns the card's corners in its pixels. */
  draw(pen: CanvasRenderingContext2D, card: HeldCard, skinTone: number, size: Size): Quad;
}

/** Prints the specimen once. @throws DrawingUnavailable where there is no 2D canvas. */
export function createHeldCard(): HeldCardTool {
  const prints = shrinkingPrints();
  return {
    draw(pen, card, skinTone, size) {
      const pxPerMm = (focalLengthPx(size.height) / card.distanceCm) * 0.1;
      const print = prints.find(({ width }) => width <= widthMm * pxPerMm * MOST_SHRINK) ?? prints.at(-1)!;
      pen.save();
      pen.translate(card.xRatio * size.width, card.yRatio * size.height);
      pen.rotate((card.rotationDeg * Math.PI) / 180);
      pen.scale(pxPerMm, pxPerMm);
      pen.translate(-widthMm / 2, -heightMm / 2);
      const place = pen.getTransform();
      drawHand(pen, skinTone, card.light);
      drawCard(pen, print, card.light);
      drawThumb(pen, skinTone, card);
      pen.restore();
      const at = (x: number, y: number) => ({
        x: place.a * x + place.c * y + place.e - 0.5,
        y: place.b * x + place.d * y + place.f - 0.5,
      });
      return [at(0, 0), at(widthMm, 0), at(widthMm, heightMm), at(0, heightMm)];
    },
  };
}

/** The print at full size, then half, a quarter, ...: largest first. */
function shrinkingPrints(): HTMLCanvasElement[] {
  const first = newPrint(Math.round(widthMm * PRINT_PX_PER_MM), Math.round(heightMm * PRINT_PX_PER_MM));
  drawSpecimen(first.pen, kind, PRINT_PX_PER_MM);
  const prints = [first.canvas];
  for (let last = first.canvas; last.width > 150; last = prints.at(-1)!) {
    const next = newPrint(Math.round(last.width / 2), Math.round(last.height / 2));
    next.pen.drawImage(last, 0, 0, next.canvas.width, next.canvas.height);
    prints.push(next.canvas);
  }
  return prints;
}

function newPrint(width: number, height: number): { canvas: HTMLCanvasElement; pen: CanvasRenderingContext2D } {
  const canvas = Object.assign(document.createElement('canvas'), { width, height });
  const pen = canvas.getContext('2d');
  if (!pen) throw new DrawingUnavailable('This browser offers no 2D canvas.');
  pen.imageSmoothingQuality = 'high';
  return { canvas, pen };
}

function drawCard(pen: CanvasRenderingContext2D, print: HTMLCanvasElement, light: number): void {
  pen.save();
  pen.shadowColor = 'rgba(0,0,0,.45)';
  pen.shadowBlur = 10;
  pen.shadowOffsetY = 4;
  pen.fillStyle = '#e8ece8';
  roundedCard(pen);
  pen.fill();
  pen.restore();
  pen.save();
  roundedCard(pen);
  pen.clip();
  pen.imageSmoothingQuality = 'high';
  pen.drawImage(print, 0, 0, widthMm, heightMm);
  // Less light is a darker card; the square root is the way from light to pixels.
  pen.fillStyle = `rgba(0,0,0,${(1 - Math.sqrt(Math.min(1, Math.max(0, light)))).toFixed(3)})`;
  pen.fillRect(0, 0, widthMm, heightMm);
  pen.restore();
}

function roundedCard(pen: CanvasRenderingContext2D): void {
  const r = CORNER_MM;
  pen.beginPath();
  pen.moveTo(r, 0);
  pen.arcTo(widthMm, 0, widthMm, heightMm, r);
  pen.arcTo(widthMm, heightMm, 0, heightMm, r);
  pen.arcTo(0, heightMm, 0, 0, r);
  pen.arcTo(0, 0, widthMm, 0, r);
  pen.closePath();
}

function skin(tone: number, light: number, shade = 1): string {
  const [r, g, b] = skinColour(tone).map((value) => Math.round(255 * Math.sqrt(Math.min(1, value * light * shade))));
  return `rgb(${r},${g},${b})`;
}

/** The hand behind and below the card, and the arm that it belongs to. */
function drawHand(pen: CanvasRenderingContext2D, tone: number, light: number): void {
  pen.fillStyle = skin(tone, light * 0.75);
  pen.beginPath();
  pen.ellipse(widthMm * 0.56, heightMm + 26, 30, 36, 0.12, 0, 2 * Math.PI);
  pen.fill();
  pen.beginPath();
  pen.ellipse(widthMm * 0.62, heightMm + 90, 27, 70, 0.06, 0, 2 * Math.PI);
  pen.fill();
}

/** The thumb comes over the lower edge; the further it reaches, the more fingers come with it. */
function drawThumb(pen: CanvasRenderingContext2D, tone: number, { light, thumbRatio }: HeldCard): void {
  const fingers = thumbRatio > 0.5 ? [0.3, 0.48, 0.66] : [0.52];
  for (const [i, xRatio] of fingers.entries()) {
    const reach = heightMm * thumbRatio * (1 - 0.12 * Math.abs(i - (fingers.length - 1) / 2));
    const x = widthMm * xRatio;
    const shades = pen.createLinearGradient(x - THUMB_MM / 2, 0, x + THUMB_MM / 2, 0);
    shades.addColorStop(0, skin(tone, light, 0.7));
    shades.addColorStop(0.45, skin(tone, light));
    shades.addColorStop(1, skin(tone, light, 0.6));
    pen.fillStyle = shades;
    pen.beginPath();
    pen.ellipse(x, heightMm - reach + THUMB_MM / 2, THUMB_MM / 2, THUMB_MM / 2, 0, Math.PI, 2 * Math.PI);
    pen.lineTo(x + THUMB_MM / 2, heightMm + 14);
    pen.lineTo(x - THUMB_MM / 2, heightMm + 14);
    pen.closePath();
    pen.fill();
  }
}
