import { describe, expect, it } from 'vitest';
import type { Measure } from '../../core/check.ts';
import type { CheckReport } from '../../core/checks/index.ts';
import { screens as english } from '../../messages/en/screens.ts';
import { screens as chinese } from '../../messages/zh-cn/screens.ts';
import { measuredSentence } from './place-sentences.ts';

const resolution = (value: number): CheckReport => {
  const measure: Measure = { name: 'resolution', value, unit: 'dpi', min: 220, excellent: 290 };
  return { check: 'close-enough', tier: 'framing', status: 'pass', measure };
};

describe('a measured value in words', () => {
  it('is called good from one limit on and excellent from the next', () => {
    expect(measuredSentence(resolution(250), english, 'en')).toMatch(/250.*good from 220/);
    expect(measuredSentence(resolution(300), english, 'en')).toMatch(/300.*excellent from 290/);
    expect(measuredSentence(resolution(300), chinese, 'zh-CN')).toMatch(/300.*290.*为优/);
  });

  it('is not said where there is none', () => {
    expect(measuredSentence(resolution(Number.NaN), english, 'en')).toBeNull();
  });
});
