import { describe, expect, it } from 'vitest';
import type { Rect } from '../core/geometry.ts';
import { type FaceTrack, followFace, motionOf } from './face-motion.ts';

const face: Rect = { x: 100, y: 100, width: 160, height: 200 };
const movedBy = (x: number, grow = 0): Rect => ({ ...face, x: face.x + x, height: face.height + grow });

function follow(...boxes: (Rect | null)[]): FaceTrack {
  return boxes.reduce<FaceTrack>((track, box, i) => followFace(track, box, i * 100), []);
}

describe('movement of a face', () => {
  it('is unknown at first and after a frame without a face', () => {
    expect(motionOf(follow(face))).toBeNull();
    expect(motionOf(follow(face, null, face))).toBeNull();
  });

  it('is its way in face heights per second', () => {
    expect(motionOf(follow(face, movedBy(20)))!.speedRatioPerS).toBeCloseTo(1);
    expect(motionOf(follow(face, face, face))!.speedRatioPerS).toBe(0);
  });

  it('is measured over the last 250 ms only', () => {
    expect(motionOf(follow(face, movedBy(40), movedBy(40), movedBy(40), movedBy(40)))!.speedRatioPerS).toBe(0);
  });

  it('is also coming nearer', () => {
    expect(motionOf(follow(face, movedBy(0, 20)))!.speedRatioPerS).toBeGreaterThan(0.5);
  });

  it('starts anew with another face, a pause, or a clock that goes back', () => {
    expect(motionOf(follow(face, movedBy(400)))).toBeNull();
    expect(motionOf(followFace(follow(face, face), face, 5_000))).toBeNull();
    expect(motionOf(followFace(follow(face, face), face, 50))).toBeNull();
  });

  it('is seen at 3 frames a second as well', () => {
    const slow = followFace(followFace([], face, 0), movedBy(20), 330);
    expect(motionOf(slow)!.speedRatioPerS).toBeCloseTo(0.303, 2);
  });
});
