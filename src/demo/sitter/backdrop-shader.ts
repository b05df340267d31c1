/** The wall behind the sitter; `#define BUSY` puts bookshelves before it. */
import { sensorGlsl } from '../gl.ts';

export const backdropVertex = `
out vec2 vAt;
void main(){
  vAt = vec2(gl_VertexID == 1 ? 3. : -1., gl_VertexID == 2 ? 3. : -1.);
  gl_Position = vec4(vAt, .9999, 1);
}`;

export const backdropFragment = `${sensorGlsl}
in vec2 vAt;
uniform float uAspect, uBack, uLevel;
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
#ifdef BUSY
  c = shelf(at + uShift + 5.);
#endif
  vec2 window_ = max(abs(at - vec2(.05, .35)) - vec2(.62, .75), 0.);
  float glow = exp(-dot(window_, window_) * 5.);
  c = mix(c * uLevel, vec3(1.25), uBack * (.55 + .45 * glow));
  colour = developed(c);
}`;
