/** The judge on the labelled photos: what it calls wrong where nothing is, and what it misses. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { preparePictures, readPicture, shrinkPicture } from '../scripts/lib/decode-pictures.mjs';
import { sharedDir } from '../scripts/lib/project.mjs';
import { observationOf, sureOutline, verdictsOf } from './judge-observation.mjs';

const folder = path.join(sharedDir, 'testdata/dev/documents');
const formats = { 'id1-card': 'id-1', passport: 'id-3', sheet: 'sheet' };

/** Checks of the outline alone. Nobody labelled their faults, but the labelled corners tell them: what they say there is the truth for the finder's. */
const framing = ['facing-straight', 'margin-around', 'close-enough'];

/** What the labels say about each check; nothing is labelled about the others, and none of the pictures shows their faults. */
const isFaulty = {
  'corners-inside': (label) => label.partially_out_of_frame,
  'no-glare': (label) => label.glare,
  sharp: (label) => label.blur,
  'enough-light': (label) => label.light === 'dark',
  'not-too-bright': (label) => label.light === 'bright',
  'even-light': (label) => label.light === 'uneven',
  'no-shadow': (label) => label.notes.some((note) => note.includes('shadow')),
  'plain-background': (label) => !label.background.startsWith('plain'),
};

/** The labels again for rows that were kept without them. */
export function withLabels(photos) {
  const labels = JSON.parse(readFileSync(path.join(folder, 'labels.json'), 'utf8'));
  return photos.map((photo) => ({ ...photo, label: labels.find(({ file }) => file === photo.file) }));
}

/** One row a photo with a document, or none where the pictures are not here. */
export async function judgePhotos(core) {
  const file = path.join(folder, 'labels.json');
  if (!existsSync(file)) return [];
  const labels = JSON.parse(readFileSync(file, 'utf8')).filter((label) => label.has_document);
  await preparePictures(labels.map((label) => path.join(folder, label.file)));
  const finder = core.createDocumentFinder();
  return labels.map((label) => judge(core, finder, label));
}

function judge(core, finder, label) {
  const pixels = readPicture(path.join(folder, label.file));
  const format = formats[label.doc_kind] ?? null;
  const truth = sureOutline(label.corners.map(([x, y]) => ({ x, y })));
  const found = finder.find(pixels, format ? { formats: [format] } : {});
  const outlines = { truth, finder: found && core.refineCorners(pixels, found) };
  const verdicts = {};
  for (const [name, outline] of Object.entries(outlines)) {
    for (const source of ['live', 'still']) {
      const observation = observationOf(core, pixels, { source, outline, format, shrink: shrinkPicture });
      verdicts[`${source}, ${name}`] = verdictsOf(core, observation);
    }
  }
  return { file: label.file, label, verdicts };
}

/** Per check: how many of the photos free of its fault it calls faulty, and how many of the faulty ones it finds. */
export function photoRates(rows, variant) {
  const checks = Object.keys(rows[0]?.verdicts[variant] ?? {});
  return checks.map((check) => {
    const fails = (row) => row.verdicts[variant][check].status === 'fail';
    const truth = variant.replace('finder', 'truth');
    const isBad = framing.includes(check)
      ? (row) => row.verdicts[truth][check].status === 'fail'
      : ({ label }) => isFaulty[check]?.(label) ?? false;
    const free = rows.filter((row) => !isBad(row));
    const faulty = rows.filter(isBad);
    return {
      check,
      free: free.length,
      alarms: free.filter(fails).map(({ file }) => file),
      faulty: faulty.length,
      missed: faulty.filter((row) => !fails(row)).map(({ file }) => file),
    };
  });
}
