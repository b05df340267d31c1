/** The table and the document in mm from the document's middle; every pixel looks back to them. */
import { sensorGlsl } from '../gl.ts';

export const tableVertex = `
uniform mat3 uToTable;
uniform vec2 uPicture;
out vec3 vTable; // linear in the picture; divided by its z it is mm on the table
void main(){
  vec2 at = vec2(gl_VertexID == 1 ? 3. : -1., gl_VertexID == 2 ? 3. : -1.);
  gl_Position = vec4(at, 0, 1);
  vTable = uToTable * vec3((at * vec2(1, -1) * .5 + .5) * uPicture, 1);
}`;

/** A rectangle on the table around the document and its shadow. */
export const documentVertex = `
uniform mat3 uToPicture;
uniform vec2 uPicture, uHalf;
out vec3 vTable;
void main(){
  // Up to 9 mm from the edge there is something to see of the shadow.
  vec2 mm = (uHalf + 9.) * vec2(gl_VertexID % 2 == 0 ? -1 : 1, gl_VertexID < 2 ? -1 : 1);
  vec3 p = uToPicture * vec3(mm, 1);
  gl_Position = vec4((p.xy / uPicture * 2. - p.z) * vec2(1, -1), 0, p.z);
  vTable = vec3(mm, 1);
}`;

const shared = `${sensorGlsl}
in vec3 vTable;
uniform sampler2D uDocument, uSurface;
uniform vec2 uPicture, uHalf;
uniform vec3 uFalloff; // direction, and how much is lost
uniform float uCorner, uLight, uCopy, uMmPerPx, uBlur, uDocumentLevel, uSurfaceLevel, uTile;
uniform vec4 uGlare; // middle and radius in mm, strength
out vec4 colour;

float outside(vec2 mm){
  vec2 q = abs(mm) - uHalf + uCorner;
  return length(max(q, 0.)) + min(max(q.x, q.y), 0.) - uCorner;
}
vec3 surface(vec2 mm){
  vec3 c = textureLod(uSurface, mm / uTile + .5, uSurfaceLevel).rgb;
  return c * c;
}
/** How much light the document leaves on the table: it lies almost flat, lit from the upper left. */
float shade(vec2 mm){ return 1. - .55 * exp(-max(0., outside(mm - vec2(.5, .8))) / 1.1); }
vec3 print(vec2 mm, float d){
  vec3 c = textureLod(uDocument, mm / (2. * uHalf) + .5, uDocumentLevel).rgb;
  c *= c;
  if (uCopy > 0.) c = vec3(dot(c, vec3(.2126, .7152, .0722)));
  // The cut edge catches a little light.
  c *= .9 - .11 * smoothstep(-.55, -.1, d);
  vec2 g = (mm - uGlare.xy) / uGlare.z;
  float glare = dot(g, g);
  return c + uGlare.w * (1.6 * exp(-glare) + .12 * exp(-glare * .25));
}
float inDocument(float d){
  float soft = uMmPerPx * .75 + uBlur;
  return smoothstep(soft, -soft, d);
}
vec3 lit(vec3 c){
  vec2 at = vec2(gl_FragCoord.x, uPicture.y - gl_FragCoord.y) / uPicture - .5;
  float fade = 1. - uFalloff.z * clamp(dot(at, uFalloff.xy) * 1.3 + .45, 0., 1.);
  return c * uLight * fade * (1. - .18 * dot(at, at));
}`;

export const tableFragment = `${shared}
void main(){ colour = developed(lit(surface(vTable.xy / vTable.z))); }`;

/** Laid over the table; premultiplied. Apart from the table because without a GPU every pixel pays for all code of its shader. */
export const documentFragment = `${shared}
void main(){
  vec2 mm = vTable.xy;
  float d = outside(mm);
  float inside = inDocument(d);
  vec3 c = developed(lit(print(mm, d))).rgb;
  // The picture is stored as square roots of light, and so is the shadow.
  colour = vec4(c * inside, 1. - (1. - inside) * sqrt(shade(mm)));
}`;

/** All in one pass, for what moves or covers everything: shake, a shadow over the table, a thumb. */
export const rareFragment = `${shared}
uniform vec2 uShake;
uniform mat3 uToTable;
uniform float uShadow;
uniform vec4 uFinger; // tip in mm, and the direction it comes from; no finger where that is zero
vec3 thumb(vec2 mm, inout float cover, inout float shade){
  vec2 along = uFinger.zw;
  vec2 at = mm - uFinger.xy;
  float t = max(0., dot(at, along));
  float r = 8.5 + .06 * t;
  float d = length(at - along * t) / r;
  shade *= 1. - .45 * smoothstep(1.35, .9, length(at - vec2(1., 2.) - along * t) / r);
  cover = smoothstep(1. + (uMmPerPx + uBlur) / r, 1. - (uMmPerPx + uBlur) / r, d);
  float z = sqrt(max(0., 1. - d * d));
  vec2 nailAt = vec2(dot(at, along) - 3., dot(at, vec2(-along.y, along.x)));
  float nail = smoothstep(1.1, .95, length(nailAt / vec2(7., 5.6)));
  vec3 c = mix(vec3(.5, .27, .18), vec3(.56, .33, .26), nail) * (.35 + .7 * z);
  return c + nail * .12 * smoothstep(.4, 0., length(nailAt / 6. - vec2(.2, -.3)));
}

vec3 seen(vec2 pixel){
  vec3 p = uToTable * vec3(pixel, 1);
  vec2 mm = p.xy / p.z;
  float d = outside(mm);
  vec3 c = mix(surface(mm) * shade(mm), print(mm, d), inDocument(d));
  c *= 1. - uShadow * smoothstep(-3., 3., mm.y - .12 * mm.x - uHalf.y * .1);
  if (dot(uFinger.zw, uFinger.zw) > 0.) {
    float cover = 0., dark = 1.;
    vec3 finger = thumb(mm, cover, dark);
    c = mix(c * dark, finger, cover);
  }
  return c;
}

void main(){
  vec2 pixel = vec2(gl_FragCoord.x, uPicture.y - gl_FragCoord.y);
  vec3 c = seen(pixel);
  for (int i = 1; i < 5; i++) c += seen(pixel + uShake * (float(i) / 4.));
  colour = developed(lit(c / 5.));
}`;
