import { describe, expect, it } from 'vitest';
import type { Observation } from '../observation.ts';
import { type FaceScene, faceScene } from './face-scene.ts';
import { type CheckId, checksFor, inspectAll, reportOf } from './index.ts';

const patience = { timeout: 60_000 };
const guide = { x: 60, y: 70, width: 240, height: 300 };

function closeUp(change: Partial<FaceScene> = {}): Observation {
  return { ...faceScene({ guide, eyeDistance: 92, middle: { x: 180, y: 185 }, ...change }), framing: 'close-up' };
}

function saidOf(observation: Observation, id: CheckId): string {
  const check = checksFor('face').find((candidate) => candidate.id === id)!;
  const report = reportOf(id, check.inspect(observation));
  return report.status === 'fail' ? report.advice : report.status;
}

describe('a close-up', patience, () => {
  it('fails nothing where the face fills the oval, and asks for no shoulders', () => {
    const reports = inspectAll(closeUp());
    expect(reports.filter(({ status }) => status === 'fail')).toEqual([]);
    expect(reports.map(({ check }) => check)).not.toContain('shoulders-visible');
    expect(inspectAll(faceScene()).map(({ check }) => check)).toContain('shoulders-visible');
  });

  it('asks the face of a selfie to come nearer, and one that bursts the oval to go back', () => {
    const arms = { eyeDistance: 68, middle: { x: 180, y: 195 } };
    expect(saidOf(faceScene({ guide, ...arms }), 'face-distance')).toBe('pass');
    expect(saidOf(closeUp(arms), 'face-distance')).toBe('move-closer');
    expect(saidOf(closeUp({ eyeDistance: 130 }), 'face-distance')).toBe('move-further');
  });

  it('allows less beside the middle, because a full oval has no room', () => {
    const aside = { middle: { x: 210, y: 185 } };
    expect(saidOf(faceScene({ guide, ...aside }), 'face-centred')).toBe('pass');
    expect(saidOf(closeUp(aside), 'face-centred')).toBe('move-left');
  });

  it('wants more pixels of a still', () => {
    const small = { guide: null, source: 'still', eyeDistance: 60, height: 480 } as const;
    expect(saidOf(faceScene(small), 'face-distance')).toBe('pass');
    expect(saidOf(closeUp(small), 'face-distance')).toBe('move-closer');
  });
});
