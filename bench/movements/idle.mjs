/** Ten minutes in which nobody does a movement: people talk, look around and chew, and blink as people do. */

const minutes = 10;
/** People blink about 15 times a minute. */
const blinkEveryMs = [2500, 6000];
const blinkMs = 260;
/** Eyes go first: the head follows a glance by a few degrees, on top of its swaying. From 6.8 on a head that turns and comes back has turned (`leastMeantDeg`). */
const glanceDeg = 4.5;
/** Somebody who looks over the shoulder does turn the head: no false movement, but none that may be called good either. */
const wideGlanceDeg = 14;

const glances = (deg) => ({
  betweenMs: [900, 3500],
  lastsMs: [500, 2500],
  of: (size) => ({ yawDeg: deg * (2 * size - 1), pitchDeg: deg * 0.6 * (2 * ((size * 7) % 1) - 1) }),
});

/** @param {number} atMs @param {number} fromMs @param {number} lastsMs */
const hump = (atMs, fromMs, lastsMs) => {
  const t = (atMs - fromMs) / lastsMs;
  return t <= 0 || t >= 1 ? 0 : Math.sin(Math.PI * t);
};

/** @param {() => number} chance @param {readonly number[]} between */
function momentsOf(chance, [from, to]) {
  const moments = [];
  for (let ms = 2000; ms < minutes * 60_000; ms += from + (to - from) * chance()) moments.push(ms);
  return moments;
}

/** What is done beside the rest, 0 to 1 or degrees: syllables and nods along, glances, bites. */
const manners = {
  talking: {
    betweenMs: [150, 420],
    lastsMs: [120, 300],
    of: (size) => ({
      mouthRatio: 0.1 + 0.4 * size,
      smileRatio: 0.25 * size,
      pitchDeg: -2.5 * size,
      yawDeg: 2 * size - 1,
    }),
  },
  'looking around': glances(glanceDeg),
  'looking about with the head': glances(wideGlanceDeg),
  chewing: {
    betweenMs: [550, 850],
    lastsMs: [500, 750],
    of: (size) => ({ mouthRatio: 0.15 + 0.3 * size, smileRatio: 0.15 + 0.2 * size, pitchDeg: -1.5 * size }),
  },
};

export const idleManners = Object.keys(manners);

/** @param {*} core @param {string} manner @param {number} seed */
function performanceFor(core, manner, seed) {
  const chance = core.chanceOf(seed ^ 0x1d1e);
  const { betweenMs, lastsMs, of } = manners[manner];
  const acts = momentsOf(chance, betweenMs).map((fromMs) => ({
    fromMs,
    lastsMs: lastsMs[0] + (lastsMs[1] - lastsMs[0]) * chance(),
    posture: of(chance()),
  }));
  const blinks = momentsOf(chance, blinkEveryMs);
  let next = 0;
  let nextBlink = 0;
  const at = (atMs) => {
    // Asked in the order of time, so that what is over is not looked at again.
    while (next < acts.length - 1 && acts[next].fromMs + acts[next].lastsMs < atMs) next++;
    while (nextBlink < blinks.length - 1 && blinks[nextBlink] + blinkMs < atMs) nextBlink++;
    const { fromMs, lastsMs: ms, posture } = acts[next];
    const share = hump(atMs, fromMs, ms);
    const lid = hump(atMs, blinks[nextBlink], blinkMs);
    const sway = {
      yawDeg: 2 * Math.sin(atMs / 3100),
      pitchDeg: 1.5 * Math.sin(atMs / 4300),
      distanceLog: 0.03 * Math.sin(atMs / 5200),
    };
    const done = Object.fromEntries(
      Object.entries(posture).map(([key, value]) => [key, value * share + (sway[key] ?? 0)]),
    );
    return { ...core.restPosture, ...sway, ...done, leftLidRatio: lid, rightLidRatio: lid };
  };
  return { blinks: blinks.length, performance: { lastsMs: minutes * 60_000, at } };
}

/**
 * @param {*} core @param {{ manner: string, fps: number, withGlasses: boolean, seed: number }} order
 * @returns the film, and how many blinks are in it: those are movements that were done
 */
export function idleFilm(core, { manner, fps, withGlasses, seed }) {
  const { blinks, performance } = performanceFor(core, manner, seed);
  return { blinks, film: core.filmOf(performance, { fps, seed, withGlasses, beforeMs: 0, afterMs: 0 }) };
}

const frameRates = [10, 15, 30];
/** Somebody who turns the head while looking about does a movement, whatever was meant by it. */
const isAsked = (manner) => manner !== 'looking about with the head';

/** @param {*} core @param {(core: any, film: readonly any[]) => readonly any[]} toldOf @param {number} seed */
export function measureIdle(core, toldOf, seed) {
  return idleManners.map((manner) => {
    const row = { manner, isAsked: isAsked(manner), minutes: 0, blinks: 0, toldBlinks: 0, told: {} };
    for (const fps of frameRates) {
      for (const withGlasses of [false, true]) {
        const { blinks, film } = idleFilm(core, {
          manner,
          fps,
          withGlasses,
          seed: seed + fps + (withGlasses ? 500 : 0),
        });
        row.minutes += minutes;
        row.blinks += blinks;
        for (const { gesture, verdict } of toldOf(core, film)) {
          if (gesture === 'blink' && verdict === 'good') row.toldBlinks++;
          else if (gesture !== 'hold-still')
            row.told[`${gesture} ${verdict}`] = (row.told[`${gesture} ${verdict}`] ?? 0) + 1;
        }
      }
    }
    return row;
  });
}
