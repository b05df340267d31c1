import { expect, it } from 'vitest';
import type { CheckReport } from '../core/checks/index.ts';
import type { Trend } from '../core/report/trends.ts';
import { PLOT, plotOf } from './trend-plot.ts';

const trend = (...reports: CheckReport[]): Trend => ({
  check: 'facing-straight',
  points: reports.map((report, i) => ({ attemptId: `a${i}`, takenAtMs: i, report })),
  goodInARow: 0,
  badInARow: 0,
});
const tilt = (value: number): CheckReport => ({
  check: 'facing-straight',
  tier: 'framing',
  status: value > 10 ? 'unsure' : 'pass',
  measure: { name: 'tilt', value, unit: 'deg', max: 10 },
});

it('draws a larger value higher, and the good range where good values are', () => {
  const { points, band } = plotOf(trend(tilt(2), tilt(18)));
  expect(points[0]!.y).toBeGreaterThan(points[1]!.y);
  expect(points[0]!.y).toBeLessThanOrEqual(band!.bottom);
  expect(points[0]!.y).toBeGreaterThanOrEqual(band!.top);
  expect(points[1]!.y).toBeLessThan(band!.top);
});

it('draws verdicts where there is no number, and stays within its frame', () => {
  const plain = (status: 'pass' | 'unsure'): CheckReport => ({ check: 'no-glare', tier: 'light', status });
  const { points, band } = plotOf(trend(plain('unsure'), plain('pass')));
  expect(band).toBeNull();
  expect(points[1]!.y).toBeLessThan(points[0]!.y);
  for (const { x, y } of plotOf(trend(tilt(-1e9), tilt(1e9))).points) {
    expect(x >= 0 && x <= PLOT.width && y >= 0 && y <= PLOT.height).toBe(true);
  }
});
