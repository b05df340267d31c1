/**
 * The face: skin, brows, lids and eyeballs, lips and the inside of the mouth. Detail is painted by position in the resting head
 * (cm), so it stays sharp at any size. `#define BROWS`, `EYES`, `MOUTH` before the fragment shader switch the features on.
 */

import { expressedGlsl } from './expression.ts';
import { agedGlsl, beardGlsl } from './face-paint.ts';
import { eyeCentre, mouth } from './head-shape.ts';
import { glsl, placing, shading } from './shading.ts';

/** `uBrim`: height, half width, reach to the front (cm), and 1 where there is a brim. */
export const faceVertex = `${placing}
${expressedGlsl}
uniform vec3 uKey;
uniform vec4 uBrim;
uniform float uHard;
float brimShade(vec3 p, vec3 key){
  float t = (uBrim.x - p.y) / max(key.y, .02);
  vec3 q = p + key * t;
  float inside = 1.15 - length(vec2(q.x / uBrim.y, (q.z + 3.5) / (uBrim.z + 3.5)));
  float soft = .35 - .3 * uHard;
  return 1. - uBrim.w * (.45 + .5 * uHard) * step(0., t) * smoothstep(-soft * .5, soft, inside) * smoothstep(0., .15, key.y);
}
float noseShade(vec3 p, vec3 key){
  // How near the ray to the light passes the nose, as an ellipsoid.
  vec3 size = vec3(1.15, 2.4, 1.7);
  vec3 a = (p - vec3(0, .2, 5.2)) / size, k = key / size;
  float along = -dot(a, k) / dot(k, k);
  float off = length(a + k * along);
  float soft = .55 - .4 * uHard;
  float own = smoothstep(.9, 1.2, length(a));
  return 1. - uHard * .8 * own * step(0., along) * smoothstep(1.05, 1.05 - soft, off);
}
void main(){
  vRest = aPosition;
  vHead = shaped(expressed(aPosition));
  vNormal = uRotation * aNormal;
  vAo = aOpen;
  vShade = 1.;
#ifdef SHADOWS
  vec3 key = uKey * uRotation;
  vShade = brimShade(aPosition, key) * noseShade(aPosition, key);
#endif
  place(turned(vHead) + uOffset);
}`;

const brows = `
    // Two tapering arcs of short hairs.
    float u = (x - 1.2) / 4.2;
    float along = clamp(u, 0., 1.);
    float arc = 4.2 + .5 * sin(along * 2.3) - .42 * u;
    arc += .12 * uExpression.z - uExpression.y * (.4 - .25 * along);
    float thick = uFeatures.x * (1. + .6 * uExpression.y) * mix(.3, .1, along) * smoothstep(-.02, .06, u) * smoothstep(1.02, .9, u);
    float hairs = valueNoise(vec2(p.x * 9. - side * p.y * 7., p.y * 3.));
    float brow = smoothstep(thick + .12, thick - .12, abs(p.y - arc) + (hairs - .5) * .22) * step(.01, thick) * front;
    skin = mix(skin, uHair * .8 + uSkin * .06, brow * .8);
    gloss *= 1. - .8 * brow;
    // The two folds between drawn brows.
    skin *= 1. - .45 * uExpression.y * bell(x - .7 - .12 * (p.y - 4.2), .13) * smoothstep(3.3, 3.9, p.y) * smoothstep(5.6, 4.8, p.y) * front;`;

const eyeball = `
vec3 eyeball(vec3 ray, float side){
  vec3 toEye = uEye - vec3(side * ${glsl(eyeCentre.x)}, ${glsl(eyeCentre.y)}, ${glsl(eyeCentre.z)});
  float b = dot(toEye, ray);
  float h = max(0., b * b - dot(toEye, toEye) + ${glsl(eyeCentre.radius ** 2)});
  vec3 n = (toEye + ray * (-b - sqrt(h))) / ${glsl(eyeCentre.radius)};
  n.xy -= uGaze;
  float r = length(n.xy) * ${glsl(eyeCentre.radius)};
  float streak = .75 + .5 * valueNoise(vec2(atan(n.y, n.x) * 9., r * 4.));
  vec3 iris = mix(vec3(.2, .11, .05), vec3(.09, .05, .025), smoothstep(.3, .58, r)) * streak;
  vec3 white = vec3(.62, .59, .57) * (1. - .25 * smoothstep(.7, 1.2, r));
  return mix(mix(vec3(.006), iris, smoothstep(.21, .25, r)), white, smoothstep(.58, .64, r));
}`;

const cavity = `
vec3 cavity(vec3 ray){
  vec2 at = (uEye + ray * ((4.75 - uEye.z) / ray.z)).xy;
  vec3 dark = mix(vec3(.2, .05, .05), vec3(.04, .012, .012), smoothstep(-6.6, -5., at.y));
  float tooth = smoothstep(-4.75, -4.65, at.y + .03 * cos(at.x * 7.4)) * smoothstep(2.6, 2., abs(at.x));
  float gap = .82 + .18 * smoothstep(.0, .12, abs(fract(at.x / .85) - .5));
  return mix(dark, vec3(.68, .64, .56) * gap, tooth);
}`;

