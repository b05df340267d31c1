/** The page of figures: what was measured beside what was asked. */
import { table as rowsOf } from '../tables.mjs';

const table = (...cells) => rowsOf(...cells).join('\n');

const targets = {
  '290 DPI and better': { characters: 99.5, zones: 97 },
  '220 DPI': { characters: 98, zones: 90 },
};
const percent = (part, whole) => (whole > 0 ? (100 * part) / whole : Number.NaN);
const judged = (value, least) => `${value.toFixed(2)} %${value >= least ? '' : ' (**not met**)'}, asked ${least} %`;

export function readerReport({ scenes, hints, specimens, zones }) {
  const wrong = zones.reduce((sum, row) => sum + row.falselyRight, 0);
  const count = zones.reduce((sum, row) => sum + row.count, 0);
  return `# Reading machine-readable lines

Written by \`npm run bench:reader\` on fresh seeds. Whole scenes without degradation go through the finder, are straightened and read as the app reads a still;
a document that the finder does not find counts as not read. Times are of this run, on a shared machine.

${table(
  [
    'Resolution',
    'Document',
    'Scenes',
    'Found',
    'Characters right',
    'Whole zones right',
    'Wrong, said right',
    'Read p50',
    'p95',
  ],
  scenes.map((row) => [
    row.name,
    row.specimen,
    row.scenes,
    row.found,
    judged(percent(row.characters - row.wrong, row.characters), targets[row.name].characters),
    judged(percent(row.right, row.scenes), targets[row.name].zones),
    row.falselyRight,
    `${row.p50.toFixed(0)} ms`,
    `${row.p95.toFixed(0)} ms`,
  ]),
)}

Live hint on frames of 1920 px, straightening the strip included: ${hints.seen} of ${hints.count} seen; p50 ${hints.p50.toFixed(1)} ms, p95 ${hints.p95.toFixed(1)} ms (asked 20 ms).

## Spoilt zones

Documents of lines with random resolution (127 to 305 DPI), blur, noise, light, JPEG, faint ink, glare and covers. Wrong zones reported as right: **${wrong} of ${count}** (asked: 0 of 10 000).

${table(
  ['Kind', 'Zones', 'Said right', 'of these repaired', 'Wrong, said right', 'Said: check digits wrong'],
  zones.map((row) => [row.kind, row.count, row.saidRight, row.repaired, row.falselyRight, row.checkWrong]),
)}

## Specimens among the labelled pictures

${
  specimens === null
    ? 'The shared pictures were not there.'
    : table(
        ['Picture', 'Outline', 'Width, px', 'Characters right', 'Verdict'],
        specimens.flatMap(({ name, ...outlines }) =>
          Object.entries(outlines).map(([how, told]) =>
            told
              ? [name, how, told.width, `${told.count - told.wrong} of ${told.count}`, told.verdict ?? 'no lines']
              : [name, how, '-', '-', 'not found'],
          ),
        ),
      )
}
`;
}
