/** Eight directions, an eighth of a turn each: as fine as a person can be told without a compass. */
export const SECTOR_COUNT = 8;
export const SECTOR_DEG = 360 / SECTOR_COUNT;

/** As seen from where the person faced at the start and, after a whole turn, faces again; their own left and right. */
export const directionNames = [
  'ahead',
  'half-left',
  'left',
  'behind-left',
  'behind',
  'behind-right',
  'right',
  'half-right',
] as const;
export type DirectionName = (typeof directionNames)[number];

/** The sector of an angle in degrees, anticlockwise as seen from above, so that a turn to the left grows. */
export function sectorOf(angleDeg: number): number {
  return ((Math.round(angleDeg / SECTOR_DEG) % SECTOR_COUNT) + SECTOR_COUNT) % SECTOR_COUNT;
}
