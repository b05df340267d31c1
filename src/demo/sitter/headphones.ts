import type { HeadphoneKind } from './looks.ts';
import { Lot } from './lot.ts';
import { type Mesh, mergeMeshes } from './mesh.ts';
import { ball } from './shell.ts';
import { tube } from './tube.ts';
import type { Vec3 } from './vector.ts';

/** Cups with a band over the head, or plugs with a stem or a cable. */
export function buildHeadphones(kind: HeadphoneKind, styleSeed: number, overCm: number): Mesh | null {
  const lot = new Lot(styleSeed, 65);
  if (kind === 'none') return null;
  if (kind === 'in-ear') {
    const length = lot.happens(0.4) ? 20 : lot.between(1.5, 3);
    return mergeMeshes(
      [1, -1].flatMap((side) => [
        ball([side * 7.35, 0.4, -1.3], [0.6, 0.65, 0.6]),
        tube(
          [
            [side * 7.6, 0.3, -1.1],
            [side * 7.3, -length * 0.4, -0.4],
            [side * 5.6, 0.3 - length, -2.4],
          ],
          length > 5 ? 0.1 : 0.26,
        ),
      ]),
    );
  }
  const size = lot.between(2.6, 3.8);
  const top = 13.9 + overCm;
  const arc: Vec3[] = Array.from({ length: 25 }, (_, i) => {
    const a = ((i / 24) * 2 - 1) * 1.62;
    return [Math.sin(a) * 9.4, 1 + Math.cos(a) * (top - 1), -3.2];
  });
  const cups = [1, -1].map((side) => ball([side * 9.2, 0.9, -2.9], [1.5, size * 1.1, size], 0.9));
  return mergeMeshes([tube(arc, lot.between(0.45, 0.9)), ...cups]);
}
