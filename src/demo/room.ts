/** The demo's room: one window, and a sitter who turns before it with the phone. */
import { neutralSitter, type SitterParams } from './sitter/params.ts';

/** Where the window is, degrees to the left of where the sitter faces at first. */
export const WINDOW_DEG = 90;

/** Half the pace that people are asked for: machines without a GPU then still see every direction. */
export const DEMO_TURN_DEG_PER_S = 18;

/** The sitter after a turn to the left by so many degrees. */
export function sitterTurned(turnedDeg: number, skinTone = 5): SitterParams {
  const good: SitterParams = { ...neutralSitter, skinTone };
  const sideDeg = ((((WINDOW_DEG - turnedDeg + 180) % 360) + 360) % 360) - 180;
  const behind = Math.max(0, -Math.cos((sideDeg * Math.PI) / 180));
  return { ...good, light: { ...good.light, sideDeg, key: 0.75, ambient: 0.16, backRatio: behind } };
}
