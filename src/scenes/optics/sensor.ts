import type { Raster } from '../../core/raster.ts';
import type { LightPicture } from './light-picture.ts';
import { levelOf, levelsPerLightAtMidGrey, midGreyLight } from './srgb.ts';

/** Share of the noise at mid grey that is there in the dark as well (read noise); the rest grows with the light (shot noise). */
const readShare = 0.12;
/** Share of the noise that the three colours have in common after the phone has made full colour of its mosaic. */
const commonShare = 0.5;

const bells = 8192;
/** Normal deviates: sums of uniform numbers at fixed places are near enough, and free of any further state. */
const deviates: Float32Array = (() => {
  const table = new Float32Array(bells);
  let state = 0x1234567;
  const uniform = (): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 4294967296;
  };
  for (let n = 0; n < bells; n++) {
    table[n] = Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform());
  }
  return table;
})();

/** Light to 8-bit sRGB with noise of `noise` levels at mid grey; clips where the sensor is full. */
export function develop(picture: LightPicture, noise: number, seed: number): Raster {
  const { width, height, planes } = picture;
  const data = new Uint8ClampedArray(width * height * 4);
  const spread = noise / levelsPerLightAtMidGrey;
  const read = readShare * spread * spread;
  const shot = ((1 - readShare) * spread * spread) / midGreyLight;
  const common = Math.sqrt(commonShare);
  const own = Math.sqrt(1 - commonShare);
  let state = (seed ^ 0x9e3779b9) | 1;
  const next = (): number => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return state;
  };
  for (let from = 0, to = 0; from < width * height; from++, to += 4) {
    const bits = spread > 0 ? next() : 0;
    const shared = common * deviates[bits & (bells - 1)]!;
    const more = spread > 0 ? next() : 0;
    for (let c = 0; c < 3; c++) {
      const light = planes[c]![from]!;
      if (spread > 0) {
        const deviate = shared + own * deviates[(c === 2 ? bits >>> 16 : more >>> (c * 16)) & 0xffff & (bells - 1)]!;
        data[to + c] = levelOf(light + Math.sqrt(read + shot * Math.max(0, light)) * deviate);
      } else data[to + c] = levelOf(light);
    }
    data[to + 3] = 255;
  }
  return { width, height, data };
}
