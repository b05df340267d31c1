import { describe, expect, it } from 'vitest';
import { headPoseFrom } from '../../core/measures/head-pose.ts';
import { headRotation, headToCamera, placeSitter } from './pose.ts';
import type { Vec3 } from './vector.ts';
import { rotate } from './vector.ts';

const straight = { yawDeg: 0, pitchDeg: 0, rollDeg: 0 };
const nose: Vec3 = [0, 0, 1];
const crown: Vec3 = [0, 1, 0];

describe('headRotation', () => {
  it('turns to the own left, which is the right of the picture', () => {
    expect(rotate(headRotation({ ...straight, yawDeg: 20 }), nose)[0]).toBeGreaterThan(0.3);
  });

  it('looks up', () => {
    expect(rotate(headRotation({ ...straight, pitchDeg: 20 }), nose)[1]).toBeGreaterThan(0.3);
  });

  it('tilts to the own left shoulder, which is at the right of the picture', () => {
    expect(rotate(headRotation({ ...straight, rollDeg: 20 }), crown)[0]).toBeGreaterThan(0.3);
  });

  it('is read back by the measure that reads the face model', () => {
    const pose = { yawDeg: 25, pitchDeg: -14, rollDeg: 8 };
    const m = headRotation(pose);
    const columnMajor = [m[0], m[3], m[6], 0, m[1], m[4], m[7], 0, m[2], m[5], m[8], 0, 0, 0, -40, 1];
    const read = headPoseFrom(columnMajor)!;
    expect(read.yawDeg).toBeCloseTo(pose.yawDeg);
    expect(read.pitchDeg).toBeCloseTo(pose.pitchDeg);
    expect(read.rollDeg).toBeCloseTo(pose.rollDeg);
  });
});

describe('placeSitter', () => {
  const at = { pose: straight, xRatio: 0.7, yRatio: 0.3, distanceCm: 40 };

  it('puts the head where the ratios say, in front of the camera', () => {
    const place = placeSitter(at, 480, 640);
    const [x, y, z] = headToCamera(place, [0, -0.6, 0]);
    expect(240 + (x / -z) * place.focalPx).toBeCloseTo(0.7 * 480, -1);
    expect(320 - (y / -z) * place.focalPx).toBeCloseTo(0.3 * 640, -1);
    expect(z).toBeCloseTo(-40, 0);
  });
});
