/** Rates and times on whole scenes without degradation, at the resolutions that the targets name. */
import { compareLines, drawZoneScene, straightenedOf } from './scene-zones.mjs';

export const resolutions = [
  { name: '290 DPI and better', dpi: (chance) => 290 + 60 * chance() },
  { name: '220 DPI', dpi: () => 220 },
];
const specimens = ['identity-back', 'passport'];

const quantile = (values, share) => [...values].sort((a, b) => a - b)[Math.floor(values.length * share)] ?? Number.NaN;

/** @returns one row a resolution and document */
export function measureScenes(core, { seed, count }) {
  const reader = core.createReader();
  const finder = core.createDocumentFinder();
  const rows = [];
  for (const { name, dpi } of resolutions) {
    for (const specimen of specimens) {
      const row = {
        name,
        specimen,
        scenes: count,
        found: 0,
        characters: 0,
        wrong: 0,
        right: 0,
        falselyRight: 0,
        ms: [],
      };
      const chance = core.createChance(seed);
      for (let i = 0; i < count; i++) {
        const scene = drawZoneScene(core, { seed: seed + i, specimen, dpi: dpi(chance) });
        const straightened = straightenedOf(core, finder, scene);
        if (!straightened) continue;
        row.found++;
        const start = performance.now();
        const reading = reader.read(straightened);
        row.ms.push(performance.now() - start);
        const { wrong, count: characters } = compareLines(scene.lines, reading);
        row.characters += characters;
        row.wrong += wrong;
        const isSaidRight = reading.verdict === 'right' || reading.verdict === 'repaired';
        if (isSaidRight) row[wrong === 0 ? 'right' : 'falselyRight']++;
      }
      rows.push({ ...row, p50: quantile(row.ms, 0.5), p95: quantile(row.ms, 0.95) });
    }
  }
  return rows;
}

/** The live hint as the app takes it from frames of 1920 px. Shrinking the strip is the browser's own drawing and not timed; straightening and the look at it are. */
export function measureHints(core, { seed, count = 24 }) {
  const reader = core.createReader();
  const finder = core.createDocumentFinder();
  const ms = [];
  let seen = 0;
  for (let i = 0; i < count; i++) {
    const specimen = specimens[i % 2];
    const scene = drawZoneScene(core, { seed: seed + 500 + i, specimen, dpi: i % 2 ? 300 : 430 });
    const found = finder.find(scene.pixels, { formats: [scene.format] });
    if (!found) continue;
    const { corners, size, kind } = core.linesStrip(found.corners, scene.format, false);
    const { part, inPart } = drawnSmaller(core, scene.pixels, corners, size);
    const start = performance.now();
    if (reader.seesLines(core.rectify(part, inPart, size.width, size.height), kind)) seen++;
    ms.push(performance.now() - start);
  }
  return { count: ms.length, seen, p50: quantile(ms, 0.5), p95: quantile(ms, 0.95) };
}

function drawnSmaller(core, pixels, corners, size) {
  const box = core.boxOf(corners, pixels);
  const shrink = size.width / Math.hypot(corners[2].x - corners[3].x, corners[2].y - corners[3].y);
  const right = box.x + box.width;
  const bottom = box.y + box.height;
  const quad = [
    { x: box.x, y: box.y },
    { x: right, y: box.y },
    { x: right, y: bottom },
    { x: box.x, y: bottom },
  ];
  const part = core.rectify(pixels, quad, box.width * shrink, box.height * shrink);
  return { part, inPart: corners.map(({ x, y }) => ({ x: (x - box.x) * shrink, y: (y - box.y) * shrink })) };
}
