/** sRGB (IEC 61966-2-1) to linear light and back, by table: both directions are needed for every pixel of every scene. */

function linearOf(value: number): number {
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
}

function encoded(light: number): number {
  return light <= 0.0031308 ? light * 12.92 : 1.055 * light ** (1 / 2.4) - 0.055;
}

/** Linear light 0..1 of each 8-bit level. */
export const linearLight: Float32Array = Float32Array.from({ length: 256 }, (_, level) => linearOf(level / 255));

/** Fine enough that neighbouring entries differ by a fifth of a level at most, where the curve is steepest. */
const steps = 16384;

const levels = Float32Array.from({ length: steps + 1 }, (_, step) => 255 * encoded(step / steps));

/** Level 0..255, not rounded, of a linear light; what does not fit is clipped as a sensor clips it. */
export function levelOf(light: number): number {
  if (!(light > 0)) return 0;
  return light >= 1 ? 255 : levels[(light * steps + 0.5) | 0]!;
}

/** Levels per unit of linear light at level 128: how the spread of noise at mid grey is carried over to light. */
export const levelsPerLightAtMidGrey = 274;
export const midGreyLight = 0.2158;
