import type { SpecimenLayout } from '../scene.ts';
import type { View } from './camera.ts';
import type { Colour, LightPicture } from './light-picture.ts';
import { roundedRectDistance } from './rounded-rect.ts';
import { addSample, foldBack, type Texture } from './texture.ts';

export interface Laid {
  readonly layout: SpecimenLayout;
  readonly texture: Texture;
  /** Texels per mm. */
  readonly pxPerMm: number;
  readonly thicknessMm: number;
  /** Light of the narrow side of the card, on the print's scale. */
  readonly sideColour: Colour;
}

export interface Table {
  readonly texture: Texture;
  readonly pxPerMm: number;
  /** Turn of the table against the document, which lies in its middle. */
  readonly turnDeg: number;
}

/** How far the dark line around a document reaches, in thicknesses, and how dark it is: seen on dev photos of cards on desks. */
const contactReach = 1.4;
const contactDepth = 0.42;
const leastReachMm = 0.5;

/** Points nearer to the horizon than this are drawn as if they lay there: beyond it nothing of the plane can be seen. */
const leastDepth = 0.02;

/**
 * Puts table and document before the camera: the albedo of every pixel, area-sampled. Returns the share of each pixel that the
 * document covers.
 */
export function layScene(picture: LightPicture, view: View, table: Table, laid: Laid | null): Float32Array {
  const { width, height } = picture;
  const cover = new Float32Array(width * height);
  const [a, b, c, d, e, f, g, h, i] = view.toPlane;
  const mmScale = Math.sqrt(Math.abs(determinant(view.toPlane)));
  const out = new Float32Array(3);
  const paintTable = tablePainter(table, laid?.layout ?? null);
  const paintDocument = laid ? documentPainter(laid) : null;
  const around = laid ? surroundings(laid, view) : null;
  const [red, green, blue] = picture.planes;
  for (let y = 0, at = 0; y < height; y++) {
    for (let x = 0; x < width; x++, at++) {
      const depth = g * x + h * y + i;
      const w = Math.max(leastDepth, depth);
      const u = (a * x + b * y + c) / w;
      const v = (d * x + e * y + f) / w;
      const mmPerPx = mmScale / (w * Math.sqrt(w));
      out.fill(0);
      const edge = around ? around.distance(u, v) : 1e9;
      const share = edge < mmPerPx ? Math.min(1, Math.max(0, 0.5 - edge / mmPerPx)) : 0;
      if (share < 1) {
        paintTable(u, v, mmPerPx, out);
        if (around && edge < around.reachMm) around.darken(u, v, edge, mmPerPx, out);
      }
      if (share > 0 && paintDocument) {
        for (let n = 0; n < 3; n++) out[n]! *= 1 - share;
        // Half a pixel to the right and down on the plane, for four samples a pixel.
        paintDocument(u, v, (a - g * u) / w, (d - g * v) / w, (b - h * u) / w, (e - h * v) / w, mmPerPx, share, out);
      }
      cover[at] = share;
      red[at] = out[0]!;
      green[at] = out[1]!;
      blue[at] = out[2]!;
    }
  }
  return cover;
}

function determinant([a, b, c, d, e, f, g, h, i]: View['toPlane']): number {
  return a * (e * i - f * h) - b * (d * i - f * g) + c * (d * h - e * g);
}

type TablePainter = (u: number, v: number, mmPerPx: number, out: Float32Array) => void;

function tablePainter({ texture, pxPerMm, turnDeg }: Table, layout: SpecimenLayout | null): TablePainter {
  const cos = Math.cos((turnDeg * Math.PI) / 180);
  const sin = Math.sin((turnDeg * Math.PI) / 180);
  const [middleU, middleV] = layout ? [layout.widthMm / 2, layout.heightMm / 2] : [0, 0];
  return (u, v, mmPerPx, out) => {
    const level = levelFor(texture, mmPerPx * pxPerMm);
    const shown = texture[level]!;
    const scale = pxPerMm / (1 << level);
    const [du, dv] = [u - middleU, v - middleV];
    const x = (cos * du + sin * dv) * scale + shown.width / 2 - 0.5;
    const y = (cos * dv - sin * du) * scale + shown.height / 2 - 0.5;
    addSample(shown, foldBack(x, shown.width), foldBack(y, shown.height), 1, out);
  };
}

type DocumentPainter = (
  u: number,
  v: number,
  rightU: number,
  rightV: number,
  downU: number,
  downV: number,
  mmPerPx: number,
  weight: number,
  out: Float32Array,
) => void;

function documentPainter({ texture, pxPerMm }: Laid): DocumentPainter {
  return (u, v, rightU, rightV, downU, downV, mmPerPx, weight, out) => {
    // Four samples a pixel: each may stand for two texels and a little more before the next smaller level is due.
    const level = levelFor(texture, (mmPerPx * pxPerMm) / 2);
    const shown = texture[level]!;
    const scale = pxPerMm / (1 << level);
    for (let n = 0; n < 4; n++) {
      const right = n & 1 ? 0.25 : -0.25;
      const down = n & 2 ? 0.25 : -0.25;
      const x = (u + right * rightU + down * downU) * scale - 0.5;
      const y = (v + right * rightV + down * downV) * scale - 0.5;
      addSample(shown, x, y, weight / 4, out);
    }
  };
}

/** The smallest level of which one sample of this many texels does not skip any, within a quarter. */
function levelFor(texture: Texture, texelsPerSample: number): number {
  let level = 0;
  for (let texels = texelsPerSample; texels > 1.25 && level < texture.length - 1; texels /= 2) level++;
  return level;
}

/** The outline of the document, its narrow side as far as the camera sees it, and the dark line where it meets the table. */
function surroundings({ layout, thicknessMm, sideColour }: Laid, view: View) {
  const { widthMm, heightMm, cornerRadiusMm } = layout;
  const reach = Math.max(leastReachMm, thicknessMm * contactReach);
  const [shiftU, shiftV] = [view.parallax.x * thicknessMm, view.parallax.y * thicknessMm];
  const distance = (u: number, v: number): number => roundedRectDistance(u, v, widthMm, heightMm, cornerRadiusMm);
  return {
    distance,
    reachMm: Math.hypot(shiftU, shiftV) + 5 * reach,
    darken(u: number, v: number, edge: number, mmPerPx: number, out: Float32Array): void {
      const foot = distance(u - shiftU, v - shiftV);
      const gap = Math.max(0, Math.min(edge, foot));
      const light = 1 - contactDepth * Math.exp(-gap / reach);
      const side = Math.min(1, Math.max(0, 0.5 - foot / mmPerPx));
      for (let n = 0; n < 3; n++) out[n] = out[n]! * light * (1 - side) + sideColour[n]! * side;
    },
  };
}
