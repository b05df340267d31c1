import { describe, expect, it } from 'vitest';
import { planExam, planLearning, readinessOf, recordOf } from './index.ts';

describe('what is kept', () => {
  it('is thinned, and counts what was never reached as skipped', () => {
    const points = Array.from({ length: 2000 }, (_, i) => ({
      atMs: i * 60,
      yawDeg: 0,
      pitchDeg: 0,
      closed: 0,
      figure: [1, 2],
    }));
    const record = recordOf(planExam('three-poses', 8, 1), [], points, 1.3);
    expect(record.points.length).toBeLessThanOrEqual(400);
    expect(record.points.filter(({ figure }) => figure).length).toBeLessThanOrEqual(80);
    expect(record.steps.map(({ result }) => result)).toEqual(['skipped', 'skipped', 'skipped']);
  });

  it('counts the last five exams, without those of the demo', () => {
    const exam = (
      result: 'good' | 'too-fast',
      origin: 'camera' | 'demo' = 'camera',
      mode: 'exam' | 'learn' = 'exam',
    ) => {
      const step = { movement: 'nod', result, tries: [], startMs: 0, endMs: 1 } as const;
      const rehearsal = { ...recordOf(planLearning('nod'), [step], [], 1), mode };
      return { id: 'a', exercise: 'movements', profile: 'standard', takenAtMs: 1, origin, rehearsal } as never;
    };
    const attempts = [
      exam('good'),
      exam('good', 'demo'),
      exam('too-fast'),
      exam('good', 'camera', 'learn'),
      exam('good'),
      exam('good'),
      exam('good'),
      exam('too-fast'),
    ];
    expect(readinessOf(attempts)).toEqual({ good: 4, of: 5 });
    expect(readinessOf([])).toEqual({ good: 0, of: 0 });
  });
});
