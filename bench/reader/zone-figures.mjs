/** Thousands of quick documents of lines, spoilt at random: how often a wrong zone is reported as right, and what is read at all. */
import { compareLines } from './scene-zones.mjs';

const kinds = ['td1', 'td2', 'td3', 'resident-number'];

/** From fine to hopeless, so that there is much to be wrong about. */
function spoiltSpec(core, kind, seed) {
  const chance = core.createChance(seed ^ 0x51);
  const { truth, spec } = core.documentOfLines(kind, seed);
  // Only the part with the lines is drawn: the rest of an empty document takes time and says nothing.
  const top = Math.max(0, spec.lines[0].y - 7);
  const lines = spec.lines.map((line) => ({ ...line, y: line.y - top }));
  const isNumber = kind === 'resident-number';
  const pxPerMm = 5 + 7 * chance();
  return {
    truth,
    spec: {
      ...spec,
      ...(isNumber ? {} : { lines, heightMm: spec.heightMm - top }),
      pxPerMm,
      warp: 0.008,
      blurPx: 0.4 + pxPerMm * 0.25 * chance() * chance(),
      noise: 0.5 + 9 * chance() * chance(),
      exposure: 0.3 + 0.8 * chance(),
      fallOff: 0.5 + 0.5 * chance(),
      jpegQuality: chance() < 0.2 ? null : 40 + Math.floor(55 * chance()),
      inkLevel: 10 + 110 * chance() * chance(),
    },
    chance,
  };
}

/** A spot of glare or a finger over part of the lines. */
function spoil({ width, height, data }, chance) {
  if (chance() < 0.6) return;
  const [x, y] = [chance() * width, height * (0.4 + 0.6 * chance())];
  const radius = width * (0.01 + 0.07 * chance());
  const level = chance() < 0.5 ? 255 : 60 + 120 * chance();
  for (let v = Math.max(0, Math.floor(y - radius)); v < Math.min(height, y + radius); v++) {
    for (let u = Math.max(0, Math.floor(x - radius)); u < Math.min(width, x + radius); u++) {
      const share = Math.min(1, 1.6 * Math.max(0, 1 - Math.hypot(u - x, v - y) / radius));
      for (let c = 0; c < 3; c++) data[(v * width + u) * 4 + c] += (level - data[(v * width + u) * 4 + c]) * share;
    }
  }
}

export function measureZones(core, { seed, count }) {
  const reader = core.createReader();
  const rows = kinds.map((kind) => ({
    kind,
    count: 0,
    saidRight: 0,
    repaired: 0,
    falselyRight: 0,
    checkWrong: 0,
    examples: [],
  }));
  for (let i = 0; i < count; i++) {
    const row = rows[i % kinds.length];
    const { truth, spec, chance } = spoiltSpec(core, row.kind, seed + i);
    const { pixels } = core.drawMachineLines(spec);
    spoil(pixels, chance);
    const reading = reader.read(pixels);
    const { wrong } = compareLines(truth, reading);
    const isSaidRight = reading.verdict === 'right' || reading.verdict === 'repaired';
    row.count++;
    if (isSaidRight) row.saidRight++;
    if (reading.verdict === 'repaired') row.repaired++;
    if (reading.verdict === 'check-wrong') row.checkWrong++;
    if (isSaidRight && wrong > 0) {
      row.falselyRight++;
      row.examples.push({
        seed: seed + i,
        truth,
        read: reading.lines.map(({ text }) => text),
        verdict: reading.verdict,
      });
    }
  }
  return rows;
}
