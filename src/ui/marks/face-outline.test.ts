import { describe, expect, it } from 'vitest';
import { distanceBetween, type Point } from '../../core/geometry.ts';
import { faceOutline } from './face-outline.ts';

const frame = { width: 480, height: 640 };
const inPixels = ({ x, y }: Point): Point => ({ x: x * frame.width, y: y * frame.height });

/** A head as an ellipse of 120 x 160 px, its middle at 240, 300, with the upright box that a face model would give. */
function outlineOfHead(rollDeg: number): readonly Point[] {
  const lean = (rollDeg * Math.PI) / 180;
  const wide = Math.hypot(60 * Math.cos(lean), 80 * Math.sin(lean));
  const high = Math.hypot(80 * Math.cos(lean), 60 * Math.sin(lean));
  const face = {
    x: (240 - wide) / frame.width,
    y: (300 - high) / frame.height,
    width: (2 * wide) / frame.width,
    height: (2 * high) / frame.height,
  };
  return faceOutline({ face, frame, pose: { yawDeg: 0, pitchDeg: 0, rollDeg } })!.map(inPixels);
}

describe('the line around a face', () => {
  it('is not there without a face', () => {
    expect(faceOutline({ face: null, frame, pose: null })).toBeNull();
  });

  it('leaves the face in sight, and more above it for the forehead', () => {
    const [topLeft, topRight, bottomRight] = outlineOfHead(0) as [Point, Point, Point];
    expect(topLeft.x).toBeLessThan(180);
    expect(topRight.x).toBeGreaterThan(300);
    const above = 220 - topLeft.y;
    const below = bottomRight.y - 380;
    expect(below).toBeGreaterThan(0);
    expect(above).toBeGreaterThan(2 * below);
  });

  it('leans with the head without growing: to the left shoulder is clockwise in a picture that is not mirrored', () => {
    const upright = outlineOfHead(0) as [Point, Point, Point];
    for (const rollDeg of [-28, -10, 10, 28]) {
      const [topLeft, topRight, bottomRight] = outlineOfHead(rollDeg) as [Point, Point, Point];
      const turnDeg = (Math.atan2(topRight.y - topLeft.y, topRight.x - topLeft.x) * 180) / Math.PI;
      expect(turnDeg).toBeCloseTo(rollDeg, 5);
      expect(distanceBetween(topLeft, topRight)).toBeCloseTo(distanceBetween(upright[0], upright[1]), 5);
      expect(distanceBetween(topRight, bottomRight)).toBeCloseTo(distanceBetween(upright[1], upright[2]), 5);
    }
  });

  it('stays around a head that lies on its side', () => {
    const face = { x: 0.3, y: 0.3, width: 0.4, height: 0.25 };
    const corners = faceOutline({ face, frame, pose: { yawDeg: 0, pitchDeg: 0, rollDeg: 90 } })!;
    for (const { x, y } of corners) {
      expect(x).toBeGreaterThan(0);
      expect(x).toBeLessThan(1);
      expect(y).toBeGreaterThan(0);
      expect(y).toBeLessThan(1);
    }
  });
});
