/** A folder as one zip file whose bytes depend on nothing but its content. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { listFiles } from './pack.mjs';

/** The earliest day that a zip file can hold: the times of a build say nothing. */
const noTime = '1980-01-02T00:00:00';

/** Packing what is packed costs time and saves nothing. */
const isPacked = (/** @type {string} */ name) => /\.(br|gz|png|task)$/.test(name);

/** @param {string} dir @returns {Promise<Uint8Array>} */
export async function zipFolder(dir) {
  const { zipSync } = await import('fflate');
  /** @type {import('fflate').Zippable} */
  const entries = {};
  for (const name of await listFiles(dir)) {
    entries[name] = [await readFile(path.join(dir, name)), { level: isPacked(name) ? 0 : 6, mtime: noTime }];
  }
  return zipSync(entries);
}
