import { describe, expect, it } from 'vitest';
import { distanceFrom, headPoseFrom } from './head-pose.ts';

type Axis = 'x' | 'y' | 'z';

/** Right-handed rotation as a column-major 4x4 matrix, moved 40 cm in front of the camera. */
function turned(axis: Axis, deg: number): number[] {
  const c = Math.cos((deg * Math.PI) / 180);
  const s = Math.sin((deg * Math.PI) / 180);
  const rotation = {
    x: [1, 0, 0, 0, 0, c, s, 0, 0, -s, c, 0],
    y: [c, 0, -s, 0, 0, 1, 0, 0, s, 0, c, 0],
    z: [c, s, 0, 0, -s, c, 0, 0, 0, 0, 1, 0],
  }[axis];
  return [...rotation, 3, -2, -40, 1];
}

describe('headPoseFrom', () => {
  it('reads a face that looks straight at the camera as zero', () => {
    const pose = headPoseFrom(turned('y', 0))!;
    expect(Math.abs(pose.yawDeg) + Math.abs(pose.pitchDeg) + Math.abs(pose.rollDeg)).toBe(0);
  });

  it('calls a nose that points to the right of the picture a turn to the own left', () => {
    const pose = headPoseFrom(turned('y', 20))!;
    expect(pose.yawDeg).toBeCloseTo(20);
    expect(pose.pitchDeg).toBeCloseTo(0);
    expect(pose.rollDeg).toBeCloseTo(0);
  });

  it('calls a nose that points up looking up', () => {
    // A right-handed turn about x carries the nose (z) downwards.
    expect(headPoseFrom(turned('x', -15))!.pitchDeg).toBeCloseTo(15);
  });

  it('calls a head whose top leans to the right of the picture a tilt to the own left shoulder', () => {
    // A right-handed turn about z carries the crown (y) to the left of the picture.
    expect(headPoseFrom(turned('z', -10))!.rollDeg).toBeCloseTo(10);
  });

  it('survives what is no transform', () => {
    for (const matrix of [[], new Array(16).fill(0), new Array(16).fill(Number.NaN), [1, 2, 3]]) {
      expect(headPoseFrom(matrix)).toBeNull();
      expect(distanceFrom(matrix)).toBeNull();
    }
  });
});

describe('distanceFrom', () => {
  it('is the depth, whichever way the camera axis points', () => {
    expect(distanceFrom(turned('y', 30))).toBe(40);
  });
});
