import { faceOutwards, gridMesh, type Mesh, mergeMeshes, type Vertex } from './mesh.ts';
import { add, cross, normalise, type Vec3 } from './vector.ts';

/** A tube of radius `r` along points; closed when the first and last point are the same. */
function tube(points: readonly Vec3[], r: number): Mesh {
  const sides = 7;
  return gridMesh(points.length, sides, (row, column): Vertex => {
    const before = points[Math.max(0, row - 1)]!;
    const after = points[Math.min(points.length - 1, row + 1)]!;
    const along = normalise([after[0] - before[0], after[1] - before[1], after[2] - before[2]]);
    const u = normalise(cross(along, Math.abs(along[1]) > 0.9 ? [0, 0, 1] : [0, 1, 0]));
    const w = cross(along, u);
    const angle = (column / (sides - 1)) * 2 * Math.PI;
    const n: Vec3 = add([u[0] * Math.cos(angle), u[1] * Math.cos(angle), u[2] * Math.cos(angle)], w, Math.sin(angle));
    return [...add(points[row]!, n, r), ...n, 1];
  });
}

function rim(side: 1 | -1): Vec3[] {
  const points: Vec3[] = [];
  for (let i = 0; i <= 40; i++) {
    const angle = (i / 40) * 2 * Math.PI;
    const [c, s] = [Math.cos(angle), Math.sin(angle)];
    // A rounded rectangle: a circle with its corners pushed out.
    const corner = 1 + 0.13 * Math.sin(2 * angle) ** 2;
    const x = 3.3 + c * 2.45 * corner;
    points.push([side * x, 2.35 + s * 1.95 * corner, 5.5 - 0.055 * x * x]);
  }
  return points;
}

/** Glasses with a dark rim of 1.8 mm, worn at the right height. */
export function buildGlasses(): Mesh {
  const parts = [rim(1), rim(-1)].map((points) => tube(points, 0.17));
  parts.push(
    tube(
      [
        [-1, 2.7, 5.5],
        [-0.5, 3, 5.75],
        [0, 3.08, 5.82],
        [0.5, 3, 5.75],
        [1, 2.7, 5.5],
      ],
      0.15,
    ),
  );
  for (const side of [1, -1]) {
    parts.push(
      tube(
        [
          [side * 5.7, 2.9, 3.7],
          [side * 6.7, 2.9, 2.4],
          [side * 7.5, 2.7, -1],
          [side * 7.9, 2.2, -3.5],
        ],
        0.15,
      ),
    );
  }
  return faceOutwards(mergeMeshes(parts));
}
