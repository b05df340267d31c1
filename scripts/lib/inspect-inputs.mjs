/** Turns the files of `inspect` into addresses that its page can fetch, so that the page's policy stays as strict as in the app. */
import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { splitMjpeg } from './mjpeg.mjs';
import { normaliseBasePath } from './project.mjs';

/** @typedef {import('./server.mjs').GivenFile} GivenFile */
/**
 * One file to inspect: the addresses of its pictures (several for a movement), or why there are none.
 * @typedef {{ file: string, urls: string[] } | { file: string, error: string }} Job
 */

const frameName = /(\d+)\.(jpe?g|png|webp)$/i;

/** What the bytes are, whatever the name says. */
const signatures = [
  { type: 'image/jpeg', at: 0, hex: 'ffd8ff' },
  { type: 'image/png', at: 0, hex: '89504e47' },
  { type: 'image/gif', at: 0, hex: '47494638' },
  { type: 'image/webp', at: 8, hex: '57454250' },
  { type: 'image/avif', at: 4, hex: '6674797061766966' },
  { type: 'image/heic', at: 4, hex: '6674797068656963' },
];

/** @param {Uint8Array} content */
function recogniseType(content) {
  const head = Buffer.from(content.subarray(0, 16)).toString('hex');
  return signatures.find(({ at, hex }) => head.startsWith(hex, at * 2))?.type ?? 'application/octet-stream';
}

/** @param {string} file @returns {Promise<GivenFile>} */
async function readGiven(file) {
  const content = await readFile(file);
  return { type: recogniseType(content), content };
}

/** @param {unknown} error */
function explain(error) {
  const code = error instanceof Error && 'code' in error ? error.code : '';
  if (code === 'ENOENT') return 'There is no such file.';
  if (code === 'EACCES') return 'This file may not be read.';
  return 'This file could not be read.';
}

/** @param {string} dir @returns {Promise<(() => Promise<GivenFile>)[]>} */
async function readFrameFolder(dir) {
  const names = (await readdir(dir)).filter((name) => frameName.test(name));
  const numberOf = (/** @type {string} */ name) => Number(frameName.exec(name)?.[1]);
  names.sort((a, b) => numberOf(a) - numberOf(b) || (a < b ? -1 : 1));
  return names.map((name) => () => readGiven(path.join(dir, name)));
}

/** @param {string} file @param {boolean} isMovement @returns {Promise<(() => Promise<GivenFile>)[] | string>} or a sentence */
async function readPictures(file, isMovement) {
  const found = await stat(file);
  if (!isMovement) return found.isDirectory() ? 'This is a folder, not a picture.' : [() => readGiven(file)];
  const frames = found.isDirectory()
    ? await readFrameFolder(file)
    : splitMjpeg(await readFile(file)).map((content) => async () => ({ type: 'image/jpeg', content }));
  if (frames.length > 0) return frames;
  return found.isDirectory() ? 'This folder holds no numbered frames.' : 'This file holds no motion JPEG frames.';
}

/**
 * @param {readonly string[]} files
 * @param {{ isMovement: boolean, from: string }} options `from`: the folder to which their names are relative
 * @returns {Promise<{ jobs: Job[], given: Map<string, () => Promise<GivenFile>> }>} `given`: for the server, by path
 */
export async function prepareInputs(files, { isMovement, from }) {
  /** @type {Map<string, () => Promise<GivenFile>>} */
  const given = new Map();
  /** @type {Job[]} */
  const jobs = [];
  for (const [i, file] of files.entries()) {
    const pictures = await readPictures(path.resolve(from, file), isMovement).catch(explain);
    if (typeof pictures === 'string') {
      jobs.push({ file, error: pictures });
      continue;
    }
    const urls = pictures.map((read, k) => {
      const url = `${normaliseBasePath()}inspect-input/${i}/${k}`;
      given.set(url, read);
      return url;
    });
    jobs.push({ file, urls });
  }
  return { jobs, given };
}
