/** The sitter's shaders. Skin detail is painted by position in the resting head (cm), so it stays sharp at any size. */
import { sensorGlsl } from '../gl.ts';
import { eyeCentre, mouth } from './head-shape.ts';
import { neckPivot } from './pose.ts';

const glsl = (n: number): string => n.toFixed(3);
const vec3 = (v: readonly number[]): string => `vec3(${v.map(glsl).join(',')})`;

const placing = `
layout(location = 0) in vec3 aPosition;
layout(location = 1) in vec3 aNormal;
layout(location = 2) in vec2 aLook;
uniform mat3 uRotation;
uniform vec3 uOffset;
uniform vec2 uFocal;
out vec3 vRest, vHead, vNormal, vCamera;
out float vAo;
vec3 turned(vec3 p){ return uRotation * (p - ${vec3(neckPivot)}) + ${vec3(neckPivot)}; }
void place(vec3 camera){
  vCamera = camera;
  // Near plane 5 cm, far plane 400 cm.
  gl_Position = vec4(camera.xy * uFocal, -1.0253 * camera.z - 10.127, -camera.z);
}`;

const shading = `${sensorGlsl}
uniform vec3 uKey, uSkin;
uniform float uKeyStrength, uAmbient, uBack;
vec3 lit(vec3 albedo, vec3 normal, float ao, vec3 camera, float gloss){
  vec3 n = normalize(normal), v = normalize(-camera);
  float toKey = dot(n, uKey);
  float wrapped = max(0., (toKey + .2) / 1.2);
  float dim = 1. - .8 * uBack;
  vec3 sky = uAmbient * ao * (.82 + .18 * n.y) * vec3(.98, 1., 1.03);
  vec3 c = albedo * (sky + uKeyStrength * wrapped * mix(ao, 1., .45) * vec3(1.03, 1., .95)) * dim;
  // Light from behind catches the outline.
  float edge = 1. - max(0., dot(n, v));
  c += albedo * uBack * .9 * edge * edge * edge;
  float shine = max(0., dot(n, normalize(uKey + v)));
  shine *= shine; shine *= shine; shine *= shine; shine *= shine;
  return c + gloss * (uKeyStrength + .2 * uAmbient) * shine * ao * dim;
}`;

export const faceVertex = `${placing}
uniform float uJaw, uSmile;
vec3 expressed(vec3 p){
  float side = abs(p.x);
  vec2 corner = (vec2(side, p.y) - vec2(${glsl(mouth.halfWidth)}, ${glsl(mouth.y)})) / vec2(1.5, 1.3);
  float pull = exp(-dot(corner, corner)) * smoothstep(0., 2., p.z) * uSmile;
  vec2 cheek = (vec2(side, p.y) - vec2(3.9, -1.1)) / 1.9;
  float lift = exp(-dot(cheek, cheek)) * smoothstep(0., 2., p.z) * uSmile;
  float width = .13 + 3.4 * smoothstep(1.4, 5.4, side);
  float drop = smoothstep(-width, width, ${glsl(mouth.y)} - p.y) * smoothstep(-4., 1., p.z) * uJaw * .3;
  vec3 q = p + vec3(sign(p.x) * .75 * pull, .85 * pull + .3 * lift, .3 * lift - .35 * pull);
  vec2 hinge = q.yz - vec2(1.2, -1.5);
  q.yz = vec2(1.2, -1.5) + mat2(cos(drop), sin(drop), -sin(drop), cos(drop)) * hinge;
  return q;
}
void main(){
  vRest = aPosition;
  vHead = expressed(aPosition);
  vNormal = uRotation * aNormal;
  vAo = aLook.x;
  place(turned(vHead) + uOffset);
}`;

