/** What the bench of movements needs of the app, as one module. */
export { chanceOf } from '../../src/core/chance.ts';
export {
  askedIds,
  askFor,
  emptyMovementTrack,
  finishMovements,
  followAsked,
  followMovements,
} from '../../src/core/gestures/index.ts';
export { performanceOf, restPosture } from '../../src/core/gestures/performance.ts';
export { filmOf } from '../../src/core/gestures/played.ts';
