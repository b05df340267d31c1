import type { Lot } from '../lot.ts';
import { shell, type Thickness } from '../shell.ts';
import { smoothstep } from '../vector.ts';
import type { Worn } from './worn.ts';

/** A band: over the forehead as in sports, at the hairline, or from ear to ear over the top. */
export function buildHeadband(lot: Lot, hair: Thickness): Worn {
  const kind = lot.weighed({ forehead: 0.4, hairline: 0.3, top: 0.3 });
  const width = lot.between(0.06, kind === 'top' ? 0.13 : 0.2);
  const middle = kind === 'forehead' ? lot.between(0.64, 0.7) + width / 2 : lot.between(0.78, 0.84);
  const thick = lot.between(0.25, 0.5);
  const thickness: Thickness = (d) => {
    const [, y, z] = d;
    const off =
      kind === 'top'
        ? Math.max(Math.abs(z - 0.15 - 0.3 * y * y) - width, 0.25 - y)
        : Math.abs(y - middle + 0.28 * (1 - z) * 0.9) - width / 2;
    return -0.6 + (Math.max(0.1, hair(d)) + thick + 0.6) * smoothstep(0.03, -0.03, off);
  };
  return { thickness, mesh: shell(thickness) };
}
