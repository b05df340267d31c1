import { describe, expect, it } from 'vitest';
import { neutralSitter } from './params.ts';
import { sitterTruth } from './truth.ts';

const at = (changes: Partial<typeof neutralSitter> = {}) => sitterTruth({ ...neutralSitter, ...changes }, 480, 640);

describe('sitterTruth', () => {
  it('has the own left eye at the right of the picture, both above the mouth', () => {
    const { leftEye, rightEye, mouthCentre } = at();
    expect(leftEye.x).toBeGreaterThan(rightEye.x + 60);
    expect(mouthCentre.y).toBeGreaterThan(leftEye.y + 40);
  });

  it('puts the eyes into the face box and the box into the picture', () => {
    const { faceBox, leftEye, rightEye } = at();
    for (const eye of [leftEye, rightEye]) {
      expect(eye.x).toBeGreaterThan(faceBox.x);
      expect(eye.x).toBeLessThan(faceBox.x + faceBox.width);
      expect(eye.y).toBeGreaterThan(faceBox.y);
    }
    expect(faceBox.x).toBeGreaterThan(0);
    expect(faceBox.y + faceBox.height).toBeLessThan(640);
  });

  it('shrinks with distance and scales with the picture', () => {
    const near = at({ distanceCm: 35 }).faceBox;
    const far = at({ distanceCm: 70 }).faceBox;
    expect(near.height / far.height).toBeGreaterThan(1.9);
    const large = sitterTruth(neutralSitter, 960, 1280).faceBox;
    expect(large.width).toBeCloseTo(2 * at().faceBox.width);
  });

  it('moves the mouth to the right when the head turns to its own left', () => {
    const turned = at({ pose: { yawDeg: 30, pitchDeg: 0, rollDeg: 0 } });
    expect(turned.mouthCentre.x).toBeGreaterThan(at().mouthCentre.x + 20);
  });
});
