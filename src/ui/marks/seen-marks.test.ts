import { describe, expect, it } from 'vitest';
import type { Mark } from '../../core/check.ts';
import type { CheckReport } from '../../core/checks/index.ts';
import { placeOfReport } from './place-sentences.ts';
import { seenMarks } from './seen-marks.ts';
import { spoiltMark } from './spoilt-mark.ts';

const glare = (status: 'pass' | 'unsure', mark: Mark): CheckReport => ({
  check: 'no-glare',
  tier: 'light',
  status,
  mark,
});
const blur: CheckReport = {
  check: 'sharp',
  tier: 'sharpness',
  status: 'fail',
  advice: 'hold-still-to-focus',
  cue: 'still',
  mark: spoiltMark('blur', 0.8, 0.8, 0.1),
  zone: 'mrz',
};

describe('the marks of a scorecard', () => {
  it('are one per kind that marks anything', () => {
    const nothing = spoiltMark('glare', 0.5, 0.5, 0);
    expect(seenMarks([])).toEqual([]);
    expect(seenMarks([{ check: 'steady', tier: 'sharpness', status: 'pass' }, glare('pass', nothing)])).toEqual([]);
    const kinds = seenMarks([blur, glare('unsure', spoiltMark('glare', 0.2, 0.2, 0.1))]).map(({ kind }) => kind);
    expect(kinds).toEqual(['glare', 'blur']);
  });

  it('join the places of several checks under the one that matters', () => {
    const tolerated = glare('pass', spoiltMark('shadow', 0.2, 0.2, 0.1));
    const fault: CheckReport = {
      check: 'even-light',
      tier: 'light',
      status: 'fail',
      advice: 'even-out-light',
      cue: 'light',
      mark: spoiltMark('shadow', 0.8, 0.8, 0.1),
    };
    const [shadow, ...others] = seenMarks([tolerated, fault]);
    expect(others).toEqual([]);
    expect(shadow).toMatchObject({ kind: 'shadow', place: 'bottom-right', isFault: true });
    expect(shadow!.loops).toHaveLength(2);
    expect(seenMarks([tolerated])[0]?.isFault).toBe(false);
  });

  it('leave out what another version kept in another form', () => {
    const odd = { kind: 'glare', columns: 4, rows: 4, strength: { 0: 255 } } as unknown as Mark;
    expect(seenMarks([glare('unsure', odd)])).toEqual([]);
  });
});

describe('where it is, in words', () => {
  it('names the fault, the place and what it spoils, in both languages', () => {
    expect(placeOfReport(blur, 'en')).toBe('Blur: lower right, on the lines of code');
    expect(placeOfReport(blur, 'zh-CN')).toBe('模糊：右下角，在机读码上');
    expect(placeOfReport(glare('unsure', spoiltMark('glare', 0.5, 0.2, 0.1)), 'en')).toBe('Reflection: at the top');
    expect(placeOfReport({ check: 'steady', tier: 'sharpness', status: 'pass' }, 'en')).toBeNull();
  });

  it('names no part where everything is spoilt', () => {
    expect(placeOfReport({ ...blur, mark: spoiltMark('blur', 0.5, 0.5, 1) }, 'en')).toBe('Blur: almost everywhere');
  });
});
