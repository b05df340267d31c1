import { describe, expect, it } from 'vitest';
import { tiers } from '../check.ts';
import type { Subject } from '../observation.ts';
import { checksFor } from './index.ts';
import { registry } from './registry.ts';

const subjects: readonly Subject[] = ['document', 'face'];

describe('the registry', () => {
  it('lists every check once, by a kebab-case name', () => {
    const ids = registry.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^[a-z]+(-[a-z]+)*$/);
  });

  it('gives each check a known tier, a subject, and a cue for each advice', () => {
    for (const { tier, subjects: its, advice } of registry) {
      expect(tiers).toContain(tier);
      expect(its.length).toBeGreaterThan(0);
      expect(Object.keys(advice).length).toBeGreaterThan(0);
      for (const key of Object.keys(advice)) expect((advice as Record<string, string>)[key]).toBeTruthy();
    }
  });

  it.each(subjects)('runs the checks of a %s from the most basic tier up, one of presence at least', (subject) => {
    const ranks = checksFor(subject).map(({ tier }) => tiers.indexOf(tier));
    expect(ranks[0]).toBe(0);
    expect(ranks).toEqual([...ranks].sort((a, b) => a - b));
  });
});
