/** What is said of a film: by whoever asked for a movement, and by the recogniser that was told nothing (as `inspect --kind movement`). */

/**
 * @param {*} core @param {string} movement @param {readonly any[]} film
 * @returns the first thing said, with the time of the frame on which it was; null where nothing was
 */
export function askedOf(core, movement, film) {
  let asked = core.askFor(movement, 0, core.emptyMovementTrack);
  for (const sample of film) {
    const step = core.followAsked(asked, sample);
    asked = step.asked;
    if (step.outcome) return { ...step.outcome, toldMs: sample.atMs };
  }
  return null;
}

/** @param {*} core @param {Iterable<any>} film @returns every movement told, in order */
export function toldOf(core, film) {
  let track = core.emptyMovementTrack;
  const told = [];
  for (const sample of film) {
    const step = core.followMovements(track, sample);
    track = step.track;
    told.push(...step.gestures);
  }
  return [...told, ...core.finishMovements(track).gestures];
}
