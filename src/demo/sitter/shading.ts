/** What the sitter's shaders share: placing a vertex in the picture, and lighting a point of the surface. */
import { sensorGlsl } from '../gl.ts';
import { neckPivot } from './pose.ts';
import { shapedGlsl } from './shape.ts';

/** A number or a vector as GLSL writes it. */
export const glsl = (n: number): string => n.toFixed(3);
const vec3 = (v: readonly number[]): string => `vec3(${v.map(glsl).join(',')})`;

export const placing = `
layout(location = 0) in vec3 aPosition;
layout(location = 1) in vec3 aNormal;
layout(location = 2) in float aOpen;
uniform mat3 uRotation;
uniform vec3 uOffset;
uniform vec2 uFocal;
out vec3 vRest, vHead, vNormal, vCamera;
out float vAo, vShade;
${shapedGlsl}
vec3 turned(vec3 p){ return uRotation * (p - ${vec3(neckPivot)}) + ${vec3(neckPivot)}; }
void place(vec3 camera){
  vCamera = camera;
  // Near plane 5 cm, far plane 400 cm.
  gl_Position = vec4(camera.xy * uFocal, -1.0253 * camera.z - 10.127, -camera.z);
}`;

/** `keyShade` is how much of the one light reaches the point. */
export const shading = `${sensorGlsl}
uniform vec3 uKey, uSkin, uKeyColour, uSky;
uniform float uBack, uHard;
float keyShade = 1.;
vec3 lit(vec3 albedo, vec3 normal, float ao, vec3 camera, float gloss){
  vec3 n = normalize(normal), v = normalize(-camera);
  float toKey = dot(n, uKey);
  float wrap = .2 - .18 * uHard;
  float wrapped = max(0., (toKey + wrap) / (1. + wrap)) * keyShade;
  float dim = 1. - .8 * uBack;
  vec3 sky = uSky * ao * (.82 + .18 * n.y);
  vec3 c = albedo * (sky + uKeyColour * wrapped * mix(ao, 1., .45 + .3 * uHard)) * dim;
  // Light from behind catches the outline.
  float edge = 1. - max(0., dot(n, v));
  c += albedo * uBack * .9 * edge * edge * edge;
  float shine = max(0., dot(n, normalize(uKey + v)));
  shine *= shine; shine *= shine; shine *= shine; shine *= shine;
  return c + gloss * (uKeyColour * keyShade + .2 * uSky) * shine * ao * dim;
}`;
