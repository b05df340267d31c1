/**
 * Test scenes with a face: a schematic head whose mesh points lie where the face model puts them, so that every check can be tried without
 * the model. Directions are the person's own; the picture is not mirrored.
 */
import type { Point, Rect } from '../geometry.ts';
import { faceOval, leftEyeOutline, rightEyeOutline } from '../measures/face-points.ts';
import type { Face, HeadPose, Observation, Wearing } from '../observation.ts';
import { meanMesh } from './face-scene-mesh.ts';
import { blurred, type Colour, paint, srgbOf } from './scene-paint.ts';

export interface FaceScene {
  readonly width: number;
  readonly height: number;
  /** Midpoint of the eyes in pixels, and the distance of their centres. */
  readonly middle: Point;
  readonly eyeDistance: number;
  readonly pose: HeadPose;
  /** 1 open, 0 shut. */
  readonly lids: number;
  /** Lip gap in eye distances. */
  readonly lipGap: number;
  readonly smile: number;
  /** Skin in linear light under full light. */
  readonly skin: Colour;
  /** Linear light on the person's left and right half, and on the wall behind. */
  readonly leftLight: number;
  readonly rightLight: number;
  readonly wall: number;
  readonly blurPx: number;
  readonly guide: Rect | null;
  readonly source: 'live' | 'still';
  readonly faces: number;
  readonly speedRatioPerS: number | null;
}

/** Reflectances measured of pale and of very dark skin, roughly (0.55 and 0.06 in green). */
export const paleSkin: Colour = [0.6, 0.45, 0.38];
export const darkSkin: Colour = [0.1, 0.06, 0.045];

const good: FaceScene = {
  width: 360,
  height: 480,
  middle: { x: 180, y: 200 },
  eyeDistance: 68,
  pose: { yawDeg: 0, pitchDeg: 0, rollDeg: 0 },
  lids: 1,
  lipGap: 0.01,
  smile: 0.02,
  skin: [0.42, 0.3, 0.24],
  leftLight: 0.8,
  rightLight: 0.8,
  wall: 0.35,
  blurPx: 0,
  guide: null,
  source: 'live',
  faces: 1,
  speedRatioPerS: 0,
};

/** Nothing on head and face. */
export const bareHead: Wearing = {
  glasses: 0.02,
  darkLenses: 0,
  hat: 0.02,
  wrappedHead: 0,
  cover: 0.02,
  hand: 0,
  headphones: 0.02,
  shutEyes: 0.02,
};

export function faceScene(change: Partial<FaceScene> = {}): Observation {
  const scene = { ...good, ...change };
  const { width, height, source, guide, speedRatioPerS } = scene;
  const landmarks = landmarksOf(scene);
  const lightAt = lighter(scene, landmarks);
  const pixels = paint(width, height, (x, y) => srgbOf(lightAt(x, y)));
  return {
    atMs: 0,
    subject: 'face',
    source,
    pixels: blurred(pixels, scene.blurPx),
    fullSize: { width, height },
    guide,
    chosenFormat: null,
    outline: null,
    faces: Array.from({ length: scene.faces }, () => faceOf(scene, landmarks)),
    wearing: bareHead,
    motion: speedRatioPerS === null ? null : { speedRatioPerS },
    flickerRatio: speedRatioPerS === null ? null : 0,
  };
}

function landmarksOf({ middle, eyeDistance, lids, lipGap, pose }: FaceScene): readonly Point[] {
  // A tilt to the own left shoulder carries the crown to the right of the picture: clockwise as seen.
  const roll = (pose.rollDeg * Math.PI) / 180;
  const place = (u: number, v: number): Point => ({
    x: middle.x + eyeDistance * (u * Math.cos(roll) - v * Math.sin(roll)),
    y: middle.y + eyeDistance * (u * Math.sin(roll) + v * Math.cos(roll)),
  });
  const points = new Array<Point>(478).fill(place(0, 0.5));
  const eyes = new Set<number>([...rightEyeOutline, ...leftEyeOutline]);
  for (const [right, left, u, v] of meanMesh) {
    const shut = eyes.has(right) ? v * lids : v;
    const open = lipGap - 0.01;
    const spread = [14, 178].includes(right) ? shut + open / 2 : [13, 81].includes(right) ? shut - open / 2 : shut;
    points[right] = place(u, spread);
    points[left] = place(-u, spread);
  }
  return points;
}

