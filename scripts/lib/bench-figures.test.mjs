/** The arithmetic and the plots of the benches; their packages are not needed for it. */
import { describe, expect, it } from 'vitest';

/** The bench's files are plain scripts outside the type check. @param {string} name @returns {Promise<any>} */
const load = (name) => import(new URL(`../../bench/${name}`, import.meta.url).href);

const quad = (/** @type {number} */ x, /** @type {number} */ y, /** @type {number} */ w, /** @type {number} */ h) => [
  { x, y },
  { x: x + w, y },
  { x: x + w, y: y + h },
  { x, y: y + h },
];

describe('the figures of the bench', () => {
  it('takes quantiles between neighbours, and none of nothing', async () => {
    const { quantile } = await load('statistics.mjs');
    expect(quantile([4, 1, 3, 2], 0.5)).toBe(2.5);
    expect(quantile([7], 0.95)).toBe(7);
    expect(quantile([], 0.5)).toBeNaN();
  });

  it('judges only what lies in the picture, either way round', async () => {
    const { visibleOverlap } = await load('visible-overlap.mjs');
    const frame = { width: 100, height: 100 };
    const truth = quad(50, 20, 200, 40);
    const visiblePart = quad(50, 20, 49.5, 40);
    expect(visibleOverlap(visiblePart, truth, frame)).toBeCloseTo(1);
    expect(visibleOverlap(visiblePart, [...truth].reverse(), frame)).toBeCloseTo(1);
    expect(visibleOverlap(quad(50, 20, 49.5, 20), truth, frame)).toBeCloseTo(0.5);
    expect(visibleOverlap(quad(0, 70, 20, 20), truth, frame)).toBe(0);
  });

  it('says of each target whether it is met, and says so when it was not measured', async () => {
    const { targetRows } = await load('targets.mjs');
    const ours = new Map([['clean', { meanIou: 0.99, goodShare: 0.9, quietShare: 0 }]]);
    const time = { p50Ms: 1, p95Ms: 9, bytesPerFrame: 0 };
    const rows = targetRows({ ours, sceneGroups: [], time, facts: { cutOffRight: 1, kindRight: 1 } });
    const verdict = (/** @type {string} */ start) =>
      rows.find((/** @type {{ target: string }} */ { target }) => target.startsWith(start)).isMet;
    expect(verdict('generated, clean: mean')).toBe(true);
    expect(verdict('generated, clean: 98 %')).toBe(false);
    expect(verdict('time a frame, Node: p95')).toBe(false);
    expect(verdict('real photos, corners inside: mean')).toBeNull();
    expect(verdict('at least 5 times')).toBeNull();
  });
});

describe('the figures of the face bench', () => {
  it('calls tones alike only where all are told the same thing', async () => {
    const { fairnessOf } = await load('faces/tones.mjs');
    const scene = (/** @type {string[]} */ ...said) =>
      said.map((one, i) => ({ tone: i + 1, said: one, status: /pass|unsure/.test(one) ? one : 'fail' }));
    const scenes = new Map([
      [1, scene('pass', 'pass', 'pass', 'pass')],
      [2, scene('pass', 'pass', 'pass', 'find-light')],
      [3, scene('unsure', 'find-light', 'find-light', 'unsure')],
    ]);
    const fair = fairnessOf(scenes);
    expect(fair.samePercent).toBeCloseTo((100 * (4 + 3 + 2)) / 12);
    expect(fair.wholePercent).toBeCloseTo(100 / 3);
    expect(fair.opposedPercent).toBeCloseTo(100 / 3);
    expect(fair.fails.slice(0, 4)).toEqual([0, 1, 1, 1]);
  });

  it('takes the error of a turn without its sign, and its bias with it', async () => {
    const { poseErrors } = await load('faces/poses.mjs');
    const row = (/** @type {number} */ seen, /** @type {number} */ yawDeg) => ({
      observation: { faces: [{ pose: { yawDeg: seen, pitchDeg: 0, rollDeg: 0 } }] },
      truth: { pose: { yawDeg, pitchDeg: 0, rollDeg: 0 } },
    });
    const { axes, seen, unseen } = poseErrors([row(12, 10), row(-14, -10), { observation: { faces: [] } }]);
    expect(axes[0]).toMatchObject({ axis: 'yawDeg', meanDeg: 3, biasDeg: -1, calibratedDeg: 3 });
    expect([seen, unseen]).toEqual([2, 1]);
  });
});

describe('the plots of the bench', () => {
  it('never draw at no place, and keep signs out of the markup', async () => {
    const { plotBars, plotCumulative, plotHistogram } = await load('plots.mjs');
    const series = [{ name: 'a < b & c', values: [0, 0.5, 1, 3] }];
    const xAxis = { from: 0, to: 1, label: 'share' };
    const bars = [{ name: 'one', values: [null, 0.5] }];
    for (const svg of [
      plotHistogram({ title: 'T', xAxis, series }),
      plotCumulative({ title: 'T', xAxis: { ...xAxis, from: 0.1, scale: 'log' }, series }),
      plotBars({ title: 'T', yAxis: xAxis, groups: ['x', 'y'], series: bars, targets: [0.4, null] }),
    ]) {
      expect(svg).not.toMatch(/NaN|undefined|Infinity/);
      expect(svg).not.toContain('a < b');
    }
  });

  it('cuts the axis at round numbers', async () => {
    const { logTicks, roundTicks } = await load('plot-frame.mjs');
    expect(roundTicks(0, 1)).toEqual([0, 0.2, 0.4, 0.6, 0.8, 1]);
    expect(logTicks(0.8, 60)).toEqual([1, 2, 5, 10, 20, 50]);
  });
});
