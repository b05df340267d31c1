/** All of the sitter but the face. One of `#define HAIR`, `BODY`, `FRAME`, `CAP` names the material; none is bare skin. */
import { placing, shading } from './shading.ts';

export const partVertex = `${placing}
void main(){
  vRest = aPosition;
  vHead = aPosition;
  // The neck bends between the shoulders, which stay, and the head.
  float follows = 1.;
#ifdef BODY
  follows = smoothstep(-13., -6.5, aPosition.y);
#endif
  vNormal = mix(aNormal, uRotation * aNormal, follows);
  vAo = aOpen;
  place(mix(aPosition, turned(aPosition), follows) + uOffset);
}`;

export const partFragment = `${shading}
in vec3 vRest, vHead, vNormal, vCamera;
in float vAo;
uniform vec3 uHair, uCloth;
out vec4 colour;
void main(){
  vec3 p = vRest, n = vNormal;
  vec3 albedo = uSkin * vec3(1., .95, .93);
  float gloss = .03;
#ifdef HAIR
  float strand = valueNoise(vec2(p.x * 5. + p.z * 2., p.y * 1.3 + p.z * .5)) * .6 + valueNoise(vec2(p.x * 14. + p.z * 5., p.y * 2.)) * .6;
  albedo = uHair * (.55 + .8 * strand);
  gloss = .06 * strand;
#endif
#ifdef BODY
  // A round neckline, with the seam of its band.
  float reach = length(vec2(p.x / 7.4, (p.z + 5.2) / 7.)) + smoothstep(-17., -19., p.y);
  float seam = (reach - 1.09) * 40.;
  float weave = .9 + .12 * hash(floor(p.xy * 11.)) + .3 * (valueNoise(p.xy * vec2(.5, .16)) - .5);
  float dressed = smoothstep(.995, 1.005, reach);
  albedo = mix(albedo * .92, uCloth * weave * (1. - .3 * exp(-seam * seam)), dressed);
  gloss *= 1. - dressed;
#endif
#ifdef FRAME
  albedo = vec3(.012);
  gloss = .35;
#endif
#ifdef CAP
  albedo = vec3(.03, .05, .11) * (.85 + .3 * hash(floor(p.xy * 14.)));
  gloss = 0.;
  if (!gl_FrontFacing) n = -n; // the underside of the peak
#endif
  colour = developed(lit(albedo, n, vAo, vCamera, gloss));
}`;
