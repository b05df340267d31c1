import type { Face, HeadPose } from '../observation.ts';

/** What the recogniser knows about one frame. Plain data, a few numbers: no picture, no landmarks. */
export interface MotionSample {
  /** Strictly increasing. */
  readonly atMs: number;
  /** Null where no face was seen. */
  readonly head: HeadSample | null;
}

export interface HeadSample {
  readonly pose: HeadPose;
  /** How far each eye is closed by the face model, 0 open to 1 closed; the person's own eyes. */
  readonly leftClosed: number;
  readonly rightClosed: number;
  /** 0 closed to 1 as far as it goes. */
  readonly jawOpen: number;
  /** 0 neutral to 1 a broad smile; the weaker corner of the mouth. */
  readonly smile: number;
  /** From the model's transform, for a 63 deg view: only its changes are used. */
  readonly distanceCm: number;
}

/** The face of one frame as the recogniser needs it; `head` is null where the model gave no transform. */
export function motionSampleOf(
  face: Pick<Face, 'pose' | 'distanceCm' | 'expression'> | undefined,
  atMs: number,
): MotionSample {
  const { pose = null, distanceCm = null, expression = {} } = face ?? {};
  if (!pose || distanceCm === null) return { atMs, head: null };
  return {
    atMs,
    head: {
      pose,
      leftClosed: expression.eyeBlinkLeft ?? 0,
      rightClosed: expression.eyeBlinkRight ?? 0,
      jawOpen: expression.jawOpen ?? 0,
      smile: Math.min(expression.mouthSmileLeft ?? 0, expression.mouthSmileRight ?? 0),
      distanceCm,
    },
  };
}
