/** Windows of single characters with their class, cut from drawn lines: what the reader's network learns from. */

const LINES = 6;
const LENGTH = 26;
const PITCH_MM = 2.54;
const STEP_MM = 4.6;
const MARGIN_MM = 2;
/** Small letters, signs and ideographs: none of the alphabet. A space is an empty cell. */
const OTHERS = 'abdefghkmnpqrty.:-+*(中文字姓名民族';
/** Share of cells that hold none of the alphabet, and of windows that are cut half-way between two characters. */
const OTHER_SHARE = 0.06;
const BETWEEN_SHARE = 0.04;
/** `<` fills a third of real lines, and looks like K, C and X where it is blurred. */
const FILLER_SHARE = 0.08;

/** Nearly normal, between -1 and 1. */
const bell = (chance) => (chance() + chance() + chance() - 1.5) / 1.5;

function madeUpLine(core, chance, digitsAlone) {
  return Array.from({ length: LENGTH }, () => {
    const lot = chance();
    if (lot < OTHER_SHARE) return chance() < 0.4 ? ' ' : OTHERS[Math.floor(chance() * OTHERS.length)];
    if (digitsAlone) return lot > 0.92 ? 'X' : String(Math.floor(chance() * 10));
    if (lot < OTHER_SHARE + FILLER_SHARE) return '<';
    return core.ALPHABET[Math.floor(chance() * core.ALPHABET.length)];
  }).join('');
}

/** A picture of made-up lines, of any quality that a phone may bring home. */
function drawLines(core, seed) {
  const chance = core.createChance(seed);
  const digitsAlone = chance() < 0.15;
  const pitchMm = digitsAlone ? 2.35 + 0.3 * chance() : PITCH_MM;
  const lines = Array.from({ length: LINES }, (_, row) => ({
    text: madeUpLine(core, chance, digitsAlone),
    x: MARGIN_MM,
    y: MARGIN_MM + row * STEP_MM,
    pitchMm,
  }));
  const pxPerMm = 5.2 + 7.5 * chance();
  const stretch = (1 + 0.5 * chance() * chance()) ** (chance() < 0.5 ? 1 : -1);
  const drawn = core.drawMachineLines({
    seed,
    lines,
    widthMm: 2 * MARGIN_MM + LENGTH * PITCH_MM,
    heightMm: 2 * MARGIN_MM + LINES * STEP_MM,
    pxPerMm,
    stretch,
    warp: 0.012,
    bold: chance() < 0.6 ? 0 : 0.14 * chance(),
    blurPx: 0.4 + 0.11 * pxPerMm * chance() * chance() + 0.5 * chance() * chance(),
    noise: 0.5 + 4 * chance() * chance(),
    exposure: 0.45 + 0.65 * chance(),
    fallOff: 0.5 + 0.5 * chance(),
    jpegQuality: chance() < 0.3 ? null : 55 + Math.floor(42 * chance()),
    inkLevel: 10 + 70 * chance() * chance(),
  });
  return { ...drawn, lines, chance, stretch };
}

/** @param {*} core @param {number} seed @yields {{ window: Float32Array, label: number }} */
export function* samplesOf(core, seed) {
  const { pixels, toPicture, lines, chance, stretch } = drawLines(core, seed);
  const plane = core.readingPlane(pixels, false);
  const scale = 1 / plane.shrunkBy;
  for (const { text, x, y, pitchMm } of lines) {
    for (let i = 0; i < LENGTH; i++) {
      const isBetween = chance() < BETWEEN_SHARE;
      const at = x + (i + 0.5 + (isBetween ? 0.4 + 0.2 * chance() : 0)) * pitchMm;
      const middle = toPicture(at, y + 1.22);
      const [left, right] = [toPicture(at - pitchMm / 2, y + 1.22), toPicture(at + pitchMm / 2, y + 1.22)];
      const width = Math.hypot(right.x - left.x, right.y - left.y) * scale * (1 + 0.05 * bell(chance));
      const cell = {
        x: middle.x * scale + 0.11 * width * bell(chance),
        y: middle.y * scale + 0.16 * width * bell(chance),
        width,
        height: width * stretch * (1 + 0.12 * bell(chance)),
        slope: (right.y - left.y) / (right.x - left.x) + 0.025 * bell(chance),
      };
      const window = new Float32Array(core.WINDOW_SIZE);
      core.cutWindow(plane, cell, window, 30 * chance());
      const known = isBetween ? -1 : core.ALPHABET.indexOf(text[i]);
      yield { window, label: known < 0 ? core.CLASSES - 1 : known };
    }
  }
}
