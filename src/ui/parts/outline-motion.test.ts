import { describe, expect, it } from 'vitest';
import { createOutlineMotion } from './outline-motion.ts';

const square = (x: number) => [
  { x, y: 0 },
  { x: x + 10, y: 0 },
  { x: x + 10, y: 10 },
  { x, y: 10 },
];

describe('the outline between analyses', () => {
  it('draws nothing before and after something was found', () => {
    const motion = createOutlineMotion();
    expect(motion.positionAt(0)).toBeNull();
    motion.aim(square(5), 10);
    expect(motion.positionAt(12)?.[0]?.x).toBe(5);
    motion.aim(null, 20);
    expect(motion.positionAt(22)).toBeNull();
  });

  it('follows a steady movement closer than drawing the last analysis would', () => {
    const motion = createOutlineMotion();
    const speed = 0.2;
    let worst = 0;
    for (let ms = 0; ms <= 1000; ms += 10) {
      if (ms % 100 === 0) motion.aim(square(ms * speed), ms);
      const x = motion.positionAt(ms)![0]!.x;
      if (ms > 300) worst = Math.max(worst, Math.abs(x - ms * speed));
    }
    expect(worst).toBeLessThan(0.6 * 100 * speed);
  });

  it('moves without jumps and stops where the document stops', () => {
    const motion = createOutlineMotion();
    let last = 0;
    let greatestStep = 0;
    for (let ms = 0; ms <= 1000; ms += 16) {
      if (ms % 96 === 0) motion.aim(square(ms < 400 ? ms / 10 : 40), ms);
      const x = motion.positionAt(ms)![0]!.x;
      greatestStep = Math.max(greatestStep, Math.abs(x - last));
      last = x;
    }
    expect(greatestStep).toBeLessThan(6);
    expect(last).toBeCloseTo(40, 0);
  });
});
