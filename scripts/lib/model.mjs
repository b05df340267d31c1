/**
 * The face model: where it may lie, where it is downloaded from, and the proof that it is the right one. It is Apache-2.0, comes
 * from MediaPipe's public model storage and is never committed. A copy with another hash is refused, whoever put it there.
 */
import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { projectDir, sharedDir } from './project.mjs';

export const faceModel = {
  fileName: 'face_landmarker.task',
  bytes: 3_758_596,
  sha256: '64184e229b263107bc2b804c6625db1341ff2bb731874b0bcc2fe6544e0bc9ff',
  url: 'https://storage.googleapis.com/mediapipe-models/face_landmarker/face_landmarker/float16/1/face_landmarker.task',
};

/** Name under which the app serves it: a new model is a new address, so that no cache can serve the old one. */
export const servedModelName = `face_landmarker-${faceModel.sha256.slice(0, 8)}.task`;

/** 3.8 MB at 32 kB/s, the slowest line on which waiting still makes sense. */
const downloadLimitMs = 120_000;

/**
 * @param {Uint8Array} content
 * @param {{ bytes: number, sha256: string }} [expected]
 * @returns {string | null} null if it is the model, else what was expected and what was found
 */
export function whyNotTheModel(content, expected = faceModel) {
  const found = createHash('sha256').update(content).digest('hex');
  if (content.byteLength === expected.bytes && found === expected.sha256) return null;
  return (
    `expected ${expected.bytes} bytes with sha256 ${expected.sha256}, ` +
    `found ${content.byteLength} bytes with sha256 ${found}`
  );
}

/** @param {NodeJS.ProcessEnv} env @returns {string[]} the places in which a copy may lie, in the order of trust */
export function modelPlaces(env = process.env) {
  const dirs = [env.MODELS_DIR, path.join(projectDir, 'models'), path.join(sharedDir, 'models')];
  return dirs.flatMap((dir) => (dir ? [path.resolve(dir, faceModel.fileName)] : []));
}

/**
 * @param {readonly string[]} places
 * @param {(line: string) => void} say
 * @returns {Promise<string | null>} the first copy that is the model
 */
export async function findModel(places, say) {
  for (const place of places) {
    const content = await readFile(place).catch(() => null);
    if (content === null) continue;
    const why = whyNotTheModel(content);
    if (why === null) return place;
    say(`Refused ${place}: ${why}.`);
  }
  return null;
}

/** @param {(line: string) => void} say */
async function downloadModel(say) {
  say(`Downloading the face model (${(faceModel.bytes / 1e6).toFixed(1)} MB) ...`);
  try {
    const response = await fetch(faceModel.url, { signal: AbortSignal.timeout(downloadLimitMs) });
    if (!response.ok) throw new Error(`HTTP ${response.status}`);
    const content = new Uint8Array(await response.arrayBuffer());
    const why = whyNotTheModel(content);
    if (why !== null) throw new Error(why);
    const place = path.join(projectDir, 'models', faceModel.fileName);
    const part = `${place}.${process.pid}.part`;
    await mkdir(path.dirname(place), { recursive: true });
    await writeFile(part, content);
    await rename(part, place).finally(() => rm(part, { force: true }));
    return place;
  } catch (error) {
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
    say(`The face model could not be downloaded: ${cause instanceof Error ? cause.message : cause}.`);
    return null;
  }
}

/**
 * Finds the model or downloads it.
 * @param {{ say?: (line: string) => void }} [options]
 * @returns {Promise<string | null>} its path, or null: the build then goes on without it and the face exercises say so
 */
export async function prepareModel({ say = console.error } = {}) {
  const place = (await findModel(modelPlaces(), say)) ?? (await downloadModel(say));
  if (place === null) {
    say(`Going on without it: document exercises work, face exercises do not.`);
    say(`To have them, put ${faceModel.fileName} into ${path.join(projectDir, 'models')} and start again.`);
    say(`It comes from ${faceModel.url}`);
  }
  return place;
}
