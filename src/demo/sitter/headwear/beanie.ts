import type { Lot } from '../lot.ts';
import { mergeMeshes } from '../mesh.ts';
import { ball, overSkin, shell, type Thickness, waves } from '../shell.ts';
import { smoothstep } from '../vector.ts';
import type { Worn } from './worn.ts';

/** A knitted hat: with or without cuff and pompom, tight or slouching, over the ears or above them. */
export function buildBeanie(lot: Lot): Worn {
  const line = lot.between(0.56, 0.72);
  const overEars = lot.happens(0.45);
  const side = overEars ? lot.between(-0.1, 0.1) : lot.between(0.3, 0.42);
  const cuffCm = lot.happens(0.65) ? lot.between(0.35, 0.8) : 0;
  const cuffHigh = lot.between(0.12, 0.26);
  const slouch = lot.happens(0.35) ? lot.between(1.5, 4.5) : lot.between(0, 1);
  const thickness: Thickness = ([x, y, z]) => {
    const around = z > 0 ? smoothstep(0.35, 0.95, Math.abs(x)) : 1;
    const edge = line + (side - line) * around - (z < 0 ? 0.12 * smoothstep(0, -0.8, z) : 0);
    const depth = y - edge;
    const cuff = cuffCm * smoothstep(-0.02, 0.02, depth) * smoothstep(cuffHigh + 0.05, cuffHigh - 0.01, depth);
    const sag = slouch * smoothstep(0.72, 1, y - 0.25 * z) * (1 + 0.2 * waves(x * 1.5, z * 1.5));
    return -0.6 + (1.1 + cuff + sag + (overEars ? 0.8 * around : 0) + 0.6) * smoothstep(-0.03, 0.05, depth);
  };
  const parts = [shell(thickness)];
  const size = lot.between(1.8, 3);
  if (lot.happens(0.22)) parts.push(ball(overSkin(0, 88, 1 + slouch + size * 0.7), [size, size, size], 0.9));
  return { thickness, mesh: mergeMeshes(parts), hidesEars: overEars };
}
