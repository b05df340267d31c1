/**
 * Painters of things to wear: frames and lenses, hats, scarves, masks, hands. Crude on purpose, and never twice the same: what a classifier can
 * learn from all of them is what such things have in common. A painter says for a place of the face how much it covers (0..1) and in which colour
 * (linear, 0..1), or null. Places are in eye distances from the middle of the eyes.
 */

const clamp = (/** @type {number} */ x) => Math.min(1, Math.max(0, x));
/** Cover of a shape whose border lies at 0 and whose inside is positive, in eye distances; borders are .03 soft. */
const inside = (/** @type {number} */ depth) => clamp(depth / 0.03 + 0.5);

export const linear = (/** @type {number} */ byte) => (byte / 255) ** 2.2;
export const byteOf = (/** @type {number} */ value) => 255 * clamp(value) ** (1 / 2.2);

function clothOf(chance) {
  const level = 0.02 + 0.75 * chance() ** 2;
  const strength = chance() < 0.5 ? 0.15 : 0.9;
  const base = [0, 1, 2].map(() => level * (1 - strength / 2 + strength * chance()));
  const other = chance() < 0.3 ? [0, 1, 2].map(() => 0.6 * chance() ** 2) : null;
  const kind = Math.floor(chance() * 4);
  const [waveU, waveV] = [5 + 35 * chance(), 5 + 35 * chance()];
  const depth = [0.05, 0.25, 0.25, 0.35][kind];
  const folds = 2 + 5 * chance();
  const lean = chance() * 2 - 1;
  return (u, v) => {
    const weave =
      kind === 0
        ? 0
        : kind === 1
          ? Math.sin(u * waveU)
          : kind === 2
            ? Math.sin(v * waveV)
            : Math.sin(u * waveU) * Math.sin(v * waveV);
    const fold = 0.18 * Math.sin(folds * (u * lean + v) + Math.sin(u * 3));
    const shade = (1 + depth * weave + fold) * (1 - 0.2 * lean * u);
    const colour = other && Math.sin(u * waveU * 0.3 + v * waveV * 0.2) > 0.3 ? other : base;
    return colour.map((c) => c * shade);
  };
}

function glasses(chance, { lens }) {
  const [halfWidth, halfHeight] = [0.34 + 0.13 * chance(), 0.22 + 0.16 * chance()];
  const power = 2 + 4 * chance();
  const rim = chance() < 0.2 ? 0.012 : 0.02 + 0.07 * chance() ** 2;
  const [drop, apart] = [0.03 + 0.1 * chance(), 0.49 + 0.06 * chance()];
  const dark = chance() < 0.6;
  const colour = dark ? [0.02, 0.018, 0.016] : [0.3 * chance(), 0.25 * chance(), 0.2 * chance()];
  const [clear, tint] =
    lens === 'clear'
      ? [0.03, [0.5, 0.5, 0.5]]
      : [
          lens === 'tinted' ? 0.3 + 0.3 * chance() : 0.8 + 0.19 * chance(),
          [0.03 + 0.12 * chance() ** 2, 0.02 + 0.06 * chance() ** 2, 0.02 + 0.06 * chance() ** 2],
        ];
  const fade = chance() < 0.4 ? 0.5 * chance() : 0;
  const shine = lens === 'clear' ? (chance() < 0.3 ? 0.5 * chance() : 0) : 0.3 * chance();
  const [shineU, shineV, shineR] = [chance() * 0.4 - 0.2, chance() * 0.3 - 0.2, 0.05 + 0.2 * chance()];
  return (u, v) => {
    const side = Math.abs(u);
    const du = (side - apart) / halfWidth;
    const dv = (v - drop) / halfHeight;
    const r = (Math.abs(du) ** power + Math.abs(dv) ** power) ** (1 / power);
    const depth = (1 - r) * Math.min(halfWidth, halfHeight);
    const bridge = side < apart - halfWidth + 0.03 ? inside(rim * 0.6 - Math.abs(v - drop + 0.08 - 0.3 * u * u)) : 0;
    const arm = side > apart + halfWidth - 0.02 && side < 1.25 ? inside(rim * 0.7 - Math.abs(v - drop + 0.1)) : 0;
    const frame = Math.max(inside(rim / 2 + 0.005 - Math.abs(depth)), bridge, arm);
    if (frame > 0.02) return [frame, colour];
    if (depth <= 0) return null;
    const spot = shine * clamp(1.5 - Math.hypot(du - shineU, dv - shineV) / shineR);
    return [clamp(clear * (1 - fade * (dv + 1)) + spot), tint.map((c) => c + spot)];
  };
}

function brimmed(chance, { kind }) {
  const cloth = clothOf(chance);
  const brow = -(0.5 + 0.35 * chance());
  const top = -(1.75 + 0.6 * chance());
  const half = 1.1 + 0.2 * chance();
  const brimHalf = kind === 'brim' ? 1.5 + 0.7 * chance() : 0.95 + 0.35 * chance();
  const brimHeight = 0.12 + 0.16 * chance();
  const brimBend = kind === 'brim' ? -0.05 + 0.2 * chance() : 0.2 + 0.2 * chance();
  const brimCloth = chance() < 0.3 ? clothOf(chance) : cloth;
  const ribs = kind === 'beanie' ? 0.15 + 0.3 * chance() : 0;
  return (u, v) => {
    if (kind !== 'beanie') {
      const middle = brow + brimBend * u * u;
      const depth = Math.min(brimHeight * (1 - (u / brimHalf) ** 2) - Math.abs(v - middle), brimHalf - Math.abs(u));
      if (depth > -0.015)
        return [inside(depth), brimCloth(u, v).map((c) => c * (0.55 + 0.3 * clamp((middle - v) / brimHeight + 0.5)))];
    }
    const rise = (v - (brow + 0.18 * u * u)) / (top - brow);
    const width = half * Math.max(0, 1 - clamp(rise) ** 3) ** 0.5;
    const depth = Math.min(-(v - (brow + 0.18 * u * u)), width - Math.abs(u), v - top);
    if (depth <= -0.015) return null;
    const round = 1 - 0.35 * (u / half) ** 2;
    const band = ribs && rise < ribs ? 1 + 0.25 * Math.sin(u * 30) : 1;
    return [inside(depth), cloth(u, v).map((c) => c * round * band)];
  };
}

