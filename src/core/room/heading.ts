/** Flatter than this the screen faces sky or floor, and tells no direction in the room: within 20 degrees of lying. */
const LEAST_UPRIGHT = 0.34;

/**
 * Where the person faces who looks at the screen of a phone, in degrees anticlockwise from an unknown zero, from the three angles of
 * DeviceOrientation (W3C: intrinsic Z-X'-Y''). Taken from the screen's own axis, because alpha alone jumps while a phone stands upright. Null
 * while it lies flat or an angle is missing.
 */
export function turnAngleDeg(alphaDeg: number | null, betaDeg: number | null, gammaDeg: number | null): number | null {
  if (alphaDeg === null || betaDeg === null || gammaDeg === null) return null;
  const [a, b, c] = [alphaDeg, betaDeg, gammaDeg].map((deg) => (deg * Math.PI) / 180) as [number, number, number];
  // Third column of the rotation: the way out of the screen, towards the person; east and north.
  const east = Math.cos(a) * Math.sin(c) + Math.sin(a) * Math.sin(b) * Math.cos(c);
  const north = Math.sin(a) * Math.sin(c) - Math.cos(a) * Math.sin(b) * Math.cos(c);
  if (!(Math.hypot(east, north) >= LEAST_UPRIGHT)) return null;
  return (Math.atan2(north, east) * 180) / Math.PI;
}
