import { expect, it } from 'vitest';
import type { RehearsalRecord, StepResult } from '../core/rehearsal/index.ts';
import { bandsOf, curvesOf, degY, figureAt, stepAt, strip, tableRows } from './timeline-curves.ts';

const step: StepResult = { movement: 'turn-left', result: 'good', tries: [], startMs: 1000, endMs: 3000 };
const points = Array.from({ length: 101 }, (_, i) => ({
  atMs: i * 40,
  // A rest two degrees aside, and one turn of 30.
  yawDeg: i > 40 && i < 60 ? 32 : 2,
  pitchDeg: 0,
  closed: 0.1,
  ...(i % 20 === 0 && { figure: [i] }),
}));
const record: RehearsalRecord = {
  mode: 'learn',
  style: 'random-mix',
  stepMs: null,
  steps: [step],
  points,
  frameAspect: 4 / 3,
};

it('draws what the head did from its own rest, left at the top', () => {
  const { rest, lengthMs, paths } = curvesOf(record);
  expect(rest.yawDeg).toBe(2);
  expect(lengthMs).toBe(4000);
  expect(paths.yaw).toContain(degY(30).toFixed(1));
  expect(degY(30)).toBeLessThan(strip.height / 2);
  expect(paths.yaw.match(/M/g)).toHaveLength(1);
});

it('leaves a gap where nobody was seen', () => {
  const { paths } = curvesOf({ ...record, points: points.filter(({ atMs }) => atMs < 1000 || atMs > 2000) });
  expect(paths.yaw.match(/M/g)).toHaveLength(2);
});

it('shades what is far enough, on the side and during the step that asked for it', () => {
  const [band] = bandsOf('yaw', [step], 4000);
  expect(band).toMatchObject({ x: 80, width: 160, y: 0 });
  expect(degY(25)).toBeLessThan(band!.height);
  expect(degY(15)).toBeGreaterThan(band!.height);
  expect(bandsOf('pitch', [step], 4000)).toEqual([]);
  expect(bandsOf('yaw', [{ ...step, movement: 'shake' }], 4000)).toHaveLength(2);
});

it('finds the face nearest to a moment, and none where there is none', () => {
  expect(figureAt(points, 22)).toEqual([20]);
  expect(
    figureAt(
      points.map(({ figure: _, ...point }) => point),
      22,
    ),
  ).toBeNull();
});

it('names the step of a moment, and tells the whole in a few rows', () => {
  expect(stepAt([step], 500)).toBeNull();
  expect(stepAt([step], 2000)).toBe(1);
  expect(tableRows(points).length).toBeLessThanOrEqual(25);
});
