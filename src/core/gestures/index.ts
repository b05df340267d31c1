/**
 * Movements of the head and face over time: each frame becomes a few numbers (`MotionSample`), each signal is cut into swings, and a whole
 * swing is measured and named. `asked.ts` follows one movement that a person was asked for. Pure; knows nothing of pictures, or of what is
 * said about it.
 */
export { type Asked, type AskedStep, askFor, followAsked, isAtRest, type Outcome } from './asked.ts';
export { type AskedLive, askedDegOf, headAimOf, type Pace, type Phase } from './asked-live.ts';
export { type AskedId, askedIds, type Gesture, type GestureId, gestureIds, type Verdict, verdicts } from './gesture.ts';
export { type MotionSample, motionSampleOf } from './motion-sample.ts';
export { emptyMovementTrack, finishMovements, followMovements, type MovementTrack } from './recogniser.ts';
