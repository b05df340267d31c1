import { describe, expect, it } from 'vitest';
import { type Coaching, coach, startCoaching } from './advice.ts';
import type { Measure } from './check.ts';
import { type DocumentScene, documentScene, goodScene } from './checks/document-scene.ts';
import type { CheckId, CheckReport } from './checks/index.ts';
import { findingOf } from './checks/scene-verdicts.ts';
import { errorRatio, GOOD_HZ, pitchOf, WORST_HZ } from './error-pitch.ts';

/** Coached for a second by the same findings: long enough for the votes. */
function coached(findings: readonly CheckReport[]): Coaching {
  let coaching = startCoaching(0);
  for (let atMs = 0; atMs <= 1000; atMs += 100) coaching = coach(coaching, findings, atMs);
  return coaching;
}

const heard = (scene: Partial<DocumentScene>, id: CheckId) =>
  pitchOf(coached([findingOf(documentScene({ ...goodScene, isDrawn: false, ...scene }), id)]))!;

describe('the error of a measure', () => {
  const measure = (value: number, limits: Partial<Measure>): Measure => ({
    name: 'm',
    value,
    unit: 'ratio',
    ...limits,
  });

  it('is nothing inside the band and at its limits, and half a limit away from it is a third', () => {
    expect([0.4, 0.5, 0.6].map((value) => errorRatio(measure(value, { min: 0.4, max: 0.6 })))).toEqual([0, 0, 0]);
    expect(errorRatio(measure(2, { min: 4 }))).toBeCloseTo(1 / 3);
    expect(errorRatio(measure(6, { max: 4 }))).toBeCloseTo(1 / 3);
    expect(errorRatio(measure(-0.1, { min: 0 }))).toBeCloseTo(1 / 2);
  });

  it('grows without end on both sides and never passes 1', () => {
    const sides = [(far: number) => 0.4 - far, (far: number) => 0.6 + far];
    for (const side of sides) {
      const errors = [0.01, 0.1, 1, 10, 1000].map((far) => errorRatio(measure(side(far), { min: 0.4, max: 0.6 }))!);
      expect([...errors].sort((a, b) => a - b)).toEqual(errors);
      expect(new Set(errors).size).toBe(errors.length);
      expect(errors.at(-1)).toBeLessThan(1);
    }
    expect(errorRatio(measure(Infinity, { max: 1 }))).toBe(1);
  });

  it('is not told where there is no limit or no number', () => {
    expect(errorRatio(measure(3, {}))).toBeNull();
    expect(errorRatio(measure(Number.NaN, { min: 1 }))).toBeNull();
  });
});

describe('the note', () => {
  it.each([
    [
      'margin-around',
      [
        { x: 22, distance: 130 },
        { x: 20, distance: 130 },
        { x: 18, distance: 130 },
      ],
    ],
    ['corners-inside', [{ y: 90 }, { y: 80 }, { y: 70 }]],
    ['close-enough', [{ distance: 600 }, { distance: 500 }, { distance: 420 }]],
    [
      'facing-straight',
      [
        { topRaisedDeg: 40, y: 90, distance: 150 },
        { topRaisedDeg: 36, y: 90, distance: 150 },
        { topRaisedDeg: 32, y: 90, distance: 150 },
      ],
    ],
  ] as const)('climbs as %s is obeyed, and stays between its ends', (id, scenes) => {
    const notes = scenes.map((scene) => heard(scene, id));
    expect([...notes].sort((a, b) => a - b)).toEqual(notes);
    expect(new Set(notes).size).toBe(scenes.length);
    expect(notes[0]).toBeGreaterThan(WORST_HZ);
    expect(notes.at(-1)).toBeLessThan(GOOD_HZ);
  });

  it('is the highest while all is good, and none before anything was seen', () => {
    expect(pitchOf(coached([findingOf(documentScene(), 'document-present')]))).toBe(GOOD_HZ);
    expect(pitchOf(startCoaching(0))).toBeNull();
  });

  it('is none while there is no document: its sentence says what to do', () => {
    const nothing = { ...documentScene(), outline: null };
    expect(pitchOf(coached([findingOf(nothing, 'document-present')]))).toBeNull();
  });

  it('follows the newest frame while the sentence still stands', () => {
    const far = coached([findingOf(documentScene({ distance: 600 }), 'close-enough')]);
    const near = coach(far, [findingOf(documentScene({ distance: 420 }), 'close-enough')], 1100);
    expect(near.advice).toEqual(far.advice);
    expect(pitchOf(near)).toBeGreaterThan(pitchOf(far)!);
  });
});
