/** Training pictures made from one: mirrored, moved, scaled and turned crops (by moving the landmarks), other light, colour, blur and noise. */

/** @param {number} seed numbers 0..1 */
export function chanceOf(seed) {
  let state = (Math.imul(seed, 2654435761) ^ 0x9e3779b9) >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** Mirror images of mesh points are needed only where crops look: eye corners, mouth corners. */
const mirrorPairs = [
  [33, 263],
  [133, 362],
  [61, 291],
];

/** @param {*} pixels @param {*} face */
export function mirrored({ width, height, data }, face) {
  const out = new Uint8ClampedArray(data.length);
  const from = new Uint32Array(data.buffer, data.byteOffset, width * height);
  const to = new Uint32Array(out.buffer);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) to[y * width + x] = from[y * width + width - 1 - x];
  }
  const landmarks = face.landmarks.map(({ x, y }) => ({ x: width - x, y }));
  for (const [a, b] of mirrorPairs) [landmarks[a], landmarks[b]] = [landmarks[b], landmarks[a]];
  return { pixels: { width, height, data: out }, face: { ...face, landmarks } };
}

/** Moves, scales and turns the landmarks about the middle of the eyes, which moves, scales and turns every crop the other way. */
export function shaken(face, chance, strength = 1) {
  const { landmarks } = face;
  const middle = { x: (landmarks[33].x + landmarks[263].x) / 2, y: (landmarks[33].y + landmarks[263].y) / 2 };
  const eyes = Math.hypot(landmarks[33].x - landmarks[263].x, landmarks[33].y - landmarks[263].y);
  const bell = () => (chance() + chance() + chance() - 1.5) * 1.15 * strength;
  const scale = Math.exp(0.06 * bell());
  const turn = 0.06 * bell();
  const [cos, sin] = [Math.cos(turn) * scale, Math.sin(turn) * scale];
  const [dx, dy] = [0.05 * eyes * bell(), 0.05 * eyes * bell()];
  return {
    ...face,
    landmarks: landmarks.map(({ x, y }) => ({
      x: middle.x + dx + (x - middle.x) * cos - (y - middle.y) * sin,
      y: middle.y + dy + (x - middle.x) * sin + (y - middle.y) * cos,
    })),
  };
}

/** Another exposure, contrast, tint, blur and noise; the last two as a cheap phone in a dim room would give. */
export function relit({ width, height, data }, chance) {
  const out = new Uint8ClampedArray(data.length);
  const bell = () => (chance() + chance() + chance() - 1.5) * 1.15;
  const gamma = Math.exp(0.25 * bell());
  const gains = [0, 1, 2].map(() => Math.exp(0.07 * bell()));
  const gain = Math.exp(0.15 * bell());
  const noise = chance() < 0.4 ? 10 * chance() ** 2 : 0;
  const tables = gains.map((g) => Float32Array.from({ length: 256 }, (_, v) => 255 * gain * g * (v / 255) ** gamma));
  for (let i = 0; i < data.length; i += 4) {
    const grain = noise ? (chance() + chance() - 1) * noise * 1.7 : 0;
    for (let c = 0; c < 3; c++) out[i + c] = tables[c][data[i + c]] + grain;
    out[i + 3] = 255;
  }
  const blur = chance() < 0.4 ? Math.ceil(2 * chance()) : 0;
  return { width, height, data: blur ? boxBlurred(out, width, height, blur) : out };
}

function boxBlurred(data, width, height, radius) {
  const middle = new Uint8ClampedArray(data.length);
  const out = new Uint8ClampedArray(data.length);
  blurLines(data, middle, height, width, width * 4, 4, radius);
  blurLines(middle, out, width, height, 4, width * 4, radius);
  return out;
}

function blurLines(from, to, lines, length, lineStep, step, radius) {
  const share = 1 / (2 * radius + 1);
  for (let line = 0; line < lines; line++) {
    const start = line * lineStep;
    for (let c = 0; c < 4; c++) {
      const at = (i) => from[start + Math.min(length - 1, Math.max(0, i)) * step + c];
      let sum = 0;
      for (let i = -radius; i <= radius; i++) sum += at(i);
      for (let i = 0; i < length; i++) {
        to[start + i * step + c] = sum * share;
        sum += at(i + radius + 1) - at(i - radius);
      }
    }
  }
}
