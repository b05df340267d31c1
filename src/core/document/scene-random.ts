import type { Quad, Size } from '../geometry.ts';
import type { DocumentFormat } from './formats.ts';
import { placeDocument, type Scene } from './scene.ts';
import type { Colour, FaceKind } from './scene-face.ts';
import { createChance } from './scene-noise.ts';
import type { TableKind } from './scene-table.ts';

const formats: readonly DocumentFormat[] = ['id-1', 'id-1', 'id-3', 'sheet'];
const tables: readonly TableKind[] = ['plain', 'noisy', 'wood', 'cloth', 'cluttered', 'edge'];
/** Nearer colours than this (grey levels, as a distance) leave nothing for a finder or a person to see. */
const leastContrast = 35;

function pick<T>(chance: () => number, from: readonly T[]): T {
  return from[Math.floor(chance() * from.length)]!;
}

function pickColours(chance: () => number): { face: Colour; table: Colour } {
  for (;;) {
    const level = 150 + 95 * chance();
    const face: Colour = [level + 20 * (chance() - 0.5), level + 20 * (chance() - 0.5), level + 20 * (chance() - 0.5)];
    const base = 30 + 190 * chance();
    const table: Colour = [base + 30 * chance(), base, base - 35 * chance()];
    if (Math.hypot(face[0] - table[0], face[1] - table[1], face[2] - table[2]) >= leastContrast) return { face, table };
  }
}

function pickCorners(chance: () => number, size: Size, format: DocumentFormat): Quad {
  const upright = chance() < (format === 'sheet' ? 0.8 : 0.1);
  return placeDocument(size, format, {
    pitchDeg: 50 * (chance() - 0.5),
    yawDeg: 50 * (chance() - 0.5),
    rollDeg: (upright ? 90 : 0) + 60 * (chance() - 0.5) * chance(),
    span: 0.4 + (upright ? 0.3 : 0.35) * chance(),
    x: 0.5 + 0.12 * (chance() - 0.5),
    y: 0.5 + 0.12 * (chance() - 0.5),
  });
}

/** One of endlessly many scenes; `withDocument` false leaves the table bare. */
export function randomScene(seed: number, size: Size, withDocument = true): Scene {
  const chance = createChance(Math.imul(seed + 1, 0x9e3779b1));
  const format = pick(chance, formats);
  const faces: Record<DocumentFormat, readonly FaceKind[]> = {
    'id-1': ['card'],
    'id-2': ['card'],
    'id-3': ['passport-page'],
    sheet: ['letter', 'letter', 'blank'],
  };
  const { face, table } = pickColours(chance);
  return {
    size,
    seed,
    corners: withDocument ? pickCorners(chance, size, format) : null,
    format,
    face: pick(chance, faces[format]),
    faceColour: face,
    table: pick(chance, tables),
    tableColour: table,
    noise: 5 * chance(),
    evenness: 0.5 + 0.5 * chance(),
    exposure: 0.55 + 0.55 * chance(),
  };
}
