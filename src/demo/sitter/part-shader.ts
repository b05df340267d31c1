/**
 * All of the sitter but the face. `#define HAIR`, `BODY`, `FRAME` or `CLOTH` names the material; none is bare skin. `PATTERN` is a number of
 * `patterns` in wardrobe.ts: a program for each, because without a GPU a branch costs its time whether taken or not.
 */
import { patternGlsl } from './cloth-pattern.ts';
import { expressedGlsl } from './expression.ts';
import { placing, shading } from './shading.ts';

export const partVertex = `${placing}
#ifdef JAW
${expressedGlsl}
#endif
void main(){
  vRest = aPosition;
  vec3 p = aPosition;
  float follows = 1.;
#ifdef JAW
  p = expressed(p);
#else
  // The neck bends between the shoulders, which stay, and the head.
  follows = smoothstep(-13., -6.5, p.y);
#endif
  vHead = shaped(p);
  vNormal = mix(aNormal, uRotation * aNormal, follows);
  vAo = aOpen;
  vShade = 1.;
  place(mix(vHead, turned(vHead), follows) + uOffset);
}`;

export const partFragment = `${shading}
in vec3 vRest, vHead, vNormal, vCamera;
in float vAo, vShade;
uniform vec3 uPaint, uSecondPaint;
uniform float uGloss, uGrey;
out vec4 colour;
#ifdef CLOTH${patternGlsl}
#endif
void main(){
  vec3 p = vRest, n = vNormal;
  float ao = vAo;
  // The inside of a sheet.
  if (!gl_FrontFacing) { n = -n; ao *= .45; }
  vec3 albedo = uSkin * vec3(1., .95, .93);
  float gloss = .03;
#ifdef HAIR
  float around = atan(p.x, p.z + 4.) * 8.;
  float strand = valueNoise(vec2(around * 1.2, p.y * .35)) * .5 + valueNoise(vec2(around * 4. + p.y * .3, p.y * .6 + p.z * .4)) * .7;
  vec3 hair = uPaint;
#ifdef GREY
  float mixed = valueNoise(vec2(around * 9., p.y * .25)) * .5 + valueNoise(vec2(around * 23., p.y * .4 + 5.)) * .5;
  hair = mix(hair, vec3(.42, .41, .4), smoothstep(1. - uGrey - .45, 1. - uGrey + .45, mixed));
#endif
  albedo = hair * (.5 + .85 * strand);
  n += .35 * (strand - .6) * vec3(cos(around), 0., sin(around));
  gloss = .05 * strand + .1 * uPaint.r;
#endif
#ifdef BODY
  // A round neckline, with the seam of its band.
  float reach = length(vec2(p.x / 7.4, (p.z + 5.2) / 7.)) + smoothstep(-17., -19., p.y);
  float seam = (reach - 1.09) * 40.;
  float weave = .9 + .12 * hash(floor(p.xy * 11.)) + .3 * (valueNoise(p.xy * vec2(.5, .16)) - .5);
  float dressed = smoothstep(.995, 1.005, reach);
  vec3 cloth = uPaint;
#if PATTERN == 2
  cloth = mix(cloth, uSecondPaint, step(.6, fract(p.y * .35)));
#endif
  albedo = mix(albedo * .92, cloth * weave * (1. - .3 * exp(-seam * seam)), dressed);
  gloss *= 1. - dressed;
#endif
#ifdef FRAME
  float mottle = smoothstep(.35, .7, valueNoise(p.xy * 2.6));
  albedo = uPaint * mix(1., .25 + 1.5 * mottle, step(.05, uPaint.r - uPaint.b * 3.));
  gloss = uGloss;
#endif
#ifdef CLOTH
  gloss = 0.;
  albedo = patterned(p, n, ao);
#endif
  colour = developed(lit(albedo, n, ao, vCamera, gloss));
}`;
