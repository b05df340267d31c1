/** Age and beard, painted on the skin by place (resting head, cm); they change `skin`, `normal` and `gloss`. */
export const agedGlsl = `
  {
    float wobble = .35 * (valueNoise(vec2(p.x * .8, p.y * 2.)) - .5);
    // Forehead, crow's feet, from nose to mouth, under the eyes.
    float row = sin((p.y + wobble + .02 * p.x * p.x) * 6.5);
    float lines = smoothstep(.75, 1., row) * smoothstep(4.9, 5.4, p.y) * smoothstep(8., 7., p.y) * smoothstep(5., 3., x) * (.5 + uExpression.z);
    vec2 corner = vec2(x - 5., p.y - 2.5);
    float ray = sin(atan(corner.y, corner.x) * 11. + wobble * 3.);
    lines += .8 * smoothstep(.6, 1., ray) * smoothstep(.2, .5, length(corner)) * smoothstep(1.7, .9, length(corner)) * step(0., corner.x);
    float fold = p.y + 1.2 + (x - 1.6) * 2.3 + wobble * .4;
    lines += 1.1 * bell(fold, .22) * smoothstep(1.4, 1.9, x) * smoothstep(3.6, 2.9, x);
    float bag = p.y - 1.35 + .12 * (x - 3.1) * (x - 3.1);
    lines += .55 * bell(bag, .22) * smoothstep(1.5, .5, abs(x - 3.1));
    skin *= 1. - front * uAge * .38 * min(lines, 1.2);
    float spot = smoothstep(.72, .8, valueNoise(p.xy * 1.7 + 9.)) * (.5 + .5 * valueNoise(p.xy * 6.));
    skin *= 1. - uAge * .2 * spot * vec3(.6, .9, 1.);
  }`;

/** `uBeard` is how dense the moustache, the chin and the cheeks are, and how grey. */
export const beardGlsl = `
  {
    float line = mix(-3.4, .6, smoothstep(3., 6.2, x));
    float cheeks = smoothstep(.7, -.5, p.y - line) * smoothstep(2.6, 3.4, x + max(0., -p.y - 5.) * .6);
    float chin = smoothstep(-5.2, -6., p.y) * smoothstep(3.4, 2.4, x);
    float lip = smoothstep(-2.5, -2.9, p.y) * smoothstep(-4.4, -3.9, p.y) * smoothstep(2.9, 2.2, x);
    float grain = .55 + .45 * hash(floor(p.xy * 19.));
    float dense = max(max(lip * uBeard.x, chin * uBeard.y), cheeks * uBeard.z) * smoothstep(-4., -1., p.z) * grain;
    skin = mix(skin, mix(uHair, vec3(.3), uBeard.w) * .8 + uSkin * .1, dense);
    gloss *= 1. - dense;
  }`;
