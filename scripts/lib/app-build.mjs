/**
 * The production build. It is made in a folder of its own and then put in the place of dist/, so that a server which is running,
 * or a second build at the same time, never sees half of one.
 */
import { copyFile, mkdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { isBuildFresh, prepareStamp } from './freshness.mjs';
import { writeHostFiles } from './hosting.mjs';
import { prepareModel } from './model.mjs';
import { packBuild } from './pack.mjs';
import { cacheDir, distDir, normaliseBasePath, projectDir, Refusal } from './project.mjs';
import { buildServiceWorker } from './service-worker-build.mjs';
import { copyVisionFiles } from './vision-files.mjs';

/** @param {string} outDir */
async function buildApp(outDir) {
  const { build } = await import('vite');
  // Vite takes this variable for its own; started from a test it says "test", and JSX would be built for development.
  process.env.NODE_ENV = 'production';
  // Vite's words go through its own logger to stdout, which belongs to the caller; warnings and errors still come to stderr.
  await build({ root: projectDir, logLevel: 'warn', build: { outDir, emptyOutDir: true } }).catch((error) => {
    // The message shows the place in the sources; the stack would only show Vite.
    throw new Refusal(error instanceof Error ? error.message : String(error));
  });
}

/**
 * Everything of dist/ but its packed files, in another folder.
 * @param {string} outDir @param {string | null} modelPath
 */
export async function buildUnpacked(outDir, modelPath) {
  await buildApp(outDir);
  await copyVisionFiles(outDir, modelPath);
  await buildServiceWorker(outDir);
  await writeHostFiles(outDir, normaliseBasePath());
  // Whoever is given the app is given the terms of its parts.
  await copyFile(path.join(projectDir, 'THIRD_PARTY.md'), path.join(outDir, 'third-party.txt'));
}

/** Moves the finished build to dist/; the old one leaves first, because a folder cannot replace a folder that is not empty. */
async function putInPlace(/** @type {string} */ outDir) {
  const old = `${outDir}-old`;
  await rename(distDir, old).catch((error) => {
    if (error.code !== 'ENOENT') throw error;
  });
  await rename(outDir, distDir);
  await rm(old, { recursive: true, force: true });
}

/**
 * @param {{ say?: (line: string) => void, onlyIfStale?: boolean, needModel?: boolean }} [options]
 *   `needModel`: a missing face model is a failure, as in CI
 * @returns {Promise<{ built: boolean, modelPath: string | null }>}
 * @throws {Refusal} when the sources do not build, or the model is needed and missing
 */
export async function buildForProduction({ say = console.error, onlyIfStale = false, needModel = false } = {}) {
  const modelPath = await prepareModel({ say });
  if (needModel && modelPath === null) throw new Refusal('The face model is required here, and there is none.');
  if (onlyIfStale && (await isBuildFresh(modelPath))) return { built: false, modelPath };
  const startedAt = performance.now();
  const outDir = path.join(cacheDir, `dist-${process.pid}`);
  const stamp = await prepareStamp(modelPath);
  await mkdir(cacheDir, { recursive: true });
  try {
    await buildUnpacked(outDir, modelPath);
    await packBuild(outDir);
    await putInPlace(outDir);
  } finally {
    await rm(outDir, { recursive: true, force: true });
  }
  await stamp();
  say(`Built dist/ in ${((performance.now() - startedAt) / 1000).toFixed(1)} s.`);
  return { built: true, modelPath };
}
