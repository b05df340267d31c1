import type { Point } from '../geometry.ts';
import type { Face, Observation } from '../observation.ts';
import { meanMesh } from './face-scene-mesh.ts';
import { mirroredRaster } from './scene-paint.ts';

/** For tests: the scene as a mirror shows it and as the face model would see that: another person, with their own left and right. */
export function mirroredScene(observation: Observation): Observation {
  const { width } = observation.pixels;
  const { guide } = observation;
  return {
    ...observation,
    pixels: mirroredRaster(observation.pixels),
    guide: guide && { ...guide, x: width - guide.x - guide.width },
    faces: observation.faces?.map((face) => mirroredFace(face, width)) ?? null,
  };
}

function mirroredFace({ landmarks, box, pose, distanceCm, expression }: Face, width: number): Face {
  // The middle of a pixel lies half a pixel right of its number, on either side of the mirror.
  const across = ({ x, y }: Point): Point => ({ x: width - 1 - x, y });
  const points = landmarks.map(across);
  for (const [right, left] of meanMesh) {
    points[right] = across(landmarks[left]!);
    points[left] = across(landmarks[right]!);
  }
  return {
    landmarks: points,
    box: { ...box, x: width - 1 - box.x - box.width },
    pose: pose && { ...pose, yawDeg: -pose.yawDeg, rollDeg: -pose.rollDeg },
    distanceCm,
    expression: Object.fromEntries(Object.entries(expression).map(([name, value]) => [otherSide(name), value])),
  };
}

/** The same word about the other side: `eyeBlinkLeft`, `move-left`. */
export function otherSide(word: string): string {
  const others: Record<string, string> = { Left: 'Right', Right: 'Left', left: 'right', right: 'left' };
  return word.replace(/Left|Right|left|right/g, (side) => others[side]!);
}
