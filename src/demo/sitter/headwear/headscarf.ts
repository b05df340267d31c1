import { drape } from '../drape.ts';
import type { Lot } from '../lot.ts';
import { mergeMeshes } from '../mesh.ts';
import { shell, type Thickness, waves } from '../shell.ts';
import { smoothstep } from '../vector.ts';
import type { Worn } from './worn.ts';

/** Cloth around the head: under the chin and over the neck, wound as a turban, or a kerchief tied behind. */
export function buildHeadscarf(lot: Lot): Worn {
  const kind = lot.weighed({ hijab: 0.6, turban: 0.2, kerchief: 0.2 });
  if (kind === 'hijab') return hijab(lot);
  const line = lot.between(0.64, 0.75);
  const [thick, slant] = [kind === 'turban' ? lot.between(1.6, 2.8) : 0.7, lot.between(-0.15, 0.15)];
  const folds = kind === 'turban' ? 0.5 : 0.06;
  const overEars = kind === 'kerchief' && lot.happens(0.4);
  const thickness: Thickness = ([x, y, z]) => {
    const side = z > 0 ? smoothstep(0.4, 0.95, Math.abs(x)) : 1;
    const edge =
      line +
      slant * x * (1 - side) -
      (line - (overEars ? 0.05 : 0.34)) * side -
      (z < 0 ? 0.25 * smoothstep(0, -0.8, z) : 0);
    const depth = y - edge;
    const wound = folds * Math.sin(depth * 26 + x * (x > 0 ? 7 : -7)) * smoothstep(0, 0.1, depth);
    const bulge = thick * (0.6 + 0.4 * Math.sin(Math.min(1, depth / 0.5) * Math.PI)) + (overEars ? 0.9 * side : 0);
    return -0.6 + (bulge + wound + 0.6) * smoothstep(-0.03, 0.05, depth);
  };
  return { thickness, mesh: shell(thickness), hidesEars: overEars };
}

function hijab(lot: Lot): Worn {
  const [wide, top, loose] = [lot.between(50, 60), lot.between(38, 47), lot.between(0.7, 1.5)];
  const bottom = -lot.between(60, 66);
  const phase = lot.between(0, 9);
  const thickness: Thickness = ([x, y, z]) => {
    const longitude = (Math.atan2(x, z) * 180) / Math.PI;
    const latitude = (Math.asin(y) * 180) / Math.PI;
    const middle = (top + bottom) / 2;
    const away = Math.hypot(longitude / wide, (latitude - middle) / (top - middle)) - 1;
    // Ears are under it.
    const ear = 1.3 * Math.exp(-(((Math.abs(longitude) - 90) / 26) ** 2) - ((latitude - 5) / 30) ** 2);
    const fold = 0.16 * waves(longitude / 40 + phase, latitude / 60) * smoothstep(0.05, 0.4, away);
    const bun = z < 0 ? 1.5 * Math.exp(-(((latitude - 12) / 25) ** 2)) * smoothstep(0, -0.9, z) : 0;
    return -0.6 + (loose + ear + fold + bun + 0.6) * smoothstep(-0.03, 0.06, away);
  };
  const neck = drape({
    sections: [
      [-4.5, 6.9, 7.4, -4.2],
      [-8.5, 7.3, 7.8, -3.4],
      [-11.5, 7.9, 8, -3.6],
      [-15, 11.5, 9.2, -4.6],
      [-20, 17.5, 10.6, -5.4],
      [-30, 19.5, 13, -5.4],
    ],
    fromDeg: 0,
    toDeg: 360,
    foldCm: (angle, t) =>
      0.45 * Math.sin(t * 17 + 2.2 * Math.sin(angle + phase)) * t + 0.25 * waves(angle * 0.5, t * 0.7),
  });
  return { thickness, mesh: mergeMeshes([shell(thickness), neck]), hidesEars: true, hidesLongHair: true };
}
