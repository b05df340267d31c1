/**
 * The bust as signed distances in cm: negative inside. Head space has its origin behind the bridge of the nose, x to the
 * picture's right, y up, z to the camera; the eyes are 6.3 apart, chin to hairline 17.7, as in the face model's average head.
 */
export const eyeCentre = { x: 3.15, y: 2.62, z: 2.45, radius: 1.25 } as const;
export const mouth = { y: -4.28, halfWidth: 2.5 } as const;

function ellipsoid(x: number, y: number, z: number, rx: number, ry: number, rz: number): number {
  const k0 = Math.hypot(x / rx, y / ry, z / rz);
  const k1 = Math.hypot(x / (rx * rx), y / (ry * ry), z / (rz * rz));
  return k1 === 0 ? -Math.min(rx, ry, rz) : (k0 * (k0 - 1)) / k1;
}

/** Union with a fillet of about `k` cm. */
function join(a: number, b: number, k: number): number {
  const h = Math.max(k - Math.abs(a - b), 0) / k;
  return Math.min(a, b) - h * h * k * 0.25;
}

function carve(a: number, hole: number, k: number): number {
  return -join(-a, hole, k);
}

/** A rod of changing thickness from height y0 to y1, in the plane of symmetry or beside it. */
function rod(
  x: number,
  y: number,
  z: number,
  a: readonly number[],
  b: readonly number[],
  ra: number,
  rb: number,
): number {
  const [ax, ay, az] = a as [number, number, number];
  const bx = b[0]! - ax;
  const by = b[1]! - ay;
  const bz = b[2]! - az;
  const t = Math.min(1, Math.max(0, ((x - ax) * bx + (y - ay) * by + (z - az) * bz) / (bx * bx + by * by + bz * bz)));
  return Math.hypot(x - ax - bx * t, y - ay - by * t, z - az - bz * t) - (ra + (rb - ra) * t);
}

function skull(x: number, y: number, z: number): number {
  let d = ellipsoid(x, y - 4.1, z + 4.3, 7.35, 8.9, 9.3);
  d = join(d, ellipsoid(x, y + 2, z + 0.6, 6, 7.5, 5.7), 2.5);
  d = join(d, ellipsoid(x - 3.9, y + 0.2, z - 2.1, 2.3, 1.8, 2), 1.6); // cheekbone
  d = join(d, ellipsoid(x, y + 7.9, z - 2.7, 2.5, 1.6, 1.7), 2.8); // chin
  d = join(d, ellipsoid(x - 3.4, y + 5.4, z + 0.4, 1.3, 1.5, 2.2), 3); // corner of the jaw
  d = join(d, ellipsoid(x, y + 4, z - 2.6, 3.2, 2.8, 2.9), 1.8); // muzzle
  return join(d, ellipsoid(x - 2.3, y - 4, z - 3.6, 2.2, 0.8, 0.8), 1.6); // brow ridge
}

function nose(x: number, y: number, z: number): number {
  let d = rod(x, y, z, [0, 3.3, 4.1], [0, -0.7, 6.2], 0.55, 0.75);
  d = join(d, Math.hypot(x, y + 0.95, z - 6.35) - 0.92, 0.6);
  d = join(d, ellipsoid(x - 1.12, y + 1.35, z - 5.35, 0.72, 0.68, 0.85), 0.6);
  return d;
}

function lips(x: number, y: number, z: number): number {
  const upper = ellipsoid(x - 0.75, y - mouth.y - 0.42 - x * 0.02, z - 5.05 + x * x * 0.13, 1.9, 0.48, 0.75);
  const lower = ellipsoid(x, y - mouth.y + 0.5, z - 4.95 + x * x * 0.13, 1.9, 0.52, 0.85);
  return Math.min(upper, lower);
}

/** Distance to the head without ears and hair. Symmetric: only |x| counts. */
export function headDistance(xSigned: number, y: number, z: number): number {
  const x = Math.abs(xSigned);
  let d = skull(x, y, z);
  d = carve(d, ellipsoid(x - 3.1, y - 2.5, z - 5.5, 1.9, 1.25, 1.5), 1.3);
  d = join(d, nose(x, y, z), 1.3);
  // The closed lids: a bulge a little larger than the eyeball; the shader opens them.
  d = join(d, Math.hypot(x - eyeCentre.x, y - eyeCentre.y, z - eyeCentre.z) - eyeCentre.radius - 0.12, 0.5);
  d = carve(d, ellipsoid(x, y + 2.6, z - 6, 0.35, 0.9, 0.35), 0.6); // philtrum
  d = join(d, lips(x, y, z), 0.55);
  const between = (y - mouth.y) / 0.14;
  return z > 2 && x < mouth.halfWidth ? d + 0.1 * Math.exp(-between * between) * (1 - (x / mouth.halfWidth) ** 4) : d;
}
