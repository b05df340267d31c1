import type { Point } from '../../core/geometry.ts';
import type { LiveView } from '../../core/session/state.ts';

/** The mesh of a face ends on the skin: this much further out, as a share of its size, the line leaves cheeks and chin in sight. */
const MARGIN_RATIO = 0.05;

/** The mesh ends below the hairline: a forehead is this share of the mesh's height higher. */
const FOREHEAD_RATIO = 0.1;

/** A box around a shape that leans further tells nothing about the shape: at 45 deg all have the same one. */
const MOST_LEAN_DEG = 32;

/**
 * The box that leans with the head, around which the line is drawn: its corners from the top left on, clockwise in the camera's
 * picture, in shares of the frame. Null without a face.
 */
export function faceOutline({ face, frame, pose }: Pick<LiveView, 'face' | 'frame' | 'pose'>): readonly Point[] | null {
  if (face === null) return null;
  const lean = (Math.max(-MOST_LEAN_DEG, Math.min(MOST_LEAN_DEG, pose?.rollDeg ?? 0)) * Math.PI) / 180;
  const [wide, high] = [(face.width * frame.width) / 2, (face.height * frame.height) / 2];
  const half = upright(wide, high, lean);
  const [cos, sin] = [Math.cos(lean), Math.sin(lean)];
  const [x, up, down] = [
    half.wide * (1 + 2 * MARGIN_RATIO),
    -half.high * (1 + 2 * (MARGIN_RATIO + FOREHEAD_RATIO)),
    half.high * (1 + 2 * MARGIN_RATIO),
  ];
  const centre = { x: (face.x + face.width / 2) * frame.width, y: (face.y + face.height / 2) * frame.height };
  const corners: readonly (readonly [number, number])[] = [
    [-x, up],
    [x, up],
    [x, down],
    [-x, down],
  ];
  // The person's left shoulder is on the right of the picture: leaning there turns the head clockwise.
  return corners.map(([across, along]) => ({
    x: (centre.x + across * cos - along * sin) / frame.width,
    y: (centre.y + across * sin + along * cos) / frame.height,
  }));
}

/** Half the axes of the ellipse that has this upright box around it when it leans. */
function upright(wide: number, high: number, lean: number): { readonly wide: number; readonly high: number } {
  const [cos2, sin2] = [Math.cos(lean) ** 2, Math.sin(lean) ** 2];
  const across = (wide ** 2 * cos2 - high ** 2 * sin2) / (cos2 - sin2);
  const along = (high ** 2 * cos2 - wide ** 2 * sin2) / (cos2 - sin2);
  // No head is that narrow: model and box disagree.
  if (Math.min(across, along) < (Math.min(wide, high) / 2) ** 2) return { wide, high };
  return { wide: Math.sqrt(across), high: Math.sqrt(along) };
}
