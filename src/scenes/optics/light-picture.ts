/** A picture in linear light, one plane a colour, row by row; 1 is where the sensor clips. Changed in place by every step of the drawing. */
export interface LightPicture {
  readonly width: number;
  readonly height: number;
  readonly planes: readonly [Float32Array, Float32Array, Float32Array];
}

export function createLightPicture(width: number, height: number): LightPicture {
  const plane = () => new Float32Array(width * height);
  return { width, height, planes: [plane(), plane(), plane()] };
}

export type Colour = readonly [number, number, number];
