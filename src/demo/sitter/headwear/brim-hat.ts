import type { Lot } from '../lot.ts';
import { faceOutwards, gridMesh, mergeMeshes, smoothGridNormals, type Vertex } from '../mesh.ts';
import { smoothstep } from '../vector.ts';
import type { Worn } from './worn.ts';

const columns = 61;
/** The head's middle seen from above, and its half-axes with a hat's lining. */
const middleZ = -4;
const [halfX, halfZ] = [8.5, 10.3];

/** A hat with a brim all around: fedora, sun hat, bowler or bucket. */
export function buildBrimHat(lot: Lot): Worn {
  const low = lot.between(5.9, 7.9);
  const kind = lot.weighed({ fedora: 0.35, sun: 0.25, bowler: 0.12, bucket: 0.28 });
  const high = kind === 'bucket' ? lot.between(7.5, 9) : lot.between(8.5, 12);
  const width = {
    fedora: lot.between(5, 7.5),
    sun: lot.between(8, 13),
    bowler: lot.between(3, 4.5),
    bucket: lot.between(4, 6),
  }[kind];
  const slope = kind === 'bucket' ? lot.between(0.5, 1.1) : lot.between(-0.08, 0.2);
  const curl = kind === 'bucket' ? 0 : kind === 'bowler' ? 1.6 : lot.between(0, 1.6);
  const taper = kind === 'bucket' ? 0.14 : lot.between(0.06, 0.2);
  // Worn a little lower behind.
  const base = (z: number): number => low - 0.9 + 0.14 * (z - middleZ);
  const crownRows = 14;
  const crown = gridMesh(crownRows, columns, (row, column): Vertex => {
    const a = (column / (columns - 1)) * 2 * Math.PI;
    const t = row / (crownRows - 1);
    const up = Math.min(1, t / 0.6);
    const inwards = t < 0.6 ? 1 - taper * up : (1 - taper) * Math.cos(((t - 0.6) / 0.4) * (Math.PI / 2));
    const x = Math.sin(a) * halfX * inwards;
    const z = middleZ + Math.cos(a) * halfZ * inwards;
    const round = t < 0.6 ? 0 : Math.sin(((t - 0.6) / 0.4) * (Math.PI / 2)) * (kind === 'bowler' ? 3 : 1);
    const crease = kind === 'fedora' ? 1.6 * smoothstep(0.6, 1, t) * Math.exp(-((x / 1.8) ** 2)) : 0;
    return [x, base(z) + up * high + round - crease, z, 0, 1, 0, 0.95];
  });
  smoothGridNormals(crown, crownRows, columns);
  const rows = 9;
  const brim = gridMesh(rows, columns, (row, column): Vertex => {
    const a = (column / (columns - 1)) * 2 * Math.PI;
    const out = (row / (rows - 1)) * width;
    const x = Math.sin(a) * (halfX + out);
    const z = middleZ + Math.cos(a) * (halfZ + out);
    const rise =
      curl * (out / width) ** 2 * Math.sin(a) ** 2 * 1.4 + 0.25 * Math.sin(a * 3) * (out / width) ** 2 - slope * out;
    return [x, base(middleZ + Math.cos(a) * halfZ) + rise, z, Math.sin(a) * slope, 1, Math.cos(a) * slope, 0.85];
  });
  const normals = brim.vertices;
  for (let i = 0; i < normals.length; i += 7) {
    const length = Math.hypot(normals[i + 3]!, normals[i + 4]!, normals[i + 5]!);
    for (let k = 3; k < 6; k++) normals[i + k] = normals[i + k]! / length;
  }
  const front = base(middleZ + halfZ);
  return {
    mesh: mergeMeshes([outwards(crown), faceOutwards(brim)]),
    thickness: ([, y, z]) => (y > 0.68 - 0.2 * smoothstep(0.2, -1, z) ? 0.8 : -0.6),
    brim: { yCm: front - slope * width * 0.5, halfWidthCm: halfX + width, reachCm: 6.4 + width },
  };
}

function outwards(mesh: ReturnType<typeof gridMesh>): ReturnType<typeof gridMesh> {
  const v = mesh.vertices;
  for (let i = 0; i < v.length; i += 7) {
    const away = v[i]! * v[i + 3]! + (v[i + 1]! - 5) * v[i + 4]! + (v[i + 2]! - middleZ) * v[i + 5]! >= 0 ? 1 : -1;
    for (let k = 3; k < 6; k++) v[i + k] = v[i + k]! * away;
  }
  return faceOutwards(mesh);
}
