/** Movements as many different people do them: how far, how fast and how long varies with the seed, and the wrong ones are wrong enough to be told. */

/** @typedef {{ movement: string, manner: string, fps: number, withGlasses: boolean, seed: number }} Order */
/** @typedef {Order & { film: readonly any[], endMs: number, peakDegPerS: number | null }} Play `endMs` when the movement was over, `peakDegPerS` its fastest moment */

/** Longest wait for what is told late: the second blink or the other side that does not come (1500 ms). */
const afterMs = 2100;
const beforeMs = 1200;
/** A step of the way along a performance when its end and its speed are read off. */
const stepMs = 2;

/** Fastest moment of a head, degrees a second: from and to. Between these bands lies the measuring error, where either word is right. */
const speeds = {
  once: { good: [20, 45], 'too-fast': [75, 170], 'not-held': [38, 54], 'too-small': [20, 42] },
  toAndFro: { good: [40, 80], 'too-fast': [110, 190], 'too-small': [28, 45] },
};

/** Against the size that `performance.ts` plays for that manner. Wrong sizes stay between "not meant at all" and "far enough". */
const sizes = {
  once: { 'too-small': [0.85, 1.2], else: [0.9, 1.2] },
  toAndFro: { 'too-small': [0.92, 1.02], else: [0.8, 1.25] },
  level: { 'too-small': [0.92, 1.08], else: [0.85, 1.1] },
};

/** How quickly eyes, mouth and distance go, against `performance.ts`. */
const pace = [0.75, 1.3];

const kinds = { nod: 'toAndFro', shake: 'toAndFro', blink: 'eyes', 'blink-twice': 'eyes', 'hold-still': 'still' };
const levels = ['open-mouth', 'smile', 'move-closer', 'move-back'];

/** @param {string} movement */
const kindOf = (movement) => kinds[movement] ?? (levels.includes(movement) ? 'level' : 'once');

/** @param {readonly number[]} band @param {() => number} chance */
const within = ([from, to], chance) => from + (to - from) * chance();

/** @param {*} core @param {Order} order */
function performanceFor(core, { movement, manner, seed }) {
  const chance = core.chanceOf(seed ^ 0x5eed);
  const kind = kindOf(movement);
  const bands = speeds[kind];
  const peakDegPerS = bands && within(bands[manner] ?? bands.good, chance);
  const size = sizes[kind];
  const sizeRatio = size ? within(size[manner] ?? size.else, chance) : 1;
  const played = core.performanceOf(movement, { verdict: manner, sizeRatio, ...(peakDegPerS ? { peakDegPerS } : {}) });
  const ratio = kind === 'eyes' || kind === 'level' ? within(pace, chance) : 1;
  return { lastsMs: played.lastsMs / ratio, at: (atMs) => played.at(atMs * ratio) };
}

/** When nothing changes any more, ms from its beginning. @param {*} performance */
function endOf({ lastsMs, at }) {
  const last = at(lastsMs);
  for (let ms = lastsMs; ms > 0; ms -= stepMs) {
    const now = at(ms);
    if (Object.keys(last).some((signal) => Math.abs(now[signal] - last[signal]) > 1e-6)) return ms;
  }
  return 0;
}

/** @param {*} performance @param {string} movement */
function fastestOf({ lastsMs, at }, movement) {
  const kind = kindOf(movement);
  if (kind !== 'once' && kind !== 'toAndFro') return null;
  const axis = movement === 'nod' || movement.startsWith('look') ? 'pitchDeg' : 'yawDeg';
  let fastest = 0;
  for (let ms = stepMs; ms <= lastsMs; ms += stepMs) {
    fastest = Math.max(fastest, (Math.abs(at(ms)[axis] - at(ms - stepMs)[axis]) * 1000) / stepMs);
  }
  return fastest;
}

/** @param {*} core @param {Order} order @returns {Play} */
export function play(core, order) {
  const performance = performanceFor(core, order);
  const { fps, seed, withGlasses } = order;
  const film = core.filmOf(performance, { fps, seed, withGlasses, beforeMs, afterMs });
  return {
    ...order,
    film,
    endMs: beforeMs + endOf(performance),
    peakDegPerS: fastestOf(performance, order.movement),
  };
}

/** What can be wrong with each movement; the list, where it applies. */
export const wrongManners = {
  blink: ['too-small', 'one-eye', 'not-returned'],
  'blink-twice': ['too-small', 'one-eye', 'not-returned'],
  'turn-left': ['too-fast', 'too-small', 'not-held', 'not-returned', 'wrong-side', 'with-another'],
  'turn-right': ['too-fast', 'too-small', 'not-held', 'not-returned', 'wrong-side', 'with-another'],
  'look-up': ['too-fast', 'too-small', 'not-held', 'not-returned', 'wrong-side', 'with-another'],
  'look-down': ['too-fast', 'too-small', 'not-held', 'not-returned', 'wrong-side', 'with-another'],
  nod: ['too-fast', 'too-small'],
  shake: ['too-fast', 'too-small'],
  'open-mouth': ['too-small', 'not-returned', 'with-another'],
  smile: ['too-small', 'not-returned', 'with-another'],
  'move-closer': ['too-small', 'wrong-side', 'with-another'],
  'move-back': ['too-small', 'wrong-side', 'with-another'],
};
