/** Frames and lenses. Every frame differs in cut, size, thickness and seat; "square" is any frame with corners. */
import type { Glasses } from './looks.ts';
import { Lot } from './lot.ts';
import { faceOutwards, gridMesh, type Mesh, mergeMeshes, type Vertex } from './mesh.ts';
import { tube } from './tube.ts';
import type { Vec3 } from './vector.ts';

interface Cut {
  readonly halfWidth: number;
  readonly halfHeight: number;
  /** 2 an ellipse, 8 nearly a rectangle. */
  readonly corners: number;
  /** How much the outer upper corner is drawn up, and the lower inner one cut away, cm. */
  readonly lift: number;
  readonly droop: number;
  readonly rim: number;
  /** How much thicker the upper rim is. */
  readonly brow: number;
  readonly y: number;
  readonly z: number;
}

function cutOf({ frame, lens }: Glasses, lot: Lot): Cut {
  const large = lens === 'dark' ? lot.between(0.1, 0.45) : 0;
  const y = 2.35 - lot.between(0, 0.7) - large * 0.4;
  const shared = { lift: 0, droop: 0, brow: 1, y, z: lot.between(0, 0.35) };
  const thin = lot.happens(0.5) ? lot.between(0.06, 0.1) : lot.between(0.12, 0.18);
  if (frame === 'round') {
    const r = lot.between(1.95, 2.55) + large;
    return {
      ...shared,
      halfWidth: r,
      halfHeight: r * lot.between(0.9, 1),
      corners: lot.between(2, 2.5),
      rim: thin,
      droop: lot.happens(0.25) ? 0.5 : 0,
    };
  }
  const halfWidth = lot.between(2.35, 2.75) + large * 0.5;
  const halfHeight = lot.between(1.35, 2.1) + large;
  const corners = lot.between(3, 7);
  const lift = lot.happens(0.3) ? lot.between(0.15, 0.6) : 0;
  const droop = lot.happens(0.3) ? lot.between(0.2, 0.8) : 0;
  if (frame === 'rimless') return { ...shared, halfWidth, halfHeight, corners, lift, droop, rim: 0.025 };
  if (frame === 'thick') {
    return {
      ...shared,
      halfWidth,
      halfHeight: halfHeight + 0.2,
      corners: lot.between(2.3, 6),
      lift,
      droop,
      rim: lot.between(0.24, 0.4),
      brow: lot.between(1, 1.5),
    };
  }
  return { ...shared, halfWidth, halfHeight, corners, lift, droop, rim: thin, brow: lot.happens(0.25) ? 2.2 : 1 };
}

/** A point of the outline, or inside it for `share` below 1. */
function outlineAt(cut: Cut, side: number, angle: number, share: number): Vec3 {
  const [c, s] = [Math.cos(angle), Math.sin(angle)];
  const r = share * (Math.abs(c) ** cut.corners + Math.abs(s) ** cut.corners) ** (-1 / cut.corners);
  const [u, v] = [c * r, s * r];
  const x = Math.max(cut.halfWidth + 0.72, 3.3) + u * cut.halfWidth;
  let y = cut.y + v * cut.halfHeight;
  y += cut.lift * Math.max(0, u) * Math.max(0, v);
  y += cut.droop * Math.max(0, -u) * Math.max(0, -v);
  return [side * x, y, 5.6 + cut.z - 0.05 * x * x - 0.06 * (cut.y - y)];
}

/** The same person's frame, with and without lenses. */
export function buildGlasses(glasses: Glasses, styleSeed: number): { readonly frame: Mesh; readonly lenses: Mesh } {
  const cut = cutOf(glasses, new Lot(styleSeed, 50));
  const steps = 48;
  const parts: Mesh[] = [];
  const lenses: Mesh[] = [];
  const temple = cut.rim < 0.1 ? 0.08 : Math.min(0.24, cut.rim);
  for (const side of [1, -1]) {
    const angles = Array.from({ length: steps + 1 }, (_, i) => (i / steps) * 2 * Math.PI);
    const radii = angles.map((a) => cut.rim * (1 + (cut.brow - 1) * Math.max(0, Math.sin(a)) ** 0.6));
    parts.push(
      tube(
        angles.map((a) => outlineAt(cut, side, a, 1)),
        radii,
      ),
    );
    lenses.push(lens(cut, side));
    const hinge = outlineAt(cut, side, 0.35, 1);
    const arm: Vec3[] = [hinge, [side * 6.9, hinge[1] + 0.05, 2.4], [side * 7.6, 2.6, -1], [side * 7.9, 2.1, -3.5]];
    parts.push(tube(arm, temple));
  }
  const inner = outlineAt(cut, 1, Math.PI - 0.45, 1);
  const [bx, by, bz] = inner;
  const bridge: Vec3[] = [-1, -0.5, 0, 0.5, 1].map((t) => [
    bx * t,
    by + 0.3 * (1 - t * t),
    Math.max(bz, 5.5) + 0.3 * (1 - t * t),
  ]);
  parts.push(tube(bridge, Math.max(0.07, cut.rim * 0.85)));
  return { frame: mergeMeshes(parts), lenses: mergeMeshes(lenses) };
}

function lens(cut: Cut, side: number): Mesh {
  const [rows, columns] = [5, 41];
  return faceOutwards(
    gridMesh(rows, columns, (row, column): Vertex => {
      const share = row / (rows - 1);
      const angle = (column / (columns - 1)) * 2 * Math.PI;
      const p = outlineAt(cut, side, angle, share);
      const [u, v] = [Math.cos(angle) * share, Math.sin(angle) * share];
      // A curve of about four dioptres, and its height for a tint that fades downwards.
      const n: Vec3 = [side * (0.16 + 0.2 * u), 0.2 * v - 0.04, 0.95];
      const length = Math.hypot(...n);
      return [
        p[0],
        p[1],
        p[2] + 0.12 * (1 - share * share),
        n[0] / length,
        n[1] / length,
        n[2] / length,
        0.5 + 0.5 * v,
      ];
    }),
  );
}
