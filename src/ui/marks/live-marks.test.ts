import { describe, expect, it } from 'vitest';
import type { Mark } from '../../core/check.ts';
import type { CheckReport } from '../../core/checks/index.ts';
import { followMarks, type LiveMarks } from './live-marks.ts';
import { spoiltMark } from './spoilt-mark.ts';

const fault = (mark: Mark): CheckReport => ({
  check: 'no-glare',
  tier: 'light',
  status: 'fail',
  advice: 'turn-from-lamp',
  cue: 'glare',
  mark,
});
const glare = fault(spoiltMark('glare', 0.3, 0.3, 0.1));
const tolerated: CheckReport = { check: 'no-glare', tier: 'light', status: 'pass', mark: glare.mark! };

describe('the marks on the live picture', () => {
  it('are what fails and has a place that can be mended', () => {
    expect(Object.keys(followMarks({}, [glare]))).toEqual(['glare']);
    expect(followMarks({}, [tolerated])).toEqual({});
    expect(followMarks({}, [fault(spoiltMark('blur', 0.3, 0.3, 0.1))])).toEqual({});
  });

  it('leave out specks', () => {
    const speck = spoiltMark('glare', 24.5 / 48, 15.5 / 30, 0.018);
    expect(speck.strength.some((value) => value > 0)).toBe(true);
    expect(followMarks({}, [fault(speck)])).toEqual({});
  });

  it('outlast a frame or two that miss them, and then leave', () => {
    let marks: LiveMarks = followMarks({}, [glare]);
    for (const isShown of [true, true, false]) {
      marks = followMarks(marks, []);
      expect(marks.glare !== undefined).toBe(isShown);
    }
  });

  it('move with the newest frame', () => {
    const moved = followMarks(followMarks({}, [glare]), [fault(spoiltMark('glare', 0.8, 0.3, 0.1))]);
    expect(Math.min(...moved.glare!.loops[0]!.map(({ x }) => x))).toBeGreaterThan(0.6);
  });
});
