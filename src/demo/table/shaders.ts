/** One pass over the picture: each pixel looks back to the table, in mm from the document's middle. */
import { sensorGlsl } from '../gl.ts';

export const tableVertex = `
void main(){ gl_Position = vec4(gl_VertexID == 1 ? 3. : -1., gl_VertexID == 2 ? 3. : -1., 0, 1); }`;

/** Without a GPU, code costs time even where it is not taken: put `#define RARE` before it only for shadow, finger and shake. */
export const tableFragment = `${sensorGlsl}
uniform sampler2D uDocument, uSurface;
uniform mat3 uToTable;
uniform vec2 uPicture, uHalf, uShake;
uniform vec3 uFalloff; // direction, and how much is lost
uniform float uCorner, uLight, uShadow, uCopy, uMmPerPx, uBlur, uDocumentLevel, uSurfaceLevel, uTile;
uniform vec4 uGlare; // middle and radius in mm, strength
uniform vec4 uFinger; // tip in mm, and the direction it comes from; no finger where that is zero
out vec4 colour;

vec2 onTable(vec2 pixel){
  vec3 p = uToTable * vec3(pixel, 1);
  return p.xy / p.z;
}
float outside(vec2 mm){
  vec2 q = abs(mm) - uHalf + uCorner;
  return length(max(q, 0.)) + min(max(q.x, q.y), 0.) - uCorner;
}
vec3 decoded(vec3 c){ return c * c; }

#ifdef RARE
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
#endif

vec3 seen(vec2 pixel){
  vec2 mm = onTable(pixel);
  float soft = uMmPerPx * .75 + uBlur;
  float d = outside(mm);
  vec3 c;
  float inside = smoothstep(soft, -soft, d);
  if (inside < 1.) {
    c = decoded(textureLod(uSurface, mm / uTile + .5, uSurfaceLevel).rgb);
    // The document's own soft shadow: it lies almost flat, lit from the upper left.
    if (d < 6.) c *= 1. - .55 * exp(-max(0., outside(mm - vec2(.5, .8))) / 1.1);
  }
  if (inside > 0.) {
    vec3 print = decoded(textureLod(uDocument, mm / (2. * uHalf) + .5, uDocumentLevel).rgb);
    if (uCopy > 0.) print = vec3(dot(print, vec3(.2126, .7152, .0722)));
    // The cut edge catches a little light.
    print *= 1. - .12 * smoothstep(-.55, -.1, d);
    print *= .9;
    if (uGlare.w > 0.) {
      vec2 g = (mm - uGlare.xy) / max(uGlare.z, .1);
      float glare = dot(g, g);
      print += uGlare.w * (1.5 * exp(-glare * glare) + .25 * exp(-glare * .35));
    }
    c = mix(c, print, inside);
  }
#ifdef RARE
  if (uShadow > 0.) c *= 1. - uShadow * smoothstep(-3., 3., mm.y - .12 * mm.x - uHalf.y * .1);
  if (dot(uFinger.zw, uFinger.zw) > 0.) {
    float cover = 0., dark = 1.;
    vec3 finger = thumb(mm, cover, dark);
    c = mix(c * dark, finger, cover);
  }
#endif
  return c;
}

void main(){
  vec2 pixel = vec2(gl_FragCoord.x, uPicture.y - gl_FragCoord.y);
  vec3 c = seen(pixel);
#ifdef RARE
  if (dot(uShake, uShake) > .25) {
    for (int i = 1; i < 5; i++) c += seen(pixel + uShake * (float(i) / 4.));
    c /= 5.;
  }
#endif
  vec2 at = pixel / uPicture - .5;
  float fade = 1. - uFalloff.z * clamp(dot(at, uFalloff.xy) * 1.3 + .45, 0., 1.);
  colour = developed(c * uLight * fade * (1. - .18 * dot(at, at)));
}`;
