import { faceOutwards, gridMesh, type Mesh, smoothGridNormals, type Vertex } from './mesh.ts';
import type { Vec3 } from './vector.ts';

/** Heights and half-axes of a draped tube, from the top down: y, half width, half depth, middle in z (cm). */
export type Section = readonly [y: number, rx: number, rz: number, z: number];

export interface Drape {
  readonly sections: readonly Section[];
  /** Angles around the neck that it covers: 0 is the front, degrees. */
  readonly fromDeg: number;
  readonly toDeg: number;
  /** Folds and waves: cm outwards at an angle (radians) and a height share 0..1. */
  readonly foldCm: (angle: number, t: number) => number;
  readonly open?: number;
}

/** Cloth or hair that hangs around the head and neck. */
export function drape({ sections, fromDeg, toDeg, foldCm, open = 0.9 }: Drape): Mesh {
  const rows = (sections.length - 1) * 4 + 1;
  const columns = 61;
  const mesh = gridMesh(rows, columns, (row, column): Vertex => {
    const t = row / 4;
    const i = Math.min(sections.length - 2, Math.floor(t));
    const [a, b] = [sections[i]!, sections[i + 1]!];
    const f = t - i;
    const s = f * f * (3 - 2 * f) * 0.5 + f * 0.5;
    const [y, rx, rz, z] = a.map((value, k) => value + (b[k]! - value) * (k === 0 ? f : s)) as [
      number,
      number,
      number,
      number,
    ];
    const angle = ((fromDeg + ((toDeg - fromDeg) * column) / (columns - 1)) * Math.PI) / 180;
    const fold = foldCm(angle, row / (rows - 1));
    const p: Vec3 = [Math.sin(angle) * (rx + fold), y, z + Math.cos(angle) * (rz + fold)];
    return [...p, 0, 0, 1, Math.min(1, Math.max(0.3, open + 0.25 * fold))];
  });
  smoothGridNormals(mesh, rows, columns);
  const v = mesh.vertices;
  for (let i = 0; i < v.length; i += 7) {
    const outwards = v[i]! * v[i + 3]! + (v[i + 2]! + 3.5) * v[i + 5]! >= 0 ? 1 : -1;
    for (let k = 3; k < 6; k++) v[i + k] = v[i + k]! * outwards;
  }
  return faceOutwards(mesh);
}
