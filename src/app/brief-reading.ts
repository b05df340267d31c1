import type { Reading } from '../core/reading/index.ts';

const round = (value: number): number => Number(value.toFixed(4));

/** What the machine-readable lines say, as `inspect` tells it. Of a payment card nothing but its kind is told. */
export function briefReading(reading: Reading | null) {
  if (reading === null) return null;
  const { kind, verdict, arrangement, lines, checks, fields, legibility } = reading;
  return {
    kind,
    valid: verdict === 'right' || verdict === 'repaired',
    verdict,
    turnDeg: arrangement.turnDeg,
    isMirrored: arrangement.isMirrored,
    lines: lines.map(({ text, characters }) => ({
      text,
      characters: characters.map(({ character, certainty, repairedFrom = null, trouble = null }) => ({
        character,
        certainty: round(certainty),
        repairedFrom,
        trouble,
      })),
    })),
    checks,
    fields,
    legibility: legibility && { strokePx: round(legibility.strokePx), contrastRatio: round(legibility.contrastRatio) },
  };
}
