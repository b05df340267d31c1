/** Hair, ears, neck and shoulders, glasses and cap: all but the face itself. The extra number of a vertex is its `material`. */
import { angles, directionAt, headCentre, headOpenness, headRadius } from './head-mesh.ts';
import {
  faceOutwards,
  floatsPerVertex,
  gridMesh,
  type Mesh,
  mergeMeshes,
  smoothGridNormals,
  type Vertex,
} from './mesh.ts';
import { add, cross, normalise, smoothstep, type Vec3 } from './vector.ts';

/** Read by the shader (`paint` in shaders.ts); `body` is skin above the collar and cloth below. */
export const material = { skin: 0, hair: 1, body: 2, frame: 3, cap: 4 } as const;

function waves(a: number, b: number): number {
  return (
    Math.sin(a * 7 + Math.sin(b * 5) * 1.3) * 0.5 + Math.sin(a * 17 + b * 11) * 0.3 + Math.sin(b * 23 - a * 5) * 0.2
  );
}

/** Ambient light given to points of a shell that lie under the skin. */
const bareShade = 0.4;

/** Thickness of the hair over the skin, cm; negative where there is none, so that the head hides it. */
function hairThickness(direction: Vec3): number {
  const [x, y, z] = direction;
  const side = Math.abs(x);
  // The hairline: high over the forehead, down before the ears, low at the nape.
  const line = z > 0 ? 0.76 - 0.5 * smoothstep(0.5, 0.92, side) : 0.29 - 0.85 * smoothstep(0, -0.6, z);
  const parting = 0.035 * Math.sin(x * 8 + 0.6) + 0.015 * waves(x * 3, z * 3);
  const depth = y - line - parting;
  const fullness = 0.75 + 0.5 * smoothstep(0.2, 0.9, y) + 0.12 * waves(x * 2 + z, z * 2.3 - y);
  return -0.45 + (fullness + 0.45) * smoothstep(-0.09, 0.13, depth);
}

/** Leaves out the triangles deep under the skin: nobody sees them, unless the jaw drops. */
function withoutBare(mesh: Mesh): Mesh {
  const covered = (index: number): boolean => mesh.vertices[index * floatsPerVertex + 6]! > bareShade + 0.01;
  const kept: number[] = [];
  for (let i = 0; i < mesh.indices.length; i += 3) {
    const triangle = mesh.indices.subarray(i, i + 3);
    if (triangle.some(covered)) kept.push(...triangle);
  }
  return { vertices: mesh.vertices, indices: Uint32Array.from(kept) };
}

/** A shell around the skull, where `thickness` is positive. */
function shell(thickness: (direction: Vec3) => number, kind: number, stepDeg: number): Mesh {
  const columns = angles(-180, 180, () => stepDeg);
  const rows = angles(-60, 90, () => stepDeg);
  const mesh = gridMesh(rows.length, columns.length, (row, column): Vertex => {
    const direction = directionAt(columns[column]!, rows[row]!);
    const cover = thickness(direction);
    const p = add(headCentre, direction, headRadius(direction) + cover);
    return [...p, 0, 0, 1, smoothstep(-0.1, 0.5, cover) * 0.6 + bareShade, kind];
  });
  return withoutBare(smoothGridNormals(mesh, rows.length, columns.length));
}

const earSegments = 36;
const earRings = 9;

/** A shallow bowl with a raised rim, 6.2 cm high, flared out from the side of the head. */
function earVertex(ring: number, segment: number, side: 1 | -1): Vertex {
  const angle = (segment / (earSegments - 1)) * 2 * Math.PI;
  const r = ring / (earRings - 1);
  const up = Math.sin(angle);
  const back = Math.cos(angle);
  const width = 1.75 - 0.45 * smoothstep(0.2, -1, up);
  const rim = Math.exp(-((r - 0.82) ** 2) / 0.018) * 0.42 * smoothstep(-0.95, -0.3, back * 1 + up * 0.4 + 0.15);
  const lobe = smoothstep(-0.4, -1, up) * 0.2 * r;
  const bowl = -0.35 * Math.exp(-((r - 0.35) ** 2) / 0.06);
  const height = rim + lobe + bowl + 0.35 - smoothstep(0.9, 1, r) * 0.5;
  const flare = 0.45 * back * r * width + 0.5;
  const p: Vec3 = [
    side * (6.95 + height * 0.9 + flare),
    0.9 + up * r * 3.05,
    -2.6 - back * r * width * 0.95 - up * r * 0.35,
  ];
  return [...p, side, 0, 0, 0.55 + 0.45 * smoothstep(-0.35, 0.5, height), material.skin];
}

function ear(side: 1 | -1): Mesh {
  const mesh = gridMesh(earRings, earSegments, (ring, segment) => earVertex(ring, segment, side));
  smoothGridNormals(mesh, earRings, earSegments);
  const v = mesh.vertices;
  // The formula's normals follow the winding, which mirrors with the side; all must look away from the head.
  for (let i = 0; i < v.length; i += 8) {
    if (v[i + 3]! * side >= 0) continue;
    for (let k = 3; k < 6; k++) v[i + k] = -v[i + k]!;
  }
  return mesh;
}

