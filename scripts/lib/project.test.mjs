import { describe, expect, it } from 'vitest';
import { normaliseBasePath, whyNodeIsTooOld } from './project.mjs';
import { closingLine, countTests, sumCounts } from './test-counts.mjs';

describe('the Node that runs us', () => {
  it.each(['20.19.0', '20.20.2', '22.0.0', '100.1.0'])('may be %s', (version) => {
    expect(whyNodeIsTooOld(version)).toBeNull();
  });

  it.each(['20.18.3', '18.20.0', '9.0.0'])('may not be %s', (version) => {
    expect(whyNodeIsTooOld(version)).toContain(version);
  });
});

describe('the folder of a host', () => {
  it.each([
    [undefined, '/'],
    ['', '/'],
    ['/', '/'],
    ['app', '/app/'],
    ['/some/where/', '/some/where/'],
  ])('%s is served as %s', (given, base) => {
    expect(normaliseBasePath(given)).toBe(base);
  });
});

describe('the closing line', () => {
  it('sums up the runs, and counts a file that could not be loaded as a failure', () => {
    const report = {
      numPassedTests: 3,
      numFailedTests: 1,
      numPendingTests: 2,
      numTodoTests: 0,
      testResults: [
        { status: 'failed', assertionResults: [] },
        { status: 'failed', assertionResults: [{}] },
        { status: 'passed', assertionResults: [{}] },
      ],
    };
    expect(countTests(report)).toEqual({ passed: 3, failed: 2, skipped: 2 });
    expect(closingLine(sumCounts([countTests(report), { passed: 1, failed: 0, skipped: 0 }]))).toBe(
      '4 passed, 2 failed, 2 skipped',
    );
    expect(closingLine({ passed: 5, failed: 0, skipped: 0 })).toBe('5 passed, 0 failed');
  });
});
