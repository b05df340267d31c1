/** Our finder alone, in Node: what it finds in every frame, how long that takes and how much memory it leaves behind. */
import v8 from 'node:v8';
import vm from 'node:vm';
import { mean, quantile } from './statistics.mjs';

/** Times are taken this often after as many rounds over the pictures have warmed the compiler up. */
const rounds = 5;
const warmUpRounds = 2;
/** More pictures than this say nothing new about time. */
const mostTimed = 120;
/** Few enough that no collection falls between, many enough that the clock's own crumbs do not count. */
const framesForMemory = 40;

/** @param {*} timedFinder @param {readonly *[]} pictures every `n`th is taken, so that all groups are among them */
export function timeFinder(timedFinder, pictures) {
  const step = Math.max(1, Math.ceil(pictures.length / mostTimed));
  const frames = pictures.filter((_, i) => i % step === 0).map(({ frame }) => frame);
  /** @type {number[][]} */
  const times = frames.map(() => []);
  for (let round = 0; round < warmUpRounds + rounds; round++) {
    frames.forEach((frame, i) => {
      const start = performance.now();
      timedFinder.find(frame);
      if (round >= warmUpRounds) times[i].push(performance.now() - start);
    });
  }
  const all = times.flat();
  const best = times.map((ofOne) => Math.min(...ofOne));
  return {
    frames: frames.length,
    rounds,
    p50Ms: quantile(all, 0.5),
    p95Ms: quantile(all, 0.95),
    bestP50Ms: quantile(best, 0.5),
    bestP95Ms: quantile(best, 0.95),
    bytesPerFrame: measureMemory(timedFinder, frames),
  };
}

/** Bytes that stay on the heap for each frame until the next collection: what the finder allocates. */
function measureMemory(timedFinder, frames) {
  v8.setFlagsFromString('--expose-gc');
  const collect = vm.runInNewContext('gc');
  const runs = Array.from({ length: 3 }, () => {
    collect();
    const before = process.memoryUsage().heapUsed;
    for (let i = 0; i < framesForMemory; i++) timedFinder.find(frames[i % frames.length]);
    return (process.memoryUsage().heapUsed - before) / framesForMemory;
  });
  return Math.max(...runs);
}

/** @param {readonly string[]} one @param {readonly string[]} other */
const areSame = (one, other) => one.length === other.length && one.every((side) => other.includes(side));

/**
 * Whether the sides named as cut off are the true ones, and the kind the true one. A document that was not found counts as wrong.
 * @param {*} finder @param {readonly *[]} pictures @param {readonly *[]} outlines
 */
export function judgeFacts(finder, pictures, outlines) {
  const cutOff = pictures.flatMap(({ cutOff: truth, group }, i) =>
    group === 'cut off' && truth.length > 0 ? [Number(outlines[i] !== null && areSame(outlines[i].cutOff, truth))] : [],
  );
  const whole = pictures.flatMap(({ source, isInside }, i) =>
    source === 'scene' && isInside && outlines[i] ? [Number(outlines[i].cutOff.length === 0)] : [],
  );
  const kinds = pictures.flatMap(({ format, isInside, frame, group }, i) => {
    if (format === null || !isInside || group !== 'clean') return [];
    return [{ truth: format, said: outlines[i] ? finder.classifyFormat(outlines[i].corners, frame).format : 'none' }];
  });
  return {
    cutOffRight: mean(cutOff),
    cutOffCount: cutOff.length,
    wholeRight: mean(whole),
    wholeCount: whole.length,
    kinds,
    kindRight: mean(kinds.map(({ truth, said }) => Number(truth === said))),
  };
}
