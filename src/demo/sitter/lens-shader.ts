/**
 * Lenses, drawn twice over the finished picture: first what they let through (multiplied), then what they mirror (`#define MIRROR`,
 * screened): a window with bars and a lamp, seen in the lens's curve.
 */
import { placing } from './shading.ts';

export const lensVertex = `${placing}
void main(){
  vRest = aPosition;
  vHead = shaped(aPosition);
  vNormal = uRotation * aNormal;
  vAo = aOpen;
  vShade = 1.;
  place(turned(vHead) + uOffset);
}`;

export const lensFragment = `
in vec3 vRest, vHead, vNormal, vCamera;
in float vAo, vShade;
uniform vec3 uTop, uBottom, uKeyColour, uSky;
uniform vec4 uWindow; // direction of its middle, half its size
uniform float uReflection;
out vec4 colour;
void main(){
#ifdef MIRROR
  vec3 v = normalize(vCamera), n = normalize(vNormal);
  vec3 r = reflect(v, n);
  // Curved lenses bring the same window into both.
  vec2 at = r.xy - uWindow.xy - vec2(.22 * sign(vRest.x), 0.);
  vec2 edge = smoothstep(uWindow.zw + .05, uWindow.zw, abs(at));
  float bars = 1. - .8 * smoothstep(.035, .015, min(abs(at.x), abs(at.y + .05)));
  float lamp = smoothstep(.1, .05, length(r.xy + uWindow.yx * vec2(.8, -1.)));
  float fresnel = .03 + .5 * pow(1. - abs(dot(v, n)), 4.);
  vec3 c = uReflection * (edge.x * edge.y * bars * vec3(.86, .94, 1.) + .8 * lamp * vec3(1., .95, .82)) + fresnel * (uSky + .3 * uKeyColour) * (.6 + .4 * r.y);
  colour = vec4(sqrt(clamp(c, 0., 1.)), 1);
#else
  // Light passes twice where it falls on the skin behind; the picture holds square roots.
  colour = vec4(sqrt(mix(uBottom, uTop, smoothstep(.1, .9, vAo))), 1);
#endif
}`;
