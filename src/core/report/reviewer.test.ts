import { expect, it } from 'vitest';
import { reportOf } from '../checks/index.ts';
import { reviewerPoints } from './reviewer.ts';

const statusOf = (point: string, scorecard: Parameters<typeof reviewerPoints>[1]) =>
  reviewerPoints('document', scorecard).find((judged) => judged.point === point)?.status;

it('takes the worst word on a point, and says nothing where nobody looked', () => {
  const scorecard = [
    reportOf('enough-light', { status: 'pass' }),
    reportOf('even-light', { status: 'unsure' }),
    reportOf('no-glare', { status: 'fail', advice: 'turn-from-lamp', zone: 'portrait' }),
  ];
  expect(statusOf('even-light', scorecard)).toBe('unsure');
  expect(statusOf('no-reflection', scorecard)).toBe('fail');
  expect(statusOf('portrait', scorecard)).toBe('fail');
  expect(statusOf('original', scorecard)).toBeNull();
});

it('asks of a face what is asked of faces', () => {
  const points = reviewerPoints('face', []).map(({ point }) => point);
  expect(points).toContain('eyes');
  expect(points).not.toContain('right-side');
  expect(reviewerPoints('face-with-document', []).map(({ point }) => point)).toContain('held-document');
});