export const faceFragment = `${shading}
in vec3 vRest, vHead, vNormal, vCamera;
in float vAo;
uniform vec3 uEye, uHair;
uniform vec2 uLids; // the sitter's left, right: 0 open, 1 closed
uniform float uJaw;
out vec4 colour;
float bell(float x, float width){ x /= width; return exp(-x * x); }

vec3 eyeball(vec3 ray, float side){
  vec3 toEye = uEye - vec3(side * ${glsl(eyeCentre.x)}, ${glsl(eyeCentre.y)}, ${glsl(eyeCentre.z)});
  float b = dot(toEye, ray);
  float h = max(0., b * b - dot(toEye, toEye) + ${glsl(eyeCentre.radius ** 2)});
  vec3 n = (toEye + ray * (-b - sqrt(h))) / ${glsl(eyeCentre.radius)};
  float r = length(n.xy) * ${glsl(eyeCentre.radius)};
  float streak = .75 + .5 * valueNoise(vec2(atan(n.y, n.x) * 9., r * 4.));
  vec3 iris = mix(vec3(.2, .11, .05), vec3(.09, .05, .025), smoothstep(.3, .58, r)) * streak;
  vec3 white = vec3(.62, .59, .57) * (1. - .25 * smoothstep(.7, 1.2, r));
  return mix(mix(vec3(.006), iris, smoothstep(.21, .25, r)), white, smoothstep(.58, .64, r));
}

vec3 cavity(vec3 ray){
  vec2 at = (uEye + ray * ((4.75 - uEye.z) / ray.z)).xy;
  vec3 dark = mix(vec3(.2, .05, .05), vec3(.04, .012, .012), smoothstep(-6.6, -5., at.y));
  float tooth = smoothstep(-4.95, -4.85, at.y + .03 * cos(at.x * 7.4)) * smoothstep(2.6, 2., abs(at.x));
  float gap = .82 + .18 * smoothstep(.0, .12, abs(fract(at.x / .85) - .5));
  return mix(dark, vec3(.68, .64, .56) * gap, tooth);
}

void main(){
  vec3 p = vRest;
  float side = p.x < 0. ? -1. : 1.;
  float x = abs(p.x);
  float soft = clamp(length(fwidth(p)) * .7, .008, .2);
  float deep = 1. - uSkin.g; // darker skin shows less red
  vec3 skin = uSkin * (.955 + .05 * valueNoise(p.xy * 7.) + .05 * hash(floor(p.xy * 24.)));
  float gloss = .045, inEye = 0., inMouth = 0., lidShade = 1., y = 0.;
  // Each feature is computed only where it can be: without a GPU every instruction counts.
  if (p.z > 1.) {
    float front = smoothstep(1., 2., p.z);
    vec2 cheek = (vec2(x, p.y) - vec2(4.3, -.9)) / 1.9;
    vec3 tip = (p - vec3(0, -1., 7.)) / 1.1;
    skin *= mix(vec3(1), vec3(1.03, .86, .82), (exp(-dot(cheek, cheek)) + .7 * exp(-dot(tip, tip))) * front * (.8 - .4 * deep));

    if (p.y > 3.4 && p.y < 5.8) { // brows: two tapering arcs of short hairs
      float u = (x - 1.2) / 4.2;
      float along = clamp(u, 0., 1.);
      float arc = 4.2 + .5 * sin(along * 2.3) - .42 * u;
      float thick = mix(.3, .1, along) * smoothstep(-.02, .06, u) * smoothstep(1.02, .9, u);
      float hairs = valueNoise(vec2(p.x * 9. - side * p.y * 7., p.y * 3.));
      float brow = smoothstep(thick + .12, thick - .12, abs(p.y - arc) + (hairs - .5) * .22) * step(.01, thick) * front;
      skin = mix(skin, uHair * .8 + uSkin * .06, brow * .8);
      gloss *= 1. - .8 * brow;
    }
    if (p.y < -2.8 && p.y > -6. && x < 3.) { // lips
      float lx = x / ${glsl(mouth.halfWidth)};
      float m = p.y - ${glsl(mouth.y)} - .06 * lx * lx;
      float round_ = sqrt(max(0., 1. - lx * lx));
      float top = .78 * pow(round_, 1.3) - .14 * bell(x, .35);
      float lip = smoothstep(soft + .04, -soft - .04, m - top) * smoothstep(soft + .04, -soft - .04, -.92 * round_ - m) * step(lx, 1.) * front;
      vec3 lipColour = uSkin * mix(vec3(.84, .5, .49), vec3(.95, .62, .6), deep) * (.94 + .12 * valueNoise(vec2(p.x * 7., p.y * 1.5)));
      skin = mix(skin, lipColour, lip * .85);
      gloss += lip * .04;
      skin *= 1. - .68 * bell(m, .055) * smoothstep(1.04, .9, lx) * front;
      inMouth = smoothstep(-soft * .5, soft * .5, .12 * round_ - abs(p.y - ${glsl(mouth.y)})) * smoothstep(.01, .08, uJaw) * front;
    }
    if (p.y < -1. && p.y > -2.6 && x < 1.6) { // nostrils
      vec3 hole = (vec3(x, p.y, p.z) - vec3(.58, -1.85, 6.)) / vec3(.38, .24, .5);
      skin *= 1. - .7 * (1. - smoothstep(.6, 1.2, length(hole)));
    }
    float s = (x - ${glsl(eyeCentre.x)}) / 1.4;
    y = p.y - ${glsl(eyeCentre.y)} - .07 * s;
    if (abs(s) < 1.3 && abs(y) < 1.3) { // lids: the opening is an almond, and its upper edge comes down
      float bow = max(0., 1. - s * s);
      float closed = side > 0. ? uLids.x : uLids.y;
      float open = .58 * pow(bow, .7);
      float lower = -.37 * bow;
      float upper = mix(open, lower + .03 * bow, closed);
      skin *= 1. - front * .28 * (1. - .75 * closed) * bell(y - open - .26, .09) * smoothstep(1.25, .8, abs(s));
      skin *= 1. - front * .12 * bell(y + .64, .14) * smoothstep(1.1, .3, abs(s));
      float lash = bell(y - upper, .067) * smoothstep(1.1, .95, abs(s)) + .35 * bell(y - lower, .055) * smoothstep(1., .8, abs(s));
      skin *= 1. - front * .85 * min(lash, 1.);
      inEye = smoothstep(-soft, soft, min(upper - y, y - lower)) * step(abs(s), 1.) * front;
      lidShade = mix(.55, 1., smoothstep(0., .32, upper - y)) * mix(.75, 1., smoothstep(1., .6, abs(s)));
    }
  }
  vec3 c = lit(skin, vNormal, vAo, vCamera, gloss);
  if (inEye + inMouth > 0.) {
    vec3 ray = normalize(vHead - uEye);
    vec3 inside = inEye > 0. ? lit(eyeball(ray, side) * lidShade, vNormal, 1., vCamera, 0.) : lit(cavity(ray), vec3(0, 0, 1), .75, vCamera, 0.);
    vec2 glint = (vec2(p.x - side * ${glsl(eyeCentre.x)}, y) - vec2(.2 * sign(uKey.x + .001), .2)) / .13;
    inside += step(.001, inEye) * (uKeyStrength + uAmbient) * .55 * exp(-dot(glint, glint));
    c = mix(c, inside, max(inEye, inMouth));
  }
  colour = developed(c);
}`;

