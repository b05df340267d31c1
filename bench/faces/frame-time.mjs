/** Time of all face checks on live frames, in this process: what comes beside the face model's own time. */

const warmUpRounds = 4;
const rounds = 16;

/** @param {*} core @param {readonly any[]} observations of live frames @returns milliseconds a frame */
export function timeChecks(core, observations) {
  const times = [];
  const best = observations.map(() => Number.POSITIVE_INFINITY);
  for (let round = 0; round < warmUpRounds + rounds; round++) {
    observations.forEach((observation, i) => {
      // Measures are kept by observation: a copy is a new frame.
      const frame = { ...observation };
      const startMs = performance.now();
      core.inspectAll(frame);
      const tookMs = performance.now() - startMs;
      if (round < warmUpRounds) return;
      times.push(tookMs);
      best[i] = Math.min(best[i], tookMs);
    });
  }
  const at = (values, share) => [...values].sort((a, b) => a - b)[Math.floor(share * values.length)];
  return { frames: observations.length, p50Ms: at(times, 0.5), p95Ms: at(times, 0.95), quietMs: at(best, 0.5) };
}

/** What vision adds to a frame beside pixels and faces. @param {*} observation of a still */
export function asLiveFrame(observation) {
  const bare = {
    glasses: 0.02,
    darkLenses: 0,
    hat: 0.02,
    wrappedHead: 0,
    cover: 0.02,
    hand: 0,
    headphones: 0.02,
    shutEyes: 0.02,
  };
  return { ...observation, source: 'live', wearing: bare, motion: { speedRatioPerS: 0.05 }, flickerRatio: 0.01 };
}
