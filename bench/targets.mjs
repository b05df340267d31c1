/** The targets of the finder beside the figures: nothing is asserted, a target that is missed stands here as missed. */
import { figure, percent } from './tables.mjs';

/** @typedef {{ target: string, figure: string, isMet: boolean | null }} TargetRow `isMet` null: nothing to hold it against, or not measured */

/** @param {string} target @param {number} value @param {(value: number) => boolean} meets @param {string} text */
const row = (target, value, meets, text) => ({
  target,
  figure: Number.isFinite(value) ? text : 'not measured',
  isMet: Number.isFinite(value) ? meets(value) : null,
});

/** @param {string} target @param {number} value @param {number} least */
const atLeast = (target, value, least, show = figure) => row(target, value, (it) => it >= least, show(value));

/** @param {string} target @param {number} value @param {number} most @param {string} unit */
const atMost = (target, value, most, unit) => row(target, value, (it) => it <= most, `${figure(value, 2)} ${unit}`);

const nothing = { meanIou: Number.NaN, goodShare: Number.NaN, quietShare: Number.NaN };

/** @param {*} run everything that was measured @returns {TargetRow[]} */
export function targetRows({ ours, sceneGroups, time, facts, stills, tracking, comparison }) {
  const of = (/** @type {string} */ name) => ours.get(name) ?? nothing;
  const goals = sceneGroups.filter(({ name, target }) => target !== null && name !== 'clean');
  return [
    atLeast('real photos, corners inside: mean IoU >= .97', of('dev, photo').meanIou, 0.97),
    atLeast('real photos, corners inside: 95 % of them >= .90', of('dev, photo').goodShare, 0.95, percent),
    atLeast('dev pictures without a document: no quad on 90 %', of('dev, no document').quietShare, 0.9, percent),
    atLeast('generated, clean: mean IoU >= .985', of('clean').meanIou, 0.985),
    atLeast('generated, clean: 98 % >= .90', of('clean').goodShare, 0.98, percent),
    ...goals.map(({ name, target }) =>
      atLeast(`generated, ${name}: mean IoU >= ${figure(target, 2)}`, of(name).meanIou, target),
    ),
    { target: 'cut-off sides named right (no figure asked for)', figure: percent(facts.cutOffRight), isMet: null },
    atMost('time a frame, Node: p50 <= 2 ms', time.p50Ms, 2, 'ms'),
    atMost('time a frame, Node: p95 <= 4 ms', time.p95Ms, 4, 'ms'),
    row(
      'no allocation per frame',
      time.bytesPerFrame,
      (it) => it < 1024,
      `${figure(time.bytesPerFrame / 1024, 1)} KiB`,
    ),
    atMost('tracking a found document <= .7 ms', tracking?.p50Ms ?? Number.NaN, 0.7, 'ms'),
    atMost('corner noise of a still scene <= .3 px at 320', tracking?.jitterPx ?? Number.NaN, 0.3, 'px'),
    atMost('lag behind movement <= 2 frames', tracking?.lagFrames ?? Number.NaN, 2, 'frames'),
    atMost('corners on the still: error p90 <= .15 % of the diagonal', stills?.refined.p90 ?? Number.NaN, 0.15, '%'),
    atLeast('kind right on 97 % of generated scenes', facts?.kindRight ?? Number.NaN, 0.97, percent),
    row(
      'at least 5 times faster than jscanify, same frames, same run',
      comparison?.ratio ?? Number.NaN,
      (it) => it >= 5,
      `${figure(comparison?.ratio ?? 0, 1)} times`,
    ),
    row(
      'mean IoU at least .12 above jscanify',
      comparison?.lead ?? Number.NaN,
      (it) => it >= 0.12,
      `${figure(comparison?.lead ?? 0)} above`,
    ),
  ];
}
