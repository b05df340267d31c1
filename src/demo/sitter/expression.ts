import { mouth } from './head-shape.ts';
import { glsl } from './shading.ts';

/** Moves a resting point of the face: jaw, corners of the mouth, cheeks, brows. `uExpression` is smile, frown, raised brows, squint. */
export const expressedGlsl = `
uniform float uJaw;
uniform vec4 uExpression;
vec3 expressed(vec3 p){
  float side = abs(p.x);
  float front = smoothstep(0., 2., p.z);
  vec2 corner = (vec2(side, p.y) - vec2(${glsl(mouth.halfWidth)}, ${glsl(mouth.y)})) / vec2(1.5, 1.3);
  float atCorner = exp(-dot(corner, corner)) * front;
  float smile = uExpression.x - .25 * uExpression.y;
  float pull = atCorner * smile;
  vec2 cheek = (vec2(side, p.y) - vec2(3.9, -1.1)) / 1.9;
  float lift = exp(-dot(cheek, cheek)) * front * max(smile, .7 * uExpression.w);
  vec2 brow = (vec2(side, p.y) - vec2(2.8, 4.3)) / vec2(3., 1.1);
  float atBrow = exp(-dot(brow, brow)) * front;
  float width = .13 + 3.4 * smoothstep(1.4, 5.4, side);
  float drop = smoothstep(-width, width, ${glsl(mouth.y)} - p.y) * smoothstep(-4., 1., p.z) * uJaw;
  vec3 q = p + vec3(sign(p.x) * (.75 * max(pull, 0.) - .6 * atCorner * uJaw), .85 * pull + .3 * lift, .3 * lift - .35 * max(pull, 0.));
  q += atBrow * vec3(-sign(p.x) * .5 * uExpression.y * smoothstep(0., 1., side), .75 * uExpression.z - uExpression.y * (1.3 + .25 * smoothstep(4., 1., side)), .25 * uExpression.y);
  // The chin goes down and a little back: a true hinge would hide it in the throat.
  q += drop * vec3(0, -3., -.8);
  return q;
}`;
