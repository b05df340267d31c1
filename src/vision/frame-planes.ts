/** Scales the planes of a video frame to an upright RGBA picture. Arithmetic only, so that it runs and is tested anywhere. */
import type { Size } from '../core/geometry.ts';
import type { Raster } from '../core/raster.ts';

export interface PlaneLayout {
  readonly offset: number;
  readonly stride: number;
}

export interface YuvColours {
  readonly isFullRange: boolean;
  /** BT.709, as in HD video; otherwise BT.601. */
  readonly isBt709: boolean;
}

/** Where output pixels lie in the source: the left or upper of two neighbours, and the weight of the other one in 1/256. */
interface Steps {
  readonly at: Int32Array;
  readonly weight: Int32Array;
}

/** From this weight on the right or lower neighbour is the nearer one. */
const HALF = 128;

function stepsFor(from: number, to: number): Steps {
  const at = new Int32Array(to);
  const weight = new Int32Array(to);
  for (let i = 0; i < to; i++) {
    const place = Math.min(Math.max(((i + 0.5) * from) / to - 0.5, 0), Math.max(0, from - 1.001));
    at[i] = Math.floor(place);
    weight[i] = from > 1 ? Math.round((place - at[i]!) * 256) : 0;
  }
  return { at, weight };
}

/** NV12 (luma, then U and V interleaved) or I420 (luma, U, V). Luma between pixels is interpolated; colour, half as fine already, is not. */
export function scaleYuv(
  bytes: Uint8Array,
  layout: readonly PlaneLayout[],
  from: Size,
  to: Size,
  colours: YuvColours,
): Raster {
  const data = new Uint8ClampedArray(to.width * to.height * 4);
  const across = stepsFor(from.width, to.width);
  const down = stepsFor(from.height, to.height);
  const [luma, u, third] = layout as [PlaneLayout, PlaneLayout, PlaneLayout | undefined];
  const v = third ?? { offset: u.offset + 1, stride: u.stride };
  const chromaStep = third ? 1 : 2;
  const { scale, black, rv, gu, gv, bu } = coefficients(colours);
  let out = 0;
  for (let y = 0; y < to.height; y++) {
    const row = down.at[y]!;
    const wy = down.weight[y]!;
    const upper = luma.offset + row * luma.stride;
    const lower = wy === 0 ? upper : upper + luma.stride;
    const chromaRow = (row + (wy >= HALF ? 1 : 0)) >> 1;
    const uRow = u.offset + chromaRow * u.stride;
    const vRow = v.offset + chromaRow * v.stride;
    for (let x = 0; x < to.width; x++) {
      const column = across.at[x]!;
      const wx = across.weight[x]!;
      const next = wx === 0 ? column : column + 1;
      const a = bytes[upper + column]! * (256 - wx) + bytes[upper + next]! * wx;
      const b = bytes[lower + column]! * (256 - wx) + bytes[lower + next]! * wx;
      const grey = ((a * (256 - wy) + b * wy) / 65536 - black) * scale;
      const chroma = ((column + (wx >= HALF ? 1 : 0)) >> 1) * chromaStep;
      const cu = bytes[uRow + chroma]! - 128;
      const cv = bytes[vRow + chroma]! - 128;
      data[out] = grey + rv * cv;
      data[out + 1] = grey - gu * cu - gv * cv;
      data[out + 2] = grey + bu * cu;
      data[out + 3] = 255;
      out += 4;
    }
  }
  return { width: to.width, height: to.height, data };
}

/** ITU-R BT.601-7 and BT.709-6, item 3: from the weights of red and blue in luma. */
function coefficients({ isFullRange, isBt709 }: YuvColours) {
  const [kr, kb] = isBt709 ? [0.2126, 0.0722] : [0.299, 0.114];
  const kg = 1 - kr - kb;
  // Limited range: luma 16..235, colour 16..240.
  const stretch = isFullRange ? 1 : 255 / 224;
  const rv = 2 * (1 - kr) * stretch;
  const bu = 2 * (1 - kb) * stretch;
  return {
    scale: isFullRange ? 1 : 255 / 219,
    black: isFullRange ? 0 : 16,
    rv,
    bu,
    gu: (bu * kb) / kg,
    gv: (rv * kr) / kg,
  };
}

export function scaleRgb(bytes: Uint8Array, plane: PlaneLayout, from: Size, to: Size, order: 'rgb' | 'bgr'): Raster {
  const data = new Uint8ClampedArray(to.width * to.height * 4);
  const across = stepsFor(from.width, to.width);
  const down = stepsFor(from.height, to.height);
  const red = order === 'rgb' ? 0 : 2;
  let out = 0;
  for (let y = 0; y < to.height; y++) {
    const wy = down.weight[y]!;
    const upper = plane.offset + down.at[y]! * plane.stride;
    const lower = wy === 0 ? upper : upper + plane.stride;
    for (let x = 0; x < to.width; x++) {
      const wx = across.weight[x]!;
      const column = across.at[x]! * 4;
      const next = wx === 0 ? column : column + 4;
      for (let k = 0; k < 3; k++) {
        const channel = k === 1 ? 1 : k === 0 ? red : 2 - red;
        const a = bytes[upper + column + channel]! * (256 - wx) + bytes[upper + next + channel]! * wx;
        const b = bytes[lower + column + channel]! * (256 - wx) + bytes[lower + next + channel]! * wx;
        data[out + k] = (a * (256 - wy) + b * wy) / 65536;
      }
      data[out + 3] = 255;
      out += 4;
    }
  }
  return { width: to.width, height: to.height, data };
}
