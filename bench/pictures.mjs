/** The pictures of the bench, all in one shape: labelled development pictures as preview frames, and generated scenes. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { preparePictures, readPicture, shrinkPicture } from '../scripts/lib/decode-pictures.mjs';
import { sharedDir } from '../scripts/lib/project.mjs';
import { sceneGroups } from './scene-groups.mjs';
import { drawInThreads } from './scene-threads.mjs';

/**
 * @typedef {{ x: number, y: number }} Point
 * @typedef {{
 *   name: string, group: string, source: 'dev' | 'scene', background: string, isPhoto: boolean, frame: { width: number, height: number, data: Uint8ClampedArray },
 *   truth: Point[] | null, isInside: boolean, format: string | null, cutOff: readonly string[] | null, file: string | null, tolerance: number,
 * }} Picture `truth` in pixels of the frame, null without a document; `isInside` with all four corners in the frame
 */

const devDir = path.join(sharedDir, 'testdata/dev/documents');
/** What a phone's preview gives to the finder. */
const frameLongSide = 640;

/** @param {*} label @param {{ width: number, height: number }} frame */
function truthOf({ corners, size: [width, height] }, frame) {
  return corners.map((/** @type {[number, number]} */ [x, y]) => ({
    x: ((x + 0.5) * frame.width) / width - 0.5,
    y: ((y + 0.5) * frame.height) / height - 0.5,
  }));
}

/** @param {string} only keep names that contain this @returns {Promise<Picture[]>} empty where the shared pictures are absent */
export async function readDevPictures(only) {
  const labelFile = path.join(devDir, 'labels.json');
  if (!existsSync(labelFile)) return [];
  /** @type {any[]} */
  const labels = JSON.parse(readFileSync(labelFile, 'utf8'));
  const wanted = labels.filter(({ file }) => file.includes(only));
  await preparePictures(wanted.map(({ file }) => path.join(devDir, file)));
  return wanted.map((label) => {
    const file = path.join(devDir, label.file);
    const frame = shrinkPicture(readPicture(file), frameLongSide);
    return {
      name: label.file,
      group: devGroup(label),
      source: 'dev',
      background: label.background ?? 'none',
      isPhoto: label.origin === 'photo',
      frame,
      truth: label.has_document ? truthOf(label, frame) : null,
      isInside: label.has_document && !label.partially_out_of_frame,
      format: null,
      cutOff: null,
      file,
      tolerance: label.corner_tolerance_px ?? 0,
    };
  });
}

/** @param {*} label */
function devGroup({ has_document: hasDocument, origin, partially_out_of_frame: isPartly }) {
  if (!hasDocument) return 'dev, no document';
  if (origin !== 'photo') return 'dev, rendered';
  return isPartly ? 'dev, photo partly outside' : 'dev, photo';
}

/** @param {string} scenesModule @param {{ count: number, seed: number }} options @returns {Promise<Picture[]>} */
export async function drawScenes(scenesModule, { count, seed }) {
  const orders = sceneGroups.flatMap((group, place) =>
    Array.from({ length: count * group.size }, (_, i) => ({ place, i, seed })),
  );
  const drawn = await drawInThreads(scenesModule, orders);
  return drawn.map(({ pixels, truth, surface }, k) => {
    const { place, i } = orders[k];
    return {
      name: `${sceneGroups[place].name} ${i}`,
      group: sceneGroups[place].name,
      source: 'scene',
      background: surface,
      isPhoto: false,
      frame: pixels,
      truth: truth.corners && [...truth.corners],
      isInside: truth.corners !== null && truth.cutOff.length === 0,
      format: truth.format,
      cutOff: truth.cutOff,
      file: null,
      tolerance: 0,
    };
  });
}
