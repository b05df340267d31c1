/** Shells around the skull: hair, hats and masks are a thickness over the skin in every direction. */
import { directionAt, headCentre, headRadius } from './head-mesh.ts';
import { faceOutwards, gridMesh, type Mesh, smoothGridNormals, type Vertex, withoutTriangles } from './mesh.ts';
import { add, smoothstep, type Vec3 } from './vector.ts';

/** Thickness over the skin, cm, in a direction from the head's middle; negative where there is nothing. */
export type Thickness = (direction: Vec3) => number;

const stepDeg = 4;
const lowestDeg = -78;
const columns = 360 / stepDeg + 1;
const rows = (90 - lowestDeg) / stepDeg + 1;
const half = (columns - 1) / 2;

let radii: Float32Array | undefined;

/** Skin radii on the shells' grid, one half of the head: following the rays takes longest of all, and is done once. */
function gridRadii(): Float32Array {
  if (radii) return radii;
  radii = new Float32Array(rows * (half + 1));
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column <= half; column++) {
      radii[row * (half + 1) + column] = headRadius(directionAt(column * stepDeg, lowestDeg + row * stepDeg));
    }
  }
  return radii;
}

/** Distance from the head's middle to the skin, degrees given, interpolated on the grid. */
export function skinRadius(longitudeDeg: number, latitudeDeg: number): number {
  const grid = gridRadii();
  let turned = Math.abs(longitudeDeg) % 360;
  if (turned > 180) turned = 360 - turned;
  const x = turned / stepDeg;
  const y = Math.min(rows - 1, Math.max(0, (latitudeDeg - lowestDeg) / stepDeg));
  const [x0, y0] = [Math.min(half - 1, Math.floor(x)), Math.min(rows - 2, Math.floor(y))];
  const at = (row: number, column: number): number => grid[row * (half + 1) + column]!;
  const blend = (row: number): number => at(row, x0) + (at(row, x0 + 1) - at(row, x0)) * (x - x0);
  return blend(y0) + (blend(y0 + 1) - blend(y0)) * (y - y0);
}

/** A point this far over the skin. */
export function overSkin(longitudeDeg: number, latitudeDeg: number, cm: number): Vec3 {
  return add(headCentre, directionAt(longitudeDeg, latitudeDeg), skinRadius(longitudeDeg, latitudeDeg) + cm);
}

/** Ambient light given to points of a shell that lie under the skin. */
const bareShade = 0.4;

/** The surface of a thickness; what lies under the skin is left out. */
export function shell(thickness: Thickness): Mesh {
  const mesh = gridMesh(rows, columns, (row, column): Vertex => {
    const [longitude, latitude] = [(column - half) * stepDeg, lowestDeg + row * stepDeg];
    const cover = thickness(directionAt(longitude, latitude));
    const p = overSkin(longitude, latitude, cover);
    return [...p, 0, 0, 1, smoothstep(-0.1, 0.5, cover) * 0.6 + bareShade];
  });
  smoothGridNormals(mesh, rows, columns);
  return faceOutwards(withoutTriangles(mesh, (_x, _y, _z, open) => open <= bareShade + 0.01));
}

/** Irregular waves in about -1..1. */
export function waves(a: number, b: number): number {
  return (
    Math.sin(a * 7 + Math.sin(b * 5) * 1.3) * 0.5 + Math.sin(a * 17 + b * 11) * 0.3 + Math.sin(b * 23 - a * 5) * 0.2
  );
}

/** A ball, stretched along the axes. */
export function ball(middle: Vec3, radius: Vec3, open = 1): Mesh {
  const [turns, bands] = [19, 11];
  const mesh = gridMesh(bands, turns, (row, column): Vertex => {
    const d = directionAt((column / (turns - 1)) * 360, (row / (bands - 1)) * 180 - 90);
    const n: Vec3 = [d[0] / radius[0], d[1] / radius[1], d[2] / radius[2]];
    const length = Math.hypot(...n) || 1;
    const p = middle.map((m, k) => m + d[k]! * radius[k]!) as [number, number, number];
    return [...p, n[0] / length, n[1] / length, n[2] / length, open];
  });
  return faceOutwards(mesh);
}
