import { describe, expect, it } from 'vitest';
import { createOutlineMotion } from './outline-motion.ts';

const square = (x: number) => [
  { x, y: 0 },
  { x: x + 10, y: 0 },
  { x: x + 10, y: 10 },
  { x, y: 10 },
];

/** Feeds frames every `everyMs`, each `lateMs` after it was taken, and looks sixty times a second. */
function follow(
  xAt: (ms: number) => number,
  look: (drawnX: number, ms: number, isMoving: boolean) => void,
  { everyMs = 100, lateMs = 80, isCalm = false, untilMs = 2000 } = {},
): void {
  const motion = createOutlineMotion(isCalm);
  for (let ms = 0; ms <= untilMs; ms += 4) {
    const frameAtMs = ms - lateMs;
    if (frameAtMs >= 0 && frameAtMs % everyMs === 0) motion.aim(square(xAt(frameAtMs)), frameAtMs, ms);
    const drawn = ms % 16 === 0 ? motion.positionAt(ms) : null;
    if (drawn) look(drawn[0]!.x, ms, motion.isMovingAt(ms));
  }
}

describe('the outline between analyses', () => {
  it('draws nothing before and after something was found', () => {
    const motion = createOutlineMotion();
    expect(motion.positionAt(0)).toBeNull();
    motion.aim(square(5), 10, 60);
    expect(motion.positionAt(62)?.[0]?.x).toBe(5);
    motion.aim(null, 20, 70);
    expect(motion.positionAt(72)).toBeNull();
    expect(motion.isMovingAt(72)).toBe(false);
  });

  it('lies where the document is now, not where it was when the frame was taken', () => {
    const pxPerMs = 0.2;
    let worst = 0;
    follow(
      (ms) => ms * pxPerMs,
      (x, ms) => {
        if (ms > 500) worst = Math.max(worst, Math.abs(x - ms * pxPerMs));
      },
    );
    // The analysis alone is 80 to 180 ms late, 16 to 36 px.
    expect(worst).toBeLessThan(8);
  });

  it('moves without jumps, and rests where the document rests', () => {
    let last: number | null = null;
    let greatestStep = 0;
    let stillMovesAtMs = 0;
    follow(
      (ms) => Math.min(40, ms / 10),
      (x, ms, isMoving) => {
        greatestStep = Math.max(greatestStep, last === null ? 0 : Math.abs(x - last));
        last = x;
        if (isMoving) stillMovesAtMs = ms;
      },
    );
    expect(greatestStep).toBeLessThan(6);
    expect(last).toBeCloseTo(40, 0);
    expect(stillMovesAtMs).toBeGreaterThan(400);
    expect(stillMovesAtMs).toBeLessThan(1200);
  });

  it('does not tremble with the finder', () => {
    const jitter = [0.4, -0.5, 0.2, 0.6, -0.3, -0.6, 0.5];
    follow(
      (ms) => 100 + jitter[(ms / 100) % jitter.length]!,
      (x) => expect(Math.abs(x - 100)).toBeLessThan(1),
    );
  });

  it('jumps to another document instead of sliding there', () => {
    const motion = createOutlineMotion();
    motion.aim(square(0), 0, 50);
    motion.aim(square(300), 100, 150);
    expect(motion.positionAt(150)?.[0]?.x).toBe(300);
  });

  it('stands still between analyses for people who asked for less motion', () => {
    const seen = new Set<number>();
    follow(
      (ms) => ms / 5,
      (x, _, isMoving) => {
        seen.add(x);
        expect(isMoving).toBe(false);
      },
      { isCalm: true, untilMs: 1100 },
    );
    expect(seen.size).toBe(11);
  });
});
