/** Whole generated scenes with machine-readable lines, read as the app reads a still: found, straightened, read. */

const formats = { 'identity-back': 'id-1', passport: 'id-3' };
const longMm = { 'identity-back': 85.6, passport: 125 };
/** Share of the picture's long side that the document takes: as a hand holds the phone. */
const SPAN = 0.78;

/** @param {*} core @param {{ seed: number, specimen: string, dpi: number, degradations?: object }} order */
export function drawZoneScene(core, { seed, specimen, dpi, degradations = {} }) {
  const long = Math.round(((dpi / 25.4) * longMm[specimen]) / SPAN);
  const size = { width: long, height: Math.round(long * 0.75) };
  const spec = core.randomSpec(seed, {
    size,
    specimen,
    surface: 'plain-dark',
    degradations,
    placement: { span: SPAN },
    leastMargin: 0.01,
  });
  return { ...core.drawScene(spec), lines: core.layoutOf(specimen, seed).lines, format: formats[specimen] };
}

/** The straightened document as the app makes it; null where the finder finds none. */
export function straightenedOf(core, finder, { pixels, format }) {
  const found = finder.find(pixels, { formats: [format] });
  if (!found) return null;
  const { corners } = core.refineCorners(pixels, found);
  const { width, height } = core.straightenedSize(corners, pixels, 1, format);
  return core.rectify(pixels, corners, width, height);
}

/** How much of the truth a reading has. */
export function compareLines(truth, reading) {
  let wrong = 0;
  let count = 0;
  truth.forEach((line, row) => {
    const read = reading.lines[row]?.text ?? '';
    for (let i = 0; i < line.length; i++) {
      count++;
      if (read[i] !== line[i]) wrong++;
    }
  });
  return { wrong, count };
}
