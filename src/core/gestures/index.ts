/**
 * Movements of the head and face over time: each frame becomes a few numbers (`MotionSample`), each signal is cut into swings, and a whole
 * swing is measured and named. Pure; knows nothing of pictures, of what was asked for, or of what is said about it.
 */
export { type Gesture, type GestureId, gestureIds, type Verdict, verdicts } from './gesture.ts';
export { type MotionSample, motionSampleOf } from './motion-sample.ts';
export { emptyMovementTrack, finishMovements, followMovements, type MovementTrack } from './recogniser.ts';
