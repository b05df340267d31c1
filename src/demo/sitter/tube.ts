import { faceOutwards, gridMesh, type Mesh, type Vertex } from './mesh.ts';
import { add, cross, normalise, type Vec3 } from './vector.ts';

/** A tube along points, of one radius or one for each point; closed when the first and last point are the same. */
export function tube(points: readonly Vec3[], r: number | readonly number[], open = 1): Mesh {
  const sides = 9;
  const mesh = gridMesh(points.length, sides, (row, column): Vertex => {
    const before = points[Math.max(0, row - 1)]!;
    const after = points[Math.min(points.length - 1, row + 1)]!;
    const along = normalise([after[0] - before[0], after[1] - before[1], after[2] - before[2]]);
    const u = normalise(cross(along, Math.abs(along[1]) > 0.9 ? [0, 0, 1] : [0, 1, 0]));
    const w = cross(along, u);
    const angle = (column / (sides - 1)) * 2 * Math.PI;
    const n: Vec3 = add([u[0] * Math.cos(angle), u[1] * Math.cos(angle), u[2] * Math.cos(angle)], w, Math.sin(angle));
    return [...add(points[row]!, n, typeof r === 'number' ? r : r[row]!), ...n, open];
  });
  return faceOutwards(mesh);
}

/** A rod with round ends, like a finger. */
export function finger(from: Vec3, to: Vec3, r: number): Mesh {
  const along: Vec3 = [to[0] - from[0], to[1] - from[1], to[2] - from[2]];
  const length = Math.hypot(...along);
  const unit = normalise(along);
  const points: Vec3[] = [];
  const radii: number[] = [];
  for (const t of [0, 0.3, 0.5, 0.7, 0.85]) {
    points.push(add(from, along, t));
    radii.push(r * (1 + 0.06 * Math.cos(t * 19)));
  }
  for (const angle of [0, 0.4, 0.8, 1.2, 1.55]) {
    points.push(add(add(from, unit, length - r * 0.1), unit, r * Math.sin(angle)));
    radii.push(r * 0.96 * Math.cos(angle));
  }
  return tube(points, radii, 0.9);
}