/** Coefficients of eyes that look straight ahead. */
const straightLook = Object.fromEntries(
  ['In', 'Out', 'Up', 'Down'].flatMap((way) => [`eyeLook${way}Left`, `eyeLook${way}Right`]).map((name) => [name, 0.1]),
);

function faceOf({ pose, lids, smile }: FaceScene, landmarks: readonly Point[]): Face {
  const ring = faceOval.map((index) => landmarks[index]!);
  const x = Math.min(...ring.map((point) => point.x));
  const y = Math.min(...ring.map((point) => point.y));
  const right = Math.max(...ring.map((point) => point.x));
  const bottom = Math.max(...ring.map((point) => point.y));
  const blink = 0.05 + 0.6 * (1 - lids);
  return {
    landmarks,
    box: { x, y, width: right - x, height: bottom - y },
    pose,
    distanceCm: 40,
    expression: {
      eyeBlinkLeft: blink,
      eyeBlinkRight: blink,
      mouthSmileLeft: smile,
      mouthSmileRight: smile,
      jawOpen: 0,
      ...straightLook,
    },
  };
}

function lighter(scene: FaceScene, landmarks: readonly Point[]): (x: number, y: number) => Colour {
  const ring = (indices: readonly number[]) => indices.map((index) => landmarks[index]!);
  const eyes = [ring(rightEyeOutline), ring(leftEyeOutline)];
  const oval = ring(faceOval);
  const { middle, eyeDistance, skin, leftLight, rightLight, wall } = scene;
  return (x, y) => {
    const u = (x - middle.x) / eyeDistance;
    const v = (y - middle.y) / eyeDistance;
    // A person's left half lies on the right of the picture.
    const light = u > 0 ? leftLight : rightLight;
    const lit = ([red, green, blue]: Colour): Colour => [red * light, green * light, blue * light];
    if (Math.abs(v) < 0.3 && eyes.some((eye) => isInside(eye, x, y))) {
      return Math.abs(Math.abs(u) - 0.5) < 0.09 ? lit([0.02, 0.015, 0.01]) : lit([0.45, 0.43, 0.42]);
    }
    if (v > -0.36 && v < -0.27 && Math.abs(Math.abs(u) - 0.5) < 0.28) return lit([0.02, 0.015, 0.01]);
    if (Math.abs(u) < 1.3 && isInside(oval, x, y)) {
      const isMouth = Math.abs(v - 1.15) < 0.05 && Math.abs(u) < 0.4;
      return isMouth ? lit([skin[0] * 0.7, skin[1] * 0.45, skin[2] * 0.45]) : lit(skin);
    }
    if ((u / 1.25) ** 2 + ((v - 0.1) / 1.5) ** 2 < 1) return lit([0.03, 0.02, 0.015]);
    if (v > 1.6 && Math.abs(u) < 0.6) return lit(skin);
    if (v > 2.2 && Math.abs(u) < 2) return lit([0.1, 0.15, 0.3]);
    return [wall, wall, wall];
  };
}

function isInside(ring: readonly Point[], x: number, y: number): boolean {
  let isIn = false;
  ring.forEach((a, i) => {
    const b = ring[(i + 1) % ring.length]!;
    if (a.y > y !== b.y > y && x < a.x + ((y - a.y) / (b.y - a.y)) * (b.x - a.x)) isIn = !isIn;
  });
  return isIn;
}
