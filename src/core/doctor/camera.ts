import { FULL_RATIO } from './approach.ts';
import type { CameraFacts, NearestFacts } from './facts.ts';
import { type Finding, found } from './finding.ts';

/** A card that takes four fifths of 720 px has 170 dpi; text readers need 150. */
const LEAST_SHORT_PX = 720;

/** Slower than that a blink lies between two frames: it lasts 100 to 400 ms. */
const LEAST_FPS = 15;

type Measured = Extract<CameraFacts, { is: 'measured' }>;

export function judgeCamera(camera: CameraFacts, nearest: NearestFacts | null): readonly Finding[] {
  // A denied camera is told where its permission is.
  if (camera.is === 'failed') return camera.why === 'denied' ? [] : [found('picture', 'failed', { why: camera.why })];
  return [
    pictureFinding(camera),
    lensFinding(camera),
    found('torch', camera.torch ? 'there' : 'absent'),
    ...(nearest ? [nearestFinding(nearest)] : []),
  ];
}

function pictureFinding({ widthPx, heightPx, framesPerSecond }: Measured): Finding {
  const values = {
    width: widthPx,
    height: heightPx,
    fps: framesPerSecond === null ? '?' : Math.round(framesPerSecond),
  };
  if (Math.min(widthPx, heightPx) < LEAST_SHORT_PX) return found('picture', 'small', values);
  const isSlow = framesPerSecond !== null && framesPerSecond < LEAST_FPS;
  return found('picture', isSlow ? 'slow' : 'fine', values);
}

function lensFinding({ lens, lenses, focusModes }: Measured): Finding {
  const values = { lens, lenses };
  if (focusModes.includes('continuous')) return found('lens', 'focusing', values);
  // One that can be focused by hand or once is at least not fixed; an empty list says nothing.
  if (focusModes.length > 0 && focusModes.every((mode) => mode === 'none' || mode === 'manual'))
    return found('lens', 'fixed', values);
  return found('lens', lens === '' ? 'untold' : 'named', values);
}

function nearestFinding({ sharp, isBlurredNearer }: NearestFacts): Finding {
  if (sharp === null) return found('nearest', 'never');
  const values = { cm: Math.round(sharp.cm) };
  if (sharp.fillRatio >= FULL_RATIO) return found('nearest', 'near', values);
  return found('nearest', isBlurredNearer ? 'far' : 'not-near', values);
}
