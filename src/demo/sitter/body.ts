/** Ears, neck and shoulders. */
import { headOpenness } from './head-mesh.ts';
import {
  faceOutwards,
  floatsPerVertex,
  gridMesh,
  type Mesh,
  mergeMeshes,
  smoothGridNormals,
  type Vertex,
} from './mesh.ts';
import { normalise, smoothstep, type Vec3 } from './vector.ts';

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
  return [...p, side, 0, 0, 0.55 + 0.45 * smoothstep(-0.35, 0.5, height)];
}

function ear(side: 1 | -1): Mesh {
  const mesh = gridMesh(earRings, earSegments, (ring, segment) => earVertex(ring, segment, side));
  smoothGridNormals(mesh, earRings, earSegments);
  const v = mesh.vertices;
  // The formula's normals follow the winding, which mirrors with the side; all must look away from the head.
  for (let i = 0; i < v.length; i += floatsPerVertex) {
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

const bodyColumns = 41;
const bodyRows = 31;

export function buildBody(): Mesh {
  const mesh = gridMesh(bodyRows, bodyColumns, (row, column): Vertex => {
    const [y, rx, rz, z] = sectionAt((row / (bodyRows - 1)) * (sections.length - 1));
    const angle = (column / (bodyColumns - 1)) * 2 * Math.PI;
    const p: Vec3 = [Math.sin(angle) * rx, y, -Math.cos(angle) * rz + z];
    return [...p, 0, 0, 1, 1];
  });
  smoothGridNormals(mesh, bodyRows, bodyColumns);
  const v = mesh.vertices;
  for (let i = 0; i < v.length; i += floatsPerVertex) {
    const [x, y, z] = [v[i]!, v[i + 1]!, v[i + 2]!];
    const outwards = v[i + 3]! * x + v[i + 5]! * (z + 5) >= 0 ? 1 : -1;
    for (let k = 3; k < 6; k++) v[i + k] = v[i + k]! * outwards;
    // The chin keeps the light from the throat.
    const lookUp = normalise([v[i + 3]! * 0.6, 1, v[i + 5]! * 0.9]);
    v[i + 6] = headOpenness([x, y, z], lookUp, 2.2);
  }
  return mesh;
}

export function buildEars(): Mesh {
  return mergeMeshes([faceOutwards(ear(1)), faceOutwards(ear(-1))]);
}