export const partVertex = `${placing}
flat out float vMaterial;
void main(){
  vRest = aPosition;
  vHead = aPosition;
  // The neck bends between the shoulders, which stay, and the head.
  float follows = aLook.y == 2. ? smoothstep(-13., -6.5, aPosition.y) : 1.;
  vNormal = mix(aNormal, uRotation * aNormal, follows);
  vAo = aLook.x;
  vMaterial = aLook.y;
  place(mix(aPosition, turned(aPosition), follows) + uOffset);
}`;

export const partFragment = `${shading}
in vec3 vRest, vHead, vNormal, vCamera;
in float vAo;
flat in float vMaterial;
uniform vec3 uHair, uCloth;
out vec4 colour;
void main(){
  vec3 p = vRest;
  vec3 albedo = uSkin * vec3(1., .95, .93);
  float gloss = .03;
  if (vMaterial == 1.) {
    float strand = valueNoise(vec2(p.x * 5. + p.z * 2., p.y * 1.3 + p.z * .5)) * .6 + valueNoise(vec2(p.x * 14. + p.z * 5., p.y * 2.)) * .6;
    albedo = uHair * (.55 + .8 * strand);
    gloss = .06 * strand;
  } else if (vMaterial == 2.) {
    // A round neckline, with the seam of its band.
    float reach = length(vec2(p.x / 7.4, (p.z + 5.2) / 7.)) + smoothstep(-17., -19., p.y);
    float seam = (reach - 1.09) * 40.;
    float weave = .9 + .12 * hash(floor(p.xy * 11.)) + .3 * (valueNoise(p.xy * vec2(.5, .16)) - .5);
    float dressed = smoothstep(.995, 1.005, reach);
    albedo = mix(albedo * .92, uCloth * weave * (1. - .3 * exp(-seam * seam)), dressed);
    gloss *= 1. - dressed;
  } else if (vMaterial == 3.) {
    albedo = vec3(.012);
    gloss = .35;
  } else if (vMaterial == 4.) {
    albedo = vec3(.03, .05, .11) * (.85 + .3 * hash(floor(p.xy * 14.)));
    gloss = 0.;
  }
  colour = developed(lit(albedo, gl_FrontFacing ? vNormal : -vNormal, vAo, vCamera, gloss));
}`;

