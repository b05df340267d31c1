/** Hands a sitter's description to the shaders. */
import type { Program } from '../gl.ts';
import type { SitterParams } from './params.ts';
import { neckPivot, type Placement } from './pose.ts';
import { exposureFor, skinColour } from './skin.ts';
import { rotateBack, type Vec3 } from './vector.ts';
import type { Wardrobe } from './wardrobe.ts';

/** The picture's own: a person behind is seen with the camera's exposure, not with one of their own. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly exposure: number;
  readonly noise: number;
  readonly seed: number;
}

export function pictureOf(params: SitterParams, width: number, height: number): Picture {
  return { width, height, exposure: exposureFor(params.skinTone), noise: params.noise, seed: params.seed % 997 };
}

const rad = Math.PI / 180;

export function setLight(gl: WebGL2RenderingContext, { uniform }: Program, params: SitterParams, at: Picture): void {
  const { light } = params;
  const [side, up] = [light.sideDeg * rad, light.elevationDeg * rad];
  gl.uniform3f(uniform('uKey'), Math.sin(side) * Math.cos(up), Math.sin(up), Math.cos(side) * Math.cos(up));
  const [key, sky] = [light.key * at.exposure, light.ambient * at.exposure];
  const { tint, ambientTint } = light;
  gl.uniform3f(uniform('uKeyColour'), key * tint.red, key * tint.green, key * tint.blue);
  gl.uniform3f(uniform('uSky'), sky * ambientTint.red, sky * ambientTint.green, sky * ambientTint.blue);
  gl.uniform1f(uniform('uHard'), 1 - light.softRatio);
  gl.uniform1f(uniform('uBack'), light.backRatio);
  gl.uniform1f(uniform('uNoise'), at.noise);
  gl.uniform1f(uniform('uSeed'), at.seed);
}

export function setPlace(gl: WebGL2RenderingContext, { uniform }: Program, place: Placement, at: Picture): void {
  gl.uniformMatrix3fv(uniform('uRotation'), true, place.rotation);
  gl.uniform3fv(uniform('uOffset'), place.offset);
  gl.uniform2f(uniform('uFocal'), (2 * place.focalPx) / at.width, (2 * place.focalPx) / at.height);
  // The camera as the turned head sees it.
  const [px, py, pz] = neckPivot;
  const fromPivot: Vec3 = [-place.offset[0] - px, -place.offset[1] - py, -place.offset[2] - pz];
  const eye = rotateBack(place.rotation, fromPivot);
  gl.uniform3f(uniform('uEye'), eye[0] + px, eye[1] + py, eye[2] + pz);
}

/** How dense the painted beard is on lip, chin and cheeks. */
const beardPaint: Record<SitterParams['beard'], Vec3> = {
  none: [0, 0, 0],
  stubble: [0.4, 0.42, 0.38],
  moustache: [0.75, 0, 0],
  goatee: [0.7, 0.75, 0],
  full: [0.7, 0.8, 0.75],
  long: [0.7, 0.8, 0.75],
};

/** Brightest channel of hair that counts as dark, black to brown in `colours.ts`, linear light. */
const darkHair = 0.12;

/** Under a mask the jaw cannot drop as far. */
const coveredJawRatio = 0.3;

export function setPerson(
  gl: WebGL2RenderingContext,
  { uniform }: Program,
  params: SitterParams,
  wardrobe: Wardrobe,
): void {
  const { shape, gaze, hair, cover } = params;
  gl.uniform4f(uniform('uShape'), shape.width, shape.length, shape.jaw, shape.nose);
  gl.uniform3fv(uniform('uSkin'), skinColour(params.skinTone));
  // Brows and lashes stay darker than the skin, unless the hair is light: the face model reads closed lids by them.
  const skin = skinColour(params.skinTone);
  const isDark = Math.max(...wardrobe.hairPaint) < darkHair;
  const brows = wardrobe.hairPaint.map((c, k) => (isDark ? Math.min(c, 0.45 * skin[k]!) : c));
  gl.uniform3fv(uniform('uHair'), brows);
  gl.uniform2f(uniform('uLids'), params.leftLidRatio, params.rightLidRatio);
  const isCovered = cover === 'mask' || cover === 'scarf';
  gl.uniform1f(uniform('uJaw'), params.mouthOpenRatio * (isCovered ? coveredJawRatio : 1));
  gl.uniform4f(uniform('uExpression'), params.smileRatio, params.frownRatio, params.browRaiseRatio, params.squintRatio);
  gl.uniform2f(uniform('uGaze'), Math.sin(gaze.leftDeg * rad), Math.sin(gaze.upDeg * rad));
  const features = [0.45 * shape.brows, 0.2 * shape.lips, 0.12 * shape.eyes] as const;
  gl.uniform3fv(uniform('uFeatures'), features.map(Math.exp));
  gl.uniform1f(uniform('uAge'), ageRatio(params));
  gl.uniform4f(uniform('uBeard'), ...beardPaint[params.beard], hair.greyRatio);
  gl.uniform1f(uniform('uGrey'), hair.greyRatio);
  const brim = wardrobe.headwear?.brim;
  gl.uniform4f(uniform('uBrim'), brim?.yCm ?? 0, brim?.halfWidthCm ?? 1, brim?.reachCm ?? 1, brim ? 1 : 0);
}

/** 0 up to 28 years, 1 from 78 on. */
export function ageRatio({ ageYears }: SitterParams): number {
  return Math.min(1, Math.max(0, (ageYears - 28) / 50));
}
