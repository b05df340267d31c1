import { headCentre } from './head-mesh.ts';
import { floatsPerVertex, type Mesh } from './mesh.ts';
import type { Thickness } from './shell.ts';
import { normalise } from './vector.ts';

/** How far above a point (as a share of the unit direction) cover is looked for, and how much of the sky a thick one takes. */
const looks = [
  [0.06, 0.4],
  [0.13, 0.25],
] as const;
const thickCm = 1.2;

/** The openness of every vertex of the head, darker below hair and hats. */
export function contactShade({ vertices: v }: Mesh, thickness: Thickness): Float32Array {
  const open = new Float32Array(v.length / floatsPerVertex);
  for (let i = 0; i < open.length; i++) {
    const at = i * floatsPerVertex;
    const [x, y, z] = normalise([v[at]! - headCentre[0], v[at + 1]! - headCentre[1], v[at + 2]! - headCentre[2]]);
    let share = 1;
    if (z > -0.2 && y > -0.4) {
      for (const [up, weight] of looks) {
        const cover = thickness(normalise([x * 1.06, y + up, z]));
        share *= 1 - weight * Math.min(1, Math.max(0, cover / thickCm));
      }
    }
    open[i] = v[at + 6]! * share;
  }
  return open;
}
