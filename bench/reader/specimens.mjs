/** The labelled specimens with machine-readable lines, read as the app reads a still. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { preparePictures, readPicture } from '../../scripts/lib/decode-pictures.mjs';
import { sharedDir } from '../../scripts/lib/project.mjs';
import { compareLines, straightenedOf } from './scene-zones.mjs';

const folder = path.join(sharedDir, 'testdata/dev/documents');

/** Transcribed by eye from the pictures, which show specimens of made-up people. The second page is printed in a sans face, not in OCR-B. */
const luxembourg = ['P<LUXMAUS<<KETTY<<<<<<<<<<<<<<<<<<<<<<<<<<<<', 'S998527<<4LUX7806201F110808403060021041<<<96'];
const malaysia = ['P<MYSHAIRUDDIN<<AFIFAH<<<<<<<<<<<<<<<<<<<<<<', 'R000000009MYS7511024F2203104751102076384<<04'];
const transcripts = {
  'pe_pass_lux.jpg': luxembourg,
  'cgi_dev_06.jpg': malaysia,
  'cgi_dev_06_motion.jpg': malaysia,
  'cgi_dev_12.jpg': malaysia,
};

/** @returns null where the shared pictures are absent */
export async function measureSpecimens(core) {
  if (!existsSync(path.join(folder, 'labels.json'))) return null;
  const labels = JSON.parse(readFileSync(path.join(folder, 'labels.json'), 'utf8'));
  const names = Object.keys(transcripts);
  await preparePictures(names.map((name) => path.join(folder, name)));
  const reader = core.createReader();
  const finder = core.createDocumentFinder();
  return names.map((name) => {
    const pixels = readPicture(path.join(folder, name));
    const { corners } = labels.find((label) => (label.file ?? label.name) === name);
    const seen = straightenedOf(core, finder, { pixels, format: 'id-3' });
    const quad = corners.map(([x, y]) => ({ x, y }));
    const { width, height } = core.straightenedSize(quad, pixels, 1, 'id-3');
    const rows = { finder: seen, label: core.rectify(pixels, quad, width, height) };
    const told = Object.fromEntries(
      Object.entries(rows).map(([how, straightened]) => {
        if (!straightened) return [how, null];
        const reading = reader.read(straightened);
        return [
          how,
          { ...compareLines(transcripts[name], reading), verdict: reading.verdict, width: straightened.width },
        ];
      }),
    );
    return { name, ...told };
  });
}