export const backdropVertex = `
out vec2 vAt;
void main(){
  vAt = vec2(gl_VertexID == 1 ? 3. : -1., gl_VertexID == 2 ? 3. : -1.);
  gl_Position = vec4(vAt, .9999, 1);
}`;

export const backdropFragment = `${sensorGlsl}
in vec2 vAt;
uniform float uAspect, uBusy, uBack, uLevel;
uniform vec2 uShift;
out vec4 colour;
vec3 shelf(vec2 at){
  float row = floor(at.y * 2.6);
  float inRow = fract(at.y * 2.6);
  float place = at.x * 7. + hash(vec2(row, 3.)) * 9.;
  float book = floor(place + .35 * sin(place * 1.7 + row));
  float tall = .55 + .35 * hash(vec2(book, row));
  vec3 cover = .03 + .3 * hash(vec2(book, row + 6.)) * (.35 + vec3(hash(vec2(book, row + 1.)), hash(vec2(book, row + 2.)), hash(vec2(book, row + 4.))));
  float label = step(.35, inRow) * step(inRow, .5) * step(.6, hash(vec2(book + 9., row)));
  vec3 c = mix(vec3(.05, .035, .025), mix(cover, vec3(.4, .37, .3), label), step(inRow, tall));
  return mix(vec3(.22, .13, .07), c, smoothstep(.06, .08, inRow));
}
void main(){
  vec2 at = vec2(vAt.x * uAspect, vAt.y);
  vec3 c = vec3(.56, .57, .55) * (1. - .13 * length(vAt - vec2(.3, .4))) * (.985 + .03 * valueNoise(at * 3.));
  if (uBusy > 0.) c = shelf(at + uShift + 5.);
  vec2 window_ = max(abs(at - vec2(.05, .35)) - vec2(.62, .75), 0.);
  float glow = exp(-dot(window_, window_) * 5.);
  c = mix(c * uLevel, vec3(1.25), uBack * (.55 + .45 * glow));
  colour = developed(c);
}`;
