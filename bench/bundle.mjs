/** Our TypeScript as one plain module each, for Node and for the page of the bench. */
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { cacheDir, projectDir } from '../scripts/lib/project.mjs';

const outDir = path.join(cacheDir, 'bench');

/** @param {string} entry from the project's folder @param {string} fileName without ending */
export async function bundle(entry, fileName) {
  const { build } = await import('vite');
  await build({
    configFile: false,
    logLevel: 'error',
    root: projectDir,
    publicDir: false,
    build: {
      outDir,
      emptyOutDir: false,
      minify: false,
      target: 'es2022',
      lib: { entry: path.join(projectDir, entry), formats: ['es'], fileName },
    },
  });
  return path.join(outDir, `${fileName}.js`);
}

/** The document finder: the module itself, and the file for the browser. */
export async function loadFinder() {
  const file = await bundle('bench/finder-entry.ts', 'document');
  return { file, finder: await import(pathToFileURL(file).href) };
}

/** @returns address of the scene generator's module; it is drawn with in several threads, each of which imports it */
export async function bundleScenes() {
  return pathToFileURL(await bundle('src/scenes/index.ts', 'scenes')).href;
}
