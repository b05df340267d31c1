/** What is worn on the skull: hair and cap, both as shells over the head. */
import { angles, directionAt, headCentre, headRadius } from './head-mesh.ts';
import {
  faceOutwards,
  gridMesh,
  type Mesh,
  mergeMeshes,
  smoothGridNormals,
  type Vertex,
  withoutTriangles,
} from './mesh.ts';
import { add, smoothstep, type Vec3 } from './vector.ts';

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

/** A shell around the skull, where `thickness` is positive. */
function shell(thickness: (direction: Vec3) => number, stepDeg: number): Mesh {
  const columns = angles(-180, 180, () => stepDeg);
  const rows = angles(-60, 90, () => stepDeg);
  const mesh = gridMesh(rows.length, columns.length, (row, column): Vertex => {
    const direction = directionAt(columns[column]!, rows[row]!);
    const cover = thickness(direction);
    const p = add(headCentre, direction, headRadius(direction) + cover);
    return [...p, 0, 0, 1, smoothstep(-0.1, 0.5, cover) * 0.6 + bareShade];
  });
  return withoutTriangles(
    smoothGridNormals(mesh, rows.length, columns.length),
    (_x, _y, _z, open) => open <= bareShade + 0.01,
  );
}

export function buildHair(): Mesh {
  return shell(hairThickness, 4);
}

/** A plain cap with a peak: pulled down to the middle of the forehead. */
export function buildCap(): Mesh {
  const dome = shell(([, y, z]) => (y - (z > 0 ? 0.62 : 0.62 - 0.4 * smoothstep(0, -1, z)) > 0 ? 1.6 : -0.6), 4);
  const rows = 10;
  const columns = 31;
  const peak = gridMesh(rows, columns, (row, column): Vertex => {
    const angle = ((column / (columns - 1) - 0.5) * 116 * Math.PI) / 180;
    const reach = row / (rows - 1);
    const out = reach * 5.5 * Math.cos(angle * 1.5) ** 0.6;
    const x = Math.sin(angle) * (8 + out * 0.2);
    const z = -3 + Math.cos(angle) * 8.4 + out;
    return [x, 8 - 0.03 * x * x * reach - out * 0.3, z, 0, 0.9, 0.4, 0.75];
  });
  return mergeMeshes([dome, faceOutwards(peak)]);
}
