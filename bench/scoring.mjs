/** From what each method found to figures: IoU of each picture, then means over groups, times and their ratios. */
import { mean, median, quantile, shareOf } from './statistics.mjs';
import { visibleOverlap } from './visible-overlap.mjs';

const goodIou = 0.9;

/**
 * @param {(found: *, truth: *) => number} overlapRatio @param {import('./pictures.mjs').Picture} picture @param {readonly { x: number, y: number }[] | null} corners
 * @returns IoU with the whole document and within the picture; null where there is no document
 */
export function scorePicture(overlapRatio, { truth, frame }, corners) {
  if (!truth) return { iou: null, visibleIou: null, isFound: corners !== null };
  return {
    iou: corners ? overlapRatio(corners, truth) : 0,
    visibleIou: corners ? visibleOverlap(corners, truth, frame) : 0,
    isFound: corners !== null,
  };
}

/** @param {readonly { iou: number | null, visibleIou: number | null, isFound: boolean }[]} scores those of one method and group */
export function summariseScores(scores) {
  const ious = scores.flatMap(({ iou }) => (iou === null ? [] : [iou]));
  const visible = scores.flatMap(({ visibleIou }) => (visibleIou === null ? [] : [visibleIou]));
  return {
    count: scores.length,
    meanIou: mean(ious),
    meanVisibleIou: mean(visible),
    goodShare: shareOf(ious, (iou) => iou >= goodIou),
    quietShare: shareOf(scores, ({ isFound }) => !isFound),
  };
}

/** @param {readonly number[]} times one median a picture, ms @param {readonly number[]} ours those of our finder */
export function summariseTimes(times, ours) {
  return {
    p50Ms: quantile(times, 0.5),
    p95Ms: quantile(times, 0.95),
    ratioOfP50: quantile(times, 0.5) / quantile(ours, 0.5),
    medianRatio: median(times.map((ms, i) => ms / ours[i])),
  };
}

/**
 * Rows of figures by some name of the pictures (group, background), in the order of first appearance.
 * @template T @param {readonly import('./pictures.mjs').Picture[]} pictures @param {readonly (readonly *[])[]} scores by method, then picture
 * @param {(picture: import('./pictures.mjs').Picture) => string | null} nameOf null leaves a picture out
 */
export function summariseBy(pictures, scores, nameOf) {
  const names = [...new Set(pictures.map(nameOf))].filter((name) => name !== null);
  return names.map((name) => ({
    name,
    count: pictures.filter((picture) => nameOf(picture) === name).length,
    methods: scores.map((ofMethod) => summariseScores(ofMethod.filter((_, i) => nameOf(pictures[i]) === name))),
  }));
}
