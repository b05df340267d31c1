/** Signed distance in mm from the outline of a rectangle with rounded corners, whose top left corner is at 0, 0; negative inside. */
export function roundedRectDistance(u: number, v: number, width: number, height: number, radius: number): number {
  const dx = Math.abs(u - width / 2) - width / 2 + radius;
  const dy = Math.abs(v - height / 2) - height / 2 + radius;
  if (dx > 0 && dy > 0) return Math.sqrt(dx * dx + dy * dy) - radius;
  return Math.max(dx, dy) - radius;
}
