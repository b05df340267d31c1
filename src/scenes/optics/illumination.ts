import type { Size } from '../../core/geometry.ts';
import type { Colour, LightPicture } from './light-picture.ts';

/** Light that paper of full white sends to the sensor at exposure 1: about level 232, where phones put white paper. */
const whiteAtFullExposure = 0.8;
/** A small lens gives its corners about this much less light, after the phone's own correction. */
const vignette = 0.1;

/** Light on every pixel; 1 in the middle of the picture. `fallOff` is the dark end over the bright end along the light's direction. */
export function lightPlane({ width, height }: Size, fallOff: number, lightFromDeg: number): Float32Array {
  const angle = (lightFromDeg * Math.PI) / 180;
  const [toX, toY] = [Math.sin(angle), -Math.cos(angle)];
  const reach = (Math.abs(toX) * width + Math.abs(toY) * height) / 2 || 1;
  const [midX, midY] = [(width - 1) / 2, (height - 1) / 2];
  const slope = (1 - fallOff) / (1 + fallOff);
  const corner = vignette / (midX * midX + midY * midY || 1);
  const light = new Float32Array(width * height);
  for (let y = 0, at = 0; y < height; y++) {
    const dy = y - midY;
    for (let x = 0; x < width; x++, at++) {
      const dx = x - midX;
      light[at] = (1 + (slope * (dx * toX + dy * toY)) / reach) * (1 - corner * (dx * dx + dy * dy));
    }
  }
  return light;
}

export function illuminate(picture: LightPicture, light: Float32Array): void {
  for (const plane of picture.planes) {
    for (let at = 0; at < plane.length; at++) plane[at]! *= light[at]!;
  }
}

/** Strongest tint, of a lamp that the phone's white balance has not caught up with. */
const strongestTint = 0.22;

/** Red, green and blue of the light; `warmth` 1 is a lamp's orange, -1 a blue sky's shade. */
export function tintOf(warmth: number): Colour {
  return [1 + strongestTint * warmth, 1 + 0.15 * strongestTint * warmth, 1 - strongestTint * 1.25 * warmth];
}

export function expose(picture: LightPicture, exposure: number, warmth: number): void {
  const tint = tintOf(warmth);
  picture.planes.forEach((plane, c) => {
    const gain = exposure * whiteAtFullExposure * tint[c]!;
    for (let at = 0; at < plane.length; at++) plane[at]! *= gain;
  });
}
