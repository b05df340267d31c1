/** From a picture to what the checks say about it, as the app does for a live frame and for a still. */

/** Long sides at which the app judges (see `src/vision/picture-size.ts`). */
const longSides = { live: 960, still: 1920 };

/**
 * @param {*} core what `judge-entry.ts` exports
 * @param {{ width: number, height: number, data: Uint8ClampedArray }} pixels
 * @param {{ source: 'live' | 'still', outline: * , format: string | null, shrink?: (pixels: *, longSide: number) => * }} look `outline` in pixels of the picture
 */
export function observationOf(core, pixels, { source, outline, format, shrink = (same) => same }) {
  const working = shrink(pixels, longSides[source]);
  const factor = working.width / pixels.width;
  const corners = outline?.corners.map(({ x, y }) => ({ x: (x + 0.5) * factor - 0.5, y: (y + 0.5) * factor - 0.5 }));
  const straightened = source === 'still' && outline ? straightenedOf(core, pixels, outline.corners, format) : null;
  return {
    atMs: 0,
    subject: 'document',
    source,
    pixels: working,
    fullSize: { width: pixels.width, height: pixels.height },
    guide: null,
    chosenFormat: format,
    outline: outline && { ...outline, corners },
    straightened,
    faces: null,
    motion: null,
  };
}

function straightenedOf(core, pixels, corners, format) {
  const { width, height } = core.straightenedSize(corners, pixels, 1, format);
  return core.rectify(pixels, corners, width, height);
}

/** An outline as sure as the truth is. */
export function sureOutline(corners, cutOff = []) {
  return { corners, confidence: 1, sideSupport: [1, 1, 1, 1], cutOff };
}

/** What each check says, with a score that is above 1 where its measure is outside the limits. */
export function verdictsOf(core, observation) {
  return Object.fromEntries(
    core
      .inspectAll(observation)
      .map(({ check, status, advice = null, measure, zone = null }) => [
        check,
        { status, advice, zone, value: measure?.value ?? null, score: scoreOf(status, measure) },
      ]),
  );
}

function scoreOf(status, measure) {
  if (!measure) return status === 'fail' ? 10 : 0;
  const { value, min, max } = measure;
  const over = max === undefined ? 0 : max > 0 ? value / max : value + 1;
  const under = min === undefined ? 0 : value > 0 ? min / value : 10;
  const score = Math.min(10, Math.max(over, under));
  return status === 'fail' ? Math.max(1 + 1e-6, score) : score;
}