const lips = `
    float lx = x / ${glsl(mouth.halfWidth)};
    float m = p.y - ${glsl(mouth.y)} - .13 * lx * lx;
    float round_ = sqrt(max(0., 1. - lx * lx));
    float top = (.78 * pow(round_, 1.3) - .14 * bell(x, .35)) * uFeatures.y;
    float lip = smoothstep(soft + .04, -soft - .04, m - top) * smoothstep(soft + .04, -soft - .04, -.92 * round_ * uFeatures.y - m) * step(lx, 1.) * front;
    vec3 lipColour = uSkin * mix(vec3(.84, .5, .49), vec3(.95, .62, .6), deep) * (.94 + .12 * valueNoise(vec2(p.x * 7., p.y * 1.5)));
    skin = mix(skin, lipColour, lip * .85);
    gloss += lip * .04;
    skin *= 1. - .68 * bell(m, .055) * smoothstep(1.04 - .15 * uJaw, .9 - .15 * uJaw, lx) * front;
    inside = smoothstep(-soft * .5, soft * .5, .12 * round_ - abs(p.y - ${glsl(mouth.y)})) * smoothstep(.01, .08, uJaw) * front;
    vec3 hole = (vec3(x, p.y, p.z) - vec3(.58, -1.85, 6.)) / vec3(.38, .24, .5);
    skin *= 1. - .7 * (1. - smoothstep(.6, 1.2, length(hole)));`;

const lids = `
    // The opening is an almond, and its upper edge comes down.
    float s = (x - ${glsl(eyeCentre.x)}) / (1.4 * mix(1., uFeatures.z, .35));
    y = p.y - ${glsl(eyeCentre.y)} - .07 * s;
    float bow = max(0., 1. - s * s);
    float closed = side > 0. ? uLids.x : uLids.y;
    float squint = max(uExpression.w, .45 * uExpression.y);
    float open = .61 * uFeatures.z * pow(bow, .7) * (1. - .62 * squint + .2 * uExpression.z);
    float lower = -.37 * uFeatures.z * bow * (1. - .55 * squint);
    float upper = mix(open, lower + .03 * bow, closed);
    skin *= 1. - front * .28 * (1. - .75 * closed) * bell(y - open - .26, .09) * smoothstep(1.25, .8, abs(s));
    skin *= 1. - front * .12 * bell(y + .64, .14) * smoothstep(1.1, .3, abs(s));
    // A closed lid is a smooth bulge that catches the light: on dark skin that shows it more than the lashes do.
    skin *= 1. + front * closed * (.12 + 1.15 * deep * deep) * bell(y - .1, .42) * smoothstep(1.1, .6, abs(s));
    gloss += front * closed * .08 * deep * bell(y - .1, .4);
    float lash = bell(y - upper, .067 + .03 * closed) * smoothstep(1.1, .95, abs(s)) + .35 * bell(y - lower, .055) * smoothstep(1., .8, abs(s));
    skin *= 1. - front * .85 * min(lash, 1.);
    inside = smoothstep(-soft, soft, min(upper - y, y - lower)) * step(abs(s), 1.) * front * smoothstep(1., .9, closed);
    lidShade = mix(.55, 1., smoothstep(0., .32, upper - y)) * mix(.75, 1., smoothstep(1., .6, abs(s)));`;

export const faceFragment = `${shading}
in vec3 vRest, vHead, vNormal, vCamera;
in float vAo, vShade;
uniform vec3 uEye, uHair;
uniform vec2 uGaze;
uniform vec4 uExpression, uBeard;
uniform float uAge;
uniform vec3 uFeatures; // how thick brows and lips are, how large the eyes, 1 is average
uniform vec2 uLids; // the sitter's left, right: 0 open, 1 closed
uniform float uJaw;
out vec4 colour;
float bell(float x, float width){ x /= width; return exp(-x * x); }
#ifdef EYES${eyeball}
#endif
#ifdef MOUTH${cavity}
#endif
void main(){
  keyShade = vShade;
  vec3 p = vRest;
  float side = p.x < 0. ? -1. : 1.;
  float x = abs(p.x);
  float soft = clamp(length(fwidth(p)) * .7, .008, .2);
  float deep = 1. - uSkin.g; // darker skin shows less red
  float front = smoothstep(1., 2., p.z);
  float gloss = .045, inside = 0., lidShade = 1., y = 0.;
  vec3 skin = uSkin * (.955 + .05 * valueNoise(p.xy * 7.) + .05 * hash(floor(p.xy * 24.)));
  vec2 cheek = (vec2(x, p.y) - vec2(4.3, -.9)) / 1.9;
  vec3 tip = (p - vec3(0, -1., 7.)) / 1.1;
  skin *= mix(vec3(1), vec3(1.03, .86, .82), (exp(-dot(cheek, cheek)) + .7 * exp(-dot(tip, tip))) * front * (.8 - .4 * deep));
  vec3 normal = vNormal;
#ifdef AGED${agedGlsl}
#endif
#ifdef BEARD${beardGlsl}
#endif
  {
#ifdef BROWS${brows}
#endif
  }
  {
#ifdef MOUTH${lips}
#endif
  }
  {
#ifdef EYES${lids}
#endif
  }
  vec3 c = lit(skin, normal, vAo, vCamera, gloss);
#ifdef EYES
  vec3 seen = lit(eyeball(normalize(vHead - uEye), side) * lidShade, vNormal, 1., vCamera, 0.);
  vec2 glint = (vec2(p.x - side * ${glsl(eyeCentre.x)}, y) - vec2(.2 * sign(uKey.x + .001), .2)) / .13;
  c = mix(c, seen + (uKeyColour * keyShade + uSky) * .55 * exp(-dot(glint, glint)), inside);
#endif
#ifdef MOUTH
  c = mix(c, lit(cavity(normalize(vHead - uEye)), vec3(0, 0, 1), .75, vCamera, 0.), inside);
#endif
  colour = developed(c);
}`;
