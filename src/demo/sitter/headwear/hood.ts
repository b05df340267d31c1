import type { Lot } from '../lot.ts';
import { faceOutwards, gridMesh, smoothGridNormals, type Vertex } from '../mesh.ts';
import { waves } from '../shell.ts';
import { smoothstep, type Vec3 } from '../vector.ts';
import type { Worn } from './worn.ts';

const centre: Vec3 = [0, 0.5, -4];

/** The hood of a pullover or a coat, around the face from above the forehead to the collar. */
export function buildHood(lot: Lot): Worn {
  const [rows, columns] = [25, 61];
  const loose = lot.between(0, 1.8);
  const forwards = lot.between(-4, 9);
  const narrow = lot.between(-4, 6);
  const peaked = lot.between(0, 1.4);
  const phase = lot.between(0, 9);
  const mesh = gridMesh(rows, columns, (row, column): Vertex => {
    // Around the opening, from below the chin over the left to the top and back.
    const a = (column / (columns - 1)) * 2 * Math.PI;
    const [across, up] = [Math.sin(a), -Math.cos(a)];
    const opening = 58 - forwards * 0.4 - narrow * Math.abs(across) + 10 * smoothstep(0, -1, up);
    const t = row / (rows - 1);
    const polar = ((opening + (178 - opening) * t) * Math.PI) / 180;
    const [s, c] = [Math.sin(polar), Math.cos(polar)];
    const high = up > 0 ? 13.6 + loose + peaked * Math.max(0, up) ** 4 : 14;
    const wide = 9.6 + loose + 2.2 * smoothstep(-0.4, -1, up * s) * s;
    const fold = 0.22 * waves(a * 0.9 + phase, t * 1.3) * smoothstep(0.02, 0.2, t);
    const hem = 0.35 * Math.exp(-((t / 0.03) ** 2));
    const p: Vec3 = [
      centre[0] + across * s * (wide + fold + hem),
      centre[1] + up * s * (high + fold + hem),
      centre[2] + c * (12 + loose) + forwards * 0.18 * Math.max(0, c),
    ];
    return [...p, 0, 0, 1, 0.9];
  });
  smoothGridNormals(mesh, rows, columns);
  const v = mesh.vertices;
  for (let i = 0; i < v.length; i += 7) {
    const away = [0, 1, 2].reduce((sum, k) => sum + (v[i + k]! - centre[k]!) * v[i + 3 + k]!, 0) >= 0 ? 1 : -1;
    for (let k = 3; k < 6; k++) v[i + k] = v[i + k]! * away;
  }
  return {
    mesh: faceOutwards(mesh),
    thickness: ([x, y, z]) => (z < 0.35 || y > 0.84 || Math.abs(x) > 0.93 ? 0.6 : -0.6),
    brim: { yCm: 11.5, halfWidthCm: 8, reachCm: 8 + forwards * 0.2 },
    hidesLongHair: true,
  };
}
