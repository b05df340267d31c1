import { mixed, type Plate, scaled } from '../brush/plate.ts';
import { fillEllipse, fillSoftEllipse } from '../brush/shapes.ts';
import { strokePath } from '../brush/stroke.ts';
import type { Looks } from './portrait.ts';

/** Eyes, nose and mouth, and what some wear: glasses, a beard. */
export function drawFeatures(frame: Plate, looks: Looks): void {
  const { faceX, faceY, centreY, chance } = looks;
  const eyeY = centreY - faceY * 0.06;
  const apart = faceX * 0.43;
  if (chance() < 0.25) drawBeard(frame, looks);
  for (const side of [-1, 1]) drawEye(frame, looks, 14 + side * apart, eyeY, side);
  drawNoseAndMouth(frame, looks);
  if (chance() < 0.25) drawGlasses(frame, apart, eyeY);
}

function drawEye(frame: Plate, { skin, hair }: Looks, x: number, y: number, side: number): void {
  fillSoftEllipse(frame, x, y - 0.2, 2.3, 1.7, scaled(skin, 0.45), 0.55);
  fillEllipse(frame, x, y, 1.2, 0.52, [232, 228, 224]);
  fillEllipse(frame, x, y, 0.56, 0.56, [52, 38, 30]);
  strokePath(
    frame,
    [x - 1.3, y + 0.1, x - 0.5, y - 0.55, x + 0.5, y - 0.55, x + 1.3, y + 0.1],
    0.26,
    scaled(skin, 0.25),
  );
  const brow = mixed(hair, scaled(skin, 0.4), 0.4);
  strokePath(frame, [x - side * 1.4, y - 1.7, x + side * 0.3, y - 2.15, x + side * 1.8, y - 1.6], 0.55, brow, 0.8);
}

function drawNoseAndMouth(frame: Plate, { skin, faceY, centreY, lightSide, chance }: Looks): void {
  const tip = centreY + faceY * 0.34;
  const mouth = centreY + faceY * 0.58;
  fillSoftEllipse(frame, 14 - lightSide * 1.1, tip - 1.6, 1, 3, scaled(skin, 0.55), 0.55);
  fillSoftEllipse(frame, 14 + lightSide * 0.2, tip - 1.6, 0.7, 3, mixed(skin, [255, 255, 255], 0.5), 0.5);
  fillSoftEllipse(frame, 14, tip + 0.2, 1.8, 0.8, scaled(skin, 0.45), 0.7);
  const lips = mixed(skin, [150, 50, 56], 0.35 + chance() * 0.3);
  fillEllipse(frame, 14, mouth, 2.3, 0.75, scaled(lips, 0.92));
  strokePath(
    frame,
    [11.7, mouth, 13.2, mouth - 0.12, 14, mouth + 0.08, 14.8, mouth - 0.12, 16.3, mouth],
    0.22,
    scaled(lips, 0.5),
  );
  fillSoftEllipse(frame, 14, mouth + 1.6, 1.9, 0.8, scaled(skin, 0.6), 0.5);
}

function drawBeard(frame: Plate, { hair, faceX, faceY, centreY }: Looks): void {
  fillSoftEllipse(frame, 14, centreY + faceY * 0.74, faceX * 0.86, faceY * 0.42, hair, 0.9);
  fillSoftEllipse(frame, 14, centreY + faceY * 0.46, faceX * 0.5, faceY * 0.14, hair, 0.8);
}

function drawGlasses(frame: Plate, apart: number, eyeY: number): void {
  const ink = [40, 38, 40] as const;
  for (const side of [-1, 1]) {
    const ring: number[] = [];
    for (let i = 0; i <= 20; i++) {
      const angle = (i / 20) * 2 * Math.PI;
      ring.push(14 + side * apart + 2.1 * Math.cos(angle), eyeY + 0.2 + 1.6 * Math.sin(angle));
    }
    strokePath(frame, ring, 0.35, ink, 0.9);
    strokePath(frame, [14 + side * (apart + 2.1), eyeY, 14 + side * (apart + 3.6), eyeY - 0.4], 0.35, ink, 0.9);
  }
  strokePath(frame, [14 - apart + 2.1, eyeY, 14 + apart - 2.1, eyeY], 0.35, ink, 0.9);
}
