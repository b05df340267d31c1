import { describe, expect, it } from 'vitest';
import { causeIds, causeSteps, causesBehind, sayingIds } from './causes.ts';
import { rehearsalSteps, standOf } from './full-rehearsal.ts';
import { hubEntryIds } from './hub.ts';
import { readProgress, withMark, withTick } from './progress.ts';
import { stepTaps } from './steps.ts';

describe('the causes', () => {
  it.each(causeIds)('%s is practised or checked by something that can be opened', (cause) => {
    expect(causeSteps[cause].filter((step) => stepTaps[step])).not.toEqual([]);
  });

  it('are all listed whatever was said, each once', () => {
    for (const saying of sayingIds) {
      const { likely, others } = causesBehind(saying);
      expect(likely.length, saying).toBeGreaterThan(0);
      expect([...likely, ...others].sort(), saying).toEqual([...causeIds].sort());
    }
  });

  it('begin with the five usual ones, in the order of how often they are seen, where nothing was said', () => {
    expect(causesBehind('nothing').likely.slice(0, 5)).toEqual(['picture', 'details', 'face', 'kind', 'locked']);
  });

  it('answer what was said', () => {
    expect(causesBehind('mismatch').likely[0]).toBe('details');
    expect(causesBehind('glare').likely[0]).toBe('picture');
    expect(causesBehind('liveness').likely[0]).toBe('face');
    expect(causesBehind('expired').likely[0]).toBe('kind');
    expect(causesBehind('used').likely[0]).toBe('locked');
  });

  it('are the first thing that the hub offers', () => {
    expect(hubEntryIds[0]).toBe('causes');
  });
});

describe('the progress', () => {
  it('comes back as it was kept', () => {
    const progress = withTick(withMark(readProgress(null), 'document', 'good'), 'battery', true);
    expect(readProgress(JSON.parse(JSON.stringify(progress)))).toEqual(progress);
    expect(withTick(progress, 'battery', false).ticks).toEqual([]);
  });

  it.each([
    null,
    7,
    'text',
    [],
    { marks: 3, ticks: {} },
    { marks: { document: 'perfect', future: 'good' }, ticks: ['battery-of-old', 4] },
  ])('leaves out what it does not know: %j', (kept) => {
    expect(readProgress(kept)).toEqual({ marks: {}, ticks: [] });
  });
});

describe('the full rehearsal', () => {
  it('goes on with what is not done yet, and ends when all is', () => {
    const begun = withMark(readProgress(null), 'selfie', 'tried');
    expect(standOf(readProgress(null))).toEqual({ done: 0, next: 'document' });
    expect(standOf(begun)).toEqual({ done: 1, next: 'document' });
    const all = rehearsalSteps.reduce((progress, step) => withMark(progress, step, 'good'), begun);
    expect(standOf(all)).toEqual({ done: rehearsalSteps.length, next: null });
    expect(rehearsalSteps.every((step) => stepTaps[step])).toBe(true);
  });
});
