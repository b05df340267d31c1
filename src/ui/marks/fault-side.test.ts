import { describe, expect, it, test } from 'vitest';
import type { CheckReport } from '../../core/checks/index.ts';
import { edgeNamedBy, sideAtFault } from './fault-side.ts';

test.each([
  ['lift-top-edge', 'top'],
  ['lower-left-edge', 'left'],
  ['lift-bottom-edge', 'bottom'],
  ['lower-right-edge', 'right'],
])('%s marks the %s edge', (advice, edge) => {
  expect(edgeNamedBy(advice)).toBe(edge);
});

test.each(['hold-flat', 'turn-from-lamp', 'move-left'])('%s names no edge', (advice) => {
  expect(edgeNamedBy(advice)).toBeNull();
});

describe('the side at fault', () => {
  const cutOff: CheckReport = {
    check: 'corners-inside',
    tier: 'framing',
    status: 'fail',
    advice: 'move-up',
    cue: 'up',
  };

  it('is where the phone must move to, or the edge that is named', () => {
    expect(sideAtFault(cutOff)).toBe('top');
    expect(sideAtFault({ ...cutOff, advice: 'move-right', cue: 'right' })).toBe('right');
    const tilted = { ...cutOff, check: 'facing-straight', advice: 'lower-left-edge', cue: 'flat' } as const;
    expect(sideAtFault(tilted)).toBe('left');
  });

  it('is none for what is about no side, or is fine', () => {
    expect(sideAtFault({ ...cutOff, advice: 'move-further', cue: 'further' })).toBeNull();
    expect(sideAtFault({ check: 'corners-inside', tier: 'framing', status: 'pass' })).toBeNull();
    const glare = { ...cutOff, check: 'no-glare', tier: 'light', advice: 'lift-top-edge', cue: 'glare' } as const;
    expect(sideAtFault(glare)).toBeNull();
  });
});
