/** Weave, ribs and prints of cloth; `PATTERN` is a number of `patterns` in wardrobe.ts. May bend the normal and the shade. */
export const patternGlsl = `
vec3 patterned(vec3 p, inout vec3 n, inout float ao){
  float around = atan(p.x, p.z + 4.);
  float weave = (.86 + .16 * hash(floor(vec2(around * 90., p.y * 9.)))) * (.88 + .24 * valueNoise(vec2(around * 3., p.y * .3)));
  vec3 c = uPaint;
#if PATTERN == 1
  float rib = sin(around * 62.);
  n += .45 * cos(around * 62.) * vec3(cos(around), 0., -sin(around));
  ao *= .8 + .2 * rib * (.8 + .2 * sin(p.y * 9.));
#elif PATTERN == 2
  c = mix(c, uSecondPaint, step(.5, fract(p.y * .38 + .05 * sin(around * 4.))));
#elif PATTERN == 3
  vec2 cell = vec2(around * 6. , p.y * .75 + p.z * .5);
  c = mix(c, uSecondPaint, smoothstep(.32, .28, length(fract(cell) - .5)));
#elif PATTERN == 4
  // A badge on the front panel, and seams between six panels.
  vec2 at = vec2(p.x / 2.6, (p.y - 10.2) / 1.3);
  float badge = step(dot(at, at), 1.) * step(0., p.z);
  c = mix(c, uSecondPaint * (.6 + .4 * step(.5, fract(at.x * 2.3 + at.y * .7))), badge);
  float seam = abs(fract(around / 1.0472 + .5) - .5) * 30.;
  ao *= 1. - .3 * exp(-seam * seam) * step(8., p.y);
#elif PATTERN == 5
  c = vec3(.55, .4, .2) * (.75 + .4 * step(.5, fract(around * 17. + floor(length(p.xz) * 2.5 + p.y * 2.) * .5)));
  c = mix(c, uSecondPaint, smoothstep(6.1, 6.3, p.y - .14 * (p.z + 4.)) * smoothstep(9.4, 9.2, p.y - .14 * (p.z + 4.)) * step(length(vec2(p.x / 9., (p.z + 4.) / 10.8)), 1.));
#elif PATTERN == 6
  float pleat = fract(p.y * .55);
  ao *= 1. - .35 * smoothstep(.2, .0, pleat) * smoothstep(3.5, 1.5, abs(p.y + 3.6));
  n.y += .25 * (pleat - .5);
#elif PATTERN == 7
  float high = p.y - .14 * (p.z + 4.);
  c = mix(c, uSecondPaint, smoothstep(6., 6.2, high) * smoothstep(9., 8.8, high) * step(length(vec2(p.x / 9., (p.z + 4.) / 10.8)), 1.));
#endif
  return c * weave;
}`;