function wrapped(chance, { kind, chin }) {
  const cloth = clothOf(chance);
  const isHood = kind === 'hood';
  const top = isHood ? -(0.9 + 0.7 * chance()) : -(0.55 + 0.5 * chance());
  const outer = top - (0.35 + 0.5 * chance());
  const bottom = isHood ? chin + 0.6 : chin - 0.05 + 0.15 * chance();
  const half = (isHood ? 1.2 : 1.02) + 0.15 * chance();
  const thick = 0.25 + 0.35 * chance();
  const middle = (top + bottom) / 2;
  const inner = (bottom - top) / 2;
  return (u, v) => {
    const hole = Math.hypot(u / half, (v - middle) / inner) - 1;
    const shellTop = Math.hypot(u / (half + thick), (v - middle) / (middle - outer)) - 1;
    const depth = Math.min(
      hole * half,
      v < middle ? -shellTop * half : half + thick + 0.25 * (v - middle) - Math.abs(u),
    );
    if (depth <= -0.015) return null;
    return [inside(depth), cloth(u, v).map((c) => c * (0.45 + 0.55 * clamp(hole * 4)))];
  };
}

function mask(chance, { chin }) {
  const kinds = [
    [0.75, 0.78, 0.8],
    [0.25, 0.45, 0.62],
    [0.02, 0.02, 0.022],
    [0.35, 0.36, 0.37],
  ];
  const colour = chance() < 0.8 ? kinds[Math.floor(chance() * 4)] : [0.5 * chance(), 0.5 * chance(), 0.5 * chance()];
  const cloth = chance() < 0.3 ? clothOf(chance) : null;
  const [nose, slope, half] = [0.3 + 0.3 * chance(), 0.1 + 0.35 * chance(), 0.85 + 0.25 * chance()];
  const pleats = chance() < 0.5 ? 0.08 + 0.15 * chance() : 0;
  const seam = chance() < 0.3;
  return (u, v) => {
    const over = v - (nose + slope * Math.abs(u));
    const under = chin + 0.1 - 0.5 * u * u - v;
    const side = half - 0.12 * (v - 1) ** 2 - Math.abs(u);
    const depth = Math.min(over, under, side);
    const loop =
      Math.abs(u) > half - 0.1 && Math.abs(u) < 1.3
        ? inside(0.02 - Math.min(Math.abs(over - 0.1 + 0.3 * (Math.abs(u) - half)), Math.abs(under - 0.35)))
        : 0;
    if (depth <= -0.015) return loop > 0 ? [loop, colour] : null;
    const shade =
      (1 - 0.3 * (u / half) ** 2) *
      (1 - pleats * (Math.sin(v * 22) > 0.6 ? 1 : 0)) *
      (seam && Math.abs(u) < 0.02 ? 0.7 : 1) *
      (depth < 0.05 ? 0.88 : 1);
    return [inside(depth), (cloth ? cloth(u, v) : colour).map((c) => c * shade)];
  };
}

function scarf(chance, { chin }) {
  const cloth = clothOf(chance);
  const [top, sag] = [0.45 + 0.45 * chance(), 0.15 * chance()];
  return (u, v) => {
    const depth = Math.min(
      v - (top + sag * (1 - u * u) - 0.25 * Math.abs(u)),
      1.35 + 0.3 * (v - 1) - Math.abs(u),
      chin + 1.2 - v,
    );
    if (depth <= -0.015) return null;
    return [inside(depth), cloth(u, v).map((c) => c * (1 - 0.3 * u * u) * (depth < 0.06 ? 0.7 : 1))];
  };
}

function hand(chance, { skin, chin }) {
  const side = chance() < 0.5 ? -1 : 1;
  const [tipU, tipV] = [side * (0.7 * chance() - 0.15), chance() < 0.3 ? -0.1 + 0.5 * chance() : 0.8 + 0.6 * chance()];
  const lean = side * (0.3 + 1.3 * chance());
  const length = Math.hypot(lean, 1);
  const [du, dv] = [lean / length, 1 / length];
  const fingers = 2 + Math.floor(3 * chance());
  const radius = 0.13 + 0.05 * chance();
  const tone = skin.map((c) => c * (0.75 + 0.45 * chance()));
  const starts = Array.from({ length: fingers }, (_, i) => ({
    off: (i - fingers / 2) * radius * 2.05,
    back: 0.25 * Math.abs(i - fingers / 2 + 0.5) * chance(),
  }));
  return (u, v) => {
    let best = -1;
    for (const { off, back } of starts) {
      const [x, y] = [u - tipU + dv * off, v - tipV - du * off];
      const along = Math.max(back, x * du + y * dv);
      best = Math.max(best, radius - Math.hypot(x - along * du, y - along * dv));
    }
    if (best <= -0.015 || v > chin + 1.5) return null;
    return [inside(best), tone.map((c) => c * (0.5 + 0.55 * clamp(best / 0.08)))];
  };
}

export const painters = { glasses, brimmed, wrapped, mask, scarf, hand };
