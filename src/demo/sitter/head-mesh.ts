import { headDistance } from './head-shape.ts';
import { gridMesh, type Mesh, type Vertex } from './mesh.ts';
import { normalise, type Vec3 } from './vector.ts';

/** The head is star-shaped around this point, so one ray in each direction finds its whole surface. */
export const headCentre: Vec3 = [0, -0.6, -2.5];

const rayStartCm = 16;
const surfaceToleranceCm = 0.002;
const maxSteps = 60;

/** Distance from `headCentre` to the skin in a direction. */
export function headRadius(direction: Vec3): number {
  let r = rayStartCm;
  for (let step = 0; step < maxSteps; step++) {
    const d = headDistance(
      headCentre[0] + direction[0] * r,
      headCentre[1] + direction[1] * r,
      headCentre[2] + direction[2] * r,
    );
    r -= d * 0.9;
    if (Math.abs(d) < surfaceToleranceCm) break;
  }
  return r;
}

export function directionAt(longitudeDeg: number, latitudeDeg: number): Vec3 {
  const [a, b] = [(longitudeDeg * Math.PI) / 180, (latitudeDeg * Math.PI) / 180];
  return [Math.sin(a) * Math.cos(b), Math.sin(b), Math.cos(a) * Math.cos(b)];
}

function headNormal(p: Vec3): Vec3 {
  const e = 0.02;
  const [x, y, z] = p;
  return normalise([
    headDistance(x + e, y, z) - headDistance(x - e, y, z),
    headDistance(x, y + e, z) - headDistance(x, y - e, z),
    headDistance(x, y, z + e) - headDistance(x, y, z - e),
  ]);
}

/** How much of the sky a point of the skin sees: nearby surface along the normal takes light away. */
export function headOpenness(p: Vec3, n: Vec3, scaleCm = 1): number {
  let hidden = 0;
  for (const [step, weight] of [
    [0.25, 0.9],
    [0.6, 0.5],
    [1.3, 0.3],
    [2.4, 0.16],
  ] as const) {
    const s = step * scaleCm;
    const d = headDistance(p[0] + n[0] * s, p[1] + n[1] * s, p[2] + n[2] * s);
    hidden += (weight * Math.max(0, s - d)) / scaleCm;
  }
  return Math.max(0.15, 1 - hidden);
}

/** Angles from `from` to `to`, closer together where `spacing` says so. The last is exactly `to`. */
export function angles(from: number, to: number, spacing: (deg: number) => number): number[] {
  const result: number[] = [];
  for (let deg = from; deg < to - 0.3 * spacing(deg); deg += spacing(deg)) result.push(deg);
  result.push(to);
  return result;
}

/** Fine where lips, nose and lids are, coarse under the hair. */
function longitudeSpacing(deg: number): number {
  return deg < 45 ? 2 : Math.min(7, 2 + (deg - 45) * 0.08);
}

function latitudeSpacing(deg: number): number {
  if (deg > -34 && deg < 0) return 0.9;
  return deg >= 0 ? Math.min(6, 1.7 + Math.max(0, deg - 35) * 0.15) : Math.min(6, 0.9 + (-34 - deg) * 0.2);
}

/** The skin of the whole head, lids and lips closed: some heads are bald. */
export function buildHeadMesh(): Mesh {
  const half = angles(0, 180, longitudeSpacing);
  const rows = angles(-90, 90, latitudeSpacing);
  const middle = half.length - 1;
  const cache = new Map<number, Vertex>();
  const rightHalf = (row: number, column: number): Vertex => {
    const key = row * half.length + column;
    const known = cache.get(key);
    if (known) return known;
    const direction = directionAt(half[column]!, rows[row]!);
    const r = headRadius(direction);
    const p: Vec3 = [direction[0] * r, headCentre[1] + direction[1] * r, headCentre[2] + direction[2] * r];
    const n = headNormal(p);
    const vertex: Vertex = [...p, ...n, headOpenness(p, n)];
    cache.set(key, vertex);
    return vertex;
  };
  const mesh = gridMesh(rows.length, 2 * half.length - 1, (row, column) => {
    const v = rightHalf(row, Math.abs(column - middle));
    return column >= middle ? v : [-v[0], v[1], v[2], -v[3], v[4], v[5], v[6]];
  });
  return mesh;
}
