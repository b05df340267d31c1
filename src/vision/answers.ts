import type { CheckReport } from '../core/checks/index.ts';
import { motionSampleOf } from '../core/gestures/index.ts';
import type { Face, Observation } from '../core/observation.ts';
import type { Reading } from '../core/reading/index.ts';
import { figureOf, type Motion } from '../core/rehearsal/index.ts';
import type { Analysis, Inspection } from './protocol.ts';
import { outlineAtSize, outlineInRatios, scaleRect } from './ratios.ts';
import type { Sight } from './sight.ts';

export type Judged = Sight & { readonly findings: readonly CheckReport[]; readonly reading?: Reading | null };

/** Coordinates leave in ratios of the frame: the page draws them over a preview of any size. */
export function analysisOf({ observation, findings, ms }: Judged): Analysis {
  const { atMs, pixels, fullSize, outline, faces } = observation;
  return {
    atMs,
    frame: fullSize,
    findings,
    outline: outline && outlineInRatios(outline, pixels),
    faces: (faces ?? []).map(({ landmarks: _, ...face }) => ({
      ...face,
      box: scaleRect(face.box, 1 / pixels.width, 1 / pixels.height),
    })),
    ms,
  };
}

/** The largest face as numbers over time, and how many faces there are. */
export function motionOf({ faces, atMs, pixels }: Observation): Motion {
  const face = faces?.[0];
  return {
    sample: motionSampleOf(face, atMs),
    faces: faces?.length ?? 0,
    figure: face ? figureOf(face.landmarks, pixels.width) : null,
    frameAspect: pixels.height / pixels.width,
  };
}

/** Coordinates leave in pixels of the full picture. */
export function inspectionOf({ observation, findings, straightened, reading = null, ms }: Judged): Inspection {
  const { pixels, fullSize, outline, faces } = observation;
  const across = fullSize.width / pixels.width;
  const down = fullSize.height / pixels.height;
  return {
    size: fullSize,
    findings,
    outline: outline && outlineAtSize(outline, pixels, fullSize),
    faces: (faces ?? []).map(
      (face): Face => ({
        ...face,
        landmarks: face.landmarks.map(({ x, y }) => ({ x: x * across, y: y * down })),
        box: scaleRect(face.box, across, down),
      }),
    ),
    straightened,
    reading,
    ms,
  };
}
