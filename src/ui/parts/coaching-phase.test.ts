import { describe, expect, it } from 'vitest';
import type { CoachingSituation } from '../../core/session/state.ts';
import { coachingPhase } from './coaching-phase.ts';

const live = {
  atMs: 0,
  frame: { width: 4, height: 3 },
  outline: null,
  cutOff: [],
  face: null,
  pose: null,
} as const;

const situation: CoachingSituation = {
  at: 'coaching',
  exercise: 'passport',
  source: 'camera',
  abilities: { torch: false, lenses: 1, mirrored: false },
  torchOn: false,
  live,
  startedAtMs: 0,
  coaching: { advice: null, emphasis: 'short', sinceMs: 0, goodSinceMs: null, votes: [], findings: [] },
  holdRatio: 0,
  judge: 'running',
  taking: null,
};
const found = { ...live, face: { x: 0, y: 0, width: 1, height: 1 } };
const advised = {
  ...situation.coaching,
  advice: { check: 'document-present', advice: 'show-document', tier: 'presence', cue: 'search' } as const,
};

describe('the phase of coaching', () => {
  it.each([
    ['starting', { live: null }],
    ['starting', { judge: 'warming-up' as const }],
    ['manual', { judge: 'manual' as const, live: null }],
    ['searching', {}],
    ['adjusting', { live: found }],
    ['holding', { live: found, holdRatio: 0.2 }],
    ['taken', { live: found, holdRatio: 1, taking: 'auto' as const }],
    ['taken', { judge: 'manual' as const, taking: 'shutter' as const }],
  ])('is %s', (phase, change) => {
    expect(coachingPhase({ ...situation, ...change })).toBe(phase);
  });

  it('is searching while the advice says that nothing is there, whatever was found', () => {
    const lost = { ...situation, live: found, coaching: advised };
    expect(coachingPhase(lost)).toBe('searching');
    const cutOff = { ...advised, advice: { ...advised.advice, tier: 'framing' } as const };
    expect(coachingPhase({ ...lost, coaching: cutOff })).toBe('adjusting');
  });
});
