import type { Trouble } from './reading.ts';
import { type Contrast, WINDOW, WINDOW_SIZE } from './window.ts';

/** Paper as bright as this is burnt out (of 255). */
const BURNT = 244;
/** A character that keeps less than this of the contrast of its neighbours is hidden by something. */
const FAINT = 0.55;
/** Paper darker than that of the line by so much is no paper. */
const OTHER_PAPER = 40;
/** Characters narrower than this on the picture have strokes of less than 1.8 px (150 dpi). */
const SMALL_PX = 15;
/** Steepest step between neighbours of a window, 1 from paper to ink: sharp strokes have .45 and more. */
const SOFT = 0.3;

/** The usual contrast of a zone's characters. */
export function usualContrast(contrasts: readonly Contrast[]): Contrast {
  const middle = (values: number[]) => values.sort((a, b) => a - b)[values.length >> 1] ?? 0;
  return { paper: middle(contrasts.map(({ paper }) => paper)), ink: middle(contrasts.map(({ ink }) => ink)) };
}

/** The likeliest reason why a character is not sure. `pitchPx`: width of a character in pixels of the straightened picture. */
export function troubleOf(window: Float32Array, own: Contrast, usual: Contrast, pitchPx: number): Trouble {
  const depth = own.paper - own.ink;
  const isFaint = depth < FAINT * (usual.paper - usual.ink);
  if (isFaint && own.paper >= BURNT) return 'glare';
  if (own.paper < usual.paper - OTHER_PAPER || (isFaint && own.ink > usual.ink + OTHER_PAPER))
    return own.paper >= usual.paper + 15 ? 'glare' : 'cover';
  if (pitchPx < SMALL_PX) return 'small';
  return steepest(window) < SOFT ? 'blur' : 'unclear';
}

function steepest(window: Float32Array): number {
  let most = 0;
  for (let i = 0; i < WINDOW_SIZE; i++) {
    if ((i + 1) % WINDOW.width) most = Math.max(most, Math.abs(window[i + 1]! - window[i]!));
    if (i + WINDOW.width < WINDOW_SIZE) most = Math.max(most, Math.abs(window[i + WINDOW.width]! - window[i]!));
  }
  return most;
}
