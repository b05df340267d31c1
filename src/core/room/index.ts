/**
 * The room doctor: light on the face, gathered while a person turns once on the spot, becomes the direction to stand in and why. Pure: headings
 * and findings come in as data. How a heading is had is in `adapters/heading.ts`; what is said is in `messages/`.
 */
export { type RoomAdvice, type RoomVerdict, roomAdvice } from './advise.ts';
export { turnAngleDeg } from './heading.ts';
export { type LightFault, lightFaults } from './light.ts';
export { type DirectionName, directionNames, SECTOR_COUNT, SECTOR_DEG, sectorOf } from './sectors.ts';
export {
  leaveSurvey,
  type Pace,
  pauseSurvey,
  resumeSurvey,
  type Survey,
  sawLight,
  startSurvey,
  TURN_MS,
  turnedRatio,
  turnedTo,
  withoutHeading,
} from './survey.ts';
