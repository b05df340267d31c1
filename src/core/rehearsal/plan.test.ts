import { describe, expect, it } from 'vitest';
import { planExam, planRehearsal, styleIds } from './index.ts';

describe('plans', () => {
  it('are the same for a seed, three to five different steps, and different for others', () => {
    const plans = Array.from({ length: 60 }, (_, seed) => planRehearsal(seed));
    expect(planRehearsal(7)).toEqual(planRehearsal(7));
    for (const { steps } of plans) {
      expect(new Set(steps).size).toBe(steps.length);
      expect(steps.length).toBeGreaterThanOrEqual(3);
      expect(steps.length).toBeLessThanOrEqual(5);
      expect(steps.includes('blink') && steps.includes('blink-twice')).toBe(false);
    }
    expect(new Set(plans.map(({ steps }) => steps.join())).size).toBeGreaterThan(50);
    expect(new Set(plans.flatMap(({ steps }) => steps)).size).toBe(13);
    for (const style of styleIds) expect(planExam(style, 20, 3).steps.length).toBeGreaterThan(1);
  });
});
