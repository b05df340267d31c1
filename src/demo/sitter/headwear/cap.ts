import { directionAt } from '../head-mesh.ts';
import type { Lot } from '../lot.ts';
import { faceOutwards, gridMesh, type Mesh, mergeMeshes, type Vertex } from '../mesh.ts';
import { overSkin, shell, type Thickness } from '../shell.ts';
import { smoothstep } from '../vector.ts';
import type { Worn } from './worn.ts';

/** A cap with a peak, worn forwards or, seldom, backwards: low or high on the forehead, shallow or tall, the peak flat or bent. */
export function buildCap(lot: Lot): Worn {
  const isBackwards = lot.happens(0.12);
  const line = lot.between(0.58, 0.7);
  const [tall, reach, bend, droop] = [
    lot.between(0, 2.2),
    lot.between(5, 7),
    lot.between(0.005, 0.05),
    lot.between(0.1, 0.45),
  ];
  const thickness: Thickness = ([x, y, zHead]) => {
    const z = isBackwards ? -zHead : zHead;
    // Where the strap closes, a backwards cap has an arch over the forehead.
    const arch = isBackwards && zHead > 0 ? 0.1 * Math.exp(-((x / 0.28) ** 2)) : 0;
    const edge = (z > 0 ? line : line - 0.32 * smoothstep(0, -1, z)) + (isBackwards ? -0.02 : 0) + arch;
    const crown = tall * smoothstep(line, 0.95, y) * (0.6 + 0.4 * smoothstep(-0.6, 0.4, z));
    return -0.6 + (1.5 + crown + 0.6) * smoothstep(-0.035, 0.035, y - (isBackwards && zHead > 0 ? edge + 0.06 : edge));
  };
  const parts: Mesh[] = [shell(thickness)];
  parts.push(peak(isBackwards, line, reach, bend, droop));
  return {
    thickness,
    mesh: mergeMeshes(parts),
    brim: isBackwards
      ? null
      : { yCm: overSkin(0, Math.asin(line) * (180 / Math.PI), 1)[1] - 1, halfWidthCm: 8, reachCm: 6 + reach },
  };
}

function peak(isBackwards: boolean, line: number, reach: number, bend: number, droop: number): Mesh {
  const [rows, columns] = [10, 31];
  const latitude = Math.asin(isBackwards ? line - 0.3 : line) * (180 / Math.PI) + 1;
  const mesh = gridMesh(rows, columns, (row, column): Vertex => {
    const half = column / (columns - 1) - 0.5;
    const longitude = half * 118 + (isBackwards ? 180 : 0);
    const base = overSkin(longitude, latitude, 1.1);
    const out = (row / (rows - 1)) * reach * Math.cos(half * Math.PI * 0.98) ** 0.6;
    const [dx, , dz] = directionAt(longitude * (isBackwards ? 1 : 0.5), 0);
    const x = base[0] + dx * out;
    const y = base[1] - out * droop - bend * (x * x) * Math.min(1, out / 3);
    return [x, y, base[2] + dz * out, 0, 0.94, dz * 0.34, 0.9];
  });
  return faceOutwards(mesh);
}