/** Neck and shoulders as cross-sections: height, half width, half depth, middle in z (all cm). */
const sections = [
  [-4, 5.3, 5.4, -4],
  [-8, 5.2, 5.3, -4.3],
  [-11.5, 5.5, 5.4, -4.8],
  [-13.6, 7.2, 5.9, -5.2],
  [-15.2, 11.2, 6.6, -5.6],
  [-17.2, 16.4, 7.6, -5.9],
  [-19.8, 19.8, 8.6, -6],
  [-24, 21.4, 9.6, -6],
  [-32, 22, 10.6, -5.6],
  [-44, 22, 11, -5.4],
  [-75, 22, 11, -5.4],
] as const;

function sectionAt(t: number): [number, number, number, number] {
  const at = Math.min(sections.length - 2, Math.floor(t));
  const f = t - at;
  const [p0, p1, p2, p3] = [-1, 0, 1, 2].map((k) => sections[Math.min(sections.length - 1, Math.max(0, at + k))]!);
  // Catmull-Rom, so that the shoulders are round.
  const blend = (k: 0 | 1 | 2 | 3): number => {
    const [a, b, c, d] = [p0![k], p1![k], p2![k], p3![k]];
    return 0.5 * (2 * b + (c - a) * f + (2 * a - 5 * b + 4 * c - d) * f * f + (3 * b - a - 3 * c + d) * f * f * f);
  };
  return [blend(0), blend(1), blend(2), blend(3)];
}

const bodyColumns = 49;
const bodyRows = 37;

function body(): Mesh {
  const mesh = gridMesh(bodyRows, bodyColumns, (row, column): Vertex => {
    const [y, rx, rz, z] = sectionAt((row / (bodyRows - 1)) * (sections.length - 1));
    const angle = (column / (bodyColumns - 1)) * 2 * Math.PI;
    const p: Vec3 = [Math.sin(angle) * rx, y, -Math.cos(angle) * rz + z];
    return [...p, 0, 0, 1, 1, material.body];
  });
  smoothGridNormals(mesh, bodyRows, bodyColumns);
  const v = mesh.vertices;
  for (let i = 0; i < v.length; i += 8) {
    const [x, y, z] = [v[i]!, v[i + 1]!, v[i + 2]!];
    const outwards = v[i + 3]! * x + v[i + 5]! * (z + 5) >= 0 ? 1 : -1;
    for (let k = 3; k < 6; k++) v[i + k] = v[i + k]! * outwards;
    // The chin keeps the light from the throat.
    const lookUp = normalise([v[i + 3]! * 0.6, 1, v[i + 5]! * 0.9]);
    v[i + 6] = headOpenness([x, y, z], lookUp, 2.2);
  }
  return mesh;
}

/** A tube of radius `r` along points; closed when the first and last point are the same. */
function tube(points: readonly Vec3[], r: number, kind: number): Mesh {
  const sides = 7;
  return gridMesh(points.length, sides, (row, column): Vertex => {
    const before = points[Math.max(0, row - 1)]!;
    const after = points[Math.min(points.length - 1, row + 1)]!;
    const along = normalise([after[0] - before[0], after[1] - before[1], after[2] - before[2]]);
    const u = normalise(cross(along, Math.abs(along[1]) > 0.9 ? [0, 0, 1] : [0, 1, 0]));
    const w = cross(along, u);
    const angle = (column / (sides - 1)) * 2 * Math.PI;
    const n: Vec3 = add([u[0] * Math.cos(angle), u[1] * Math.cos(angle), u[2] * Math.cos(angle)], w, Math.sin(angle));
    return [...add(points[row]!, n, r), ...n, 1, kind];
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
  const parts = [rim(1), rim(-1)].map((points) => tube(points, 0.17, material.frame));
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
      material.frame,
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
        material.frame,
      ),
    );
  }
  return faceOutwards(mergeMeshes(parts));
}

/** A plain cap with a peak: pulled down to the middle of the forehead. */
export function buildCap(): Mesh {
  const dome = shell(
    ([, y, z]) => (y - (z > 0 ? 0.62 : 0.62 - 0.4 * smoothstep(0, -1, z)) > 0 ? 1.6 : -0.6),
    material.cap,
    4,
  );
  const rows = 10;
  const columns = 31;
  const peak = gridMesh(rows, columns, (row, column): Vertex => {
    const angle = ((column / (columns - 1) - 0.5) * 116 * Math.PI) / 180;
    const reach = row / (rows - 1);
    const out = reach * 5.5 * Math.cos(angle * 1.5) ** 0.6;
    const x = Math.sin(angle) * (8 + out * 0.2);
    const z = -3 + Math.cos(angle) * 8.4 + out;
    return [x, 8 - 0.03 * x * x * reach - out * 0.3, z, 0, 0.9, 0.4, 0.75, material.cap];
  });
  return mergeMeshes([dome, peak]);
}

/** Ears, neck and shoulders, and the hair: what is always there. */
export function buildBust(): Mesh {
  return mergeMeshes([shell(hairThickness, material.hair, 4), faceOutwards(ear(1)), faceOutwards(ear(-1)), body()]);
}
