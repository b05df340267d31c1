/**
 * Compresses the build once, so that a host only has to send it. Large packed files are remembered by their content: a second
 * build does not pack the same WebAssembly again.
 */
import { createHash } from 'node:crypto';
import { copyFile, mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import zlib from 'node:zlib';
import { cacheDir } from './project.mjs';

const packable = /\.(html|js|css|svg|webmanifest|wasm|task)$/;

/** Below this a packed file saves no packet. */
const leastBytes = 1024;

/** Measured on the 11 MB wasm: quality 9 takes 1.6 s and 11 takes 22 s for 12 % less; small text gets the best. */
const largeBytes = 1_000_000;

const brotli = promisify(zlib.brotliCompress);
const gzip = promisify(zlib.gzip);

/** @type {readonly { ending: string, pack: (content: Buffer) => Promise<Buffer> }[]} */
const packers = [
  {
    ending: '.br',
    pack: (content) =>
      brotli(content, {
        params: {
          [zlib.constants.BROTLI_PARAM_QUALITY]: content.length > largeBytes ? 9 : 11,
          [zlib.constants.BROTLI_PARAM_SIZE_HINT]: content.length,
        },
      }),
  },
  { ending: '.gz', pack: (content) => gzip(content, { level: 9 }) },
];

/** @param {string} dir @returns {Promise<string[]>} files below it in a fixed order, relative, with forward slashes */
export async function listFiles(dir) {
  const entries = await readdir(dir, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(dir, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .sort();
}

/**
 * @param {string} file
 * @param {Buffer} content
 * @param {typeof packers[number]} packer
 */
async function packFile(file, content, { ending, pack }) {
  if (content.length <= largeBytes) return writeFile(file + ending, await pack(content));
  const kept = path.join(cacheDir, 'packed', createHash('sha256').update(content).digest('hex') + ending);
  const isKept = await copyFile(kept, file + ending).then(
    () => true,
    () => false,
  );
  if (isKept) return;
  const part = `${kept}.${process.pid}.part`;
  await mkdir(path.dirname(kept), { recursive: true });
  await writeFile(part, await pack(content));
  await rename(part, kept);
  await copyFile(kept, file + ending);
}

/** @param {string} outDir */
export async function packBuild(outDir) {
  for (const name of (await listFiles(outDir)).filter((file) => packable.test(file))) {
    const file = path.join(outDir, name);
    const content = await readFile(file);
    if (content.length < leastBytes) continue;
    for (const packer of packers) await packFile(file, content, packer);
  }
}
