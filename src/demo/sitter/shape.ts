/** The shape of one head: the average head, bent. The same bending in TypeScript, for the truth, and in GLSL, for the drawing. */
import type { FaceShape } from './looks.ts';
import { smoothstep, type Vec3 } from './vector.ts';

/** How far one unit of each goes, as a share of the size there. */
const widthShare = 0.045;
const lengthShare = 0.045;
const jawShare = 0.07;
const noseShare = 0.16;

export function shapedPoint(shape: FaceShape, [x, y, z]: Vec3): Vec3 {
  // The neck and what hangs below keep their size.
  const head = smoothstep(-14, -9, y);
  const jaw = jawShare * shape.jaw * smoothstep(-1.5, -8, y) * smoothstep(-6, 0, z);
  const nose = noseShare * shape.nose * Math.exp(-((x / 1.5) ** 2) - ((y + 0.8) / 1.9) ** 2) * smoothstep(3.5, 5.5, z);
  const wide = 1 + head * (widthShare * shape.width + jaw);
  const long = lengthShare * shape.length * Math.min(0, y - 2.6) * head;
  return [x * (wide + nose), y + long, z + nose * (z - 4)];
}

/** `uShape` is width, length, jaw, nose. */
export const shapedGlsl = `
uniform vec4 uShape;
vec3 shaped(vec3 p){
  float head = smoothstep(-14., -9., p.y);
  float jaw = ${jawShare} * uShape.z * smoothstep(1.5, 8., -p.y) * smoothstep(-6., 0., p.z);
  vec2 tip = vec2(p.x / 1.5, (p.y + .8) / 1.9);
  float nose = ${noseShare} * uShape.w * exp(-dot(tip, tip)) * smoothstep(3.5, 5.5, p.z);
  float wide = 1. + head * (${widthShare} * uShape.x + jaw);
  return vec3(p.x * (wide + nose), p.y + ${lengthShare} * uShape.y * min(0., p.y - 2.6) * head, p.z + nose * (p.z - 4.));
}`;
