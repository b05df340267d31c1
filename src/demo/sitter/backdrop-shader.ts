/** What is behind the sitter; one `#define` of `PLAIN`, `GRADIENT`, `TEXTURED`, `SHELVES`, `WINDOW`, `POSTER` says what. */
import { sensorGlsl } from '../gl.ts';

export const backdropVertex = `
out vec2 vAt;
void main(){
  vAt = vec2(gl_VertexID == 1 ? 3. : -1., gl_VertexID == 2 ? 3. : -1.);
  gl_Position = vec4(vAt, .9999, 1);
}`;

const shelves = `
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
}`;

const textured = `
vec3 textured(vec2 at, vec3 paint){
  if (uVariant < .35) {
    // Bricks.
    vec2 cell = vec2(at.x * 4. + .5 * mod(floor(at.y * 9.), 2.), at.y * 9.);
    vec2 in_ = fract(cell);
    float joint = smoothstep(.0, .06, in_.x) * smoothstep(.0, .12, in_.y);
    return mix(vec3(.45), paint * (.6 + .6 * hash(floor(cell))), joint) * (.8 + .3 * valueNoise(at * 30.));
  }
  if (uVariant < .6) {
    float plank = floor(at.x * 3.5);
    return paint * (.65 + .3 * hash(vec2(plank, 2.)) + .25 * valueNoise(vec2(at.x * 40., at.y * 2. + plank * 7.))) * smoothstep(0., .03, fract(at.x * 3.5));
  }
  if (uVariant < .8) {
    vec2 cell = fract(at * 5.) - .5;
    return mix(paint, paint.gbr * .6, smoothstep(.3, .26, length(cell)) * .8);
  }
  return paint * (.7 + .25 * valueNoise(at * 9.) + .25 * valueNoise(at * 26.));
}`;

export const backdropFragment = `${sensorGlsl}
in vec2 vAt;
uniform float uAspect, uBack, uVariant;
uniform vec2 uShift;
uniform vec3 uLevel, uWall;
uniform vec4 uPoster;
out vec4 colour;
#ifdef SHELVES${shelves}
#endif
#ifdef TEXTURED${textured}
#endif
void main(){
  vec2 at = vec2(vAt.x * uAspect, vAt.y);
  float fall = 1. - .13 * length(vAt - vec2(.3, .4));
  vec3 c = uWall * fall * (.985 + .03 * valueNoise(at * 3.));
  float open = 0.;
#ifdef GRADIENT
  float turn = uVariant * 6.28;
  c = uWall * mix(.3, 1.35, smoothstep(-1.2, 1.2, dot(vAt, vec2(cos(turn), sin(turn)))));
#endif
#ifdef TEXTURED
  c = textured(at + uShift + 5., uWall) * fall;
#endif
#ifdef SHELVES
  c = shelf(at + uShift + 5.);
#endif
#ifdef WINDOW
  vec2 pane = (at + uShift - vec2(.9 * (uVariant - .5), .25)) / vec2(.55, .72);
  vec2 off = abs(pane);
  float inside = step(max(off.x, off.y), 1.);
  float bar = max(step(.95, max(off.x, off.y)), step(off.x, .035));
  float trees = smoothstep(-.1, .1, valueNoise(at * 6.) * .5 - pane.y - .35);
  open = inside * (1. - bar);
  c = mix(c, mix(mix(vec3(1.1, 1.2, 1.3), vec3(.14, .22, .1) * (.5 + valueNoise(at * 18.)), trees), vec3(.6), bar), inside);
#endif
#ifdef POSTER
  vec2 sheet = (vAt - uPoster.xy) / uPoster.zw;
  c = mix(c, mix(vec3(.8), uWall.brg * .6, step(max(abs(sheet.x), abs(sheet.y)), .94)), step(max(abs(sheet.x), abs(sheet.y)), 1.));
#endif
  vec2 window_ = max(abs(at - vec2(.05, .35)) - vec2(.62, .75), 0.);
  float glow = exp(-dot(window_, window_) * 5.);
  c = mix(c * mix(uLevel, vec3(1), open), vec3(1.25), uBack * (.55 + .45 * glow));
  colour = developed(c);
}`;
