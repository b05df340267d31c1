/**
 * Bundles the service worker and writes into it the list of files that make the app work offline: the shell with every script of
 * the app. WebAssembly and model are not in the list; the worker keeps them when they are first used.
 */
import { createHash } from 'node:crypto';
import { readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { projectDir, Refusal } from './project.mjs';
import { describeVisionFiles } from './vision-files.mjs';

/** The page of `inspect` and its script, which vite.config.ts names, are not for phones. */
const notForPhones = ['inspect.html', 'assets/command-line-*'];

/** @param {string} outDir */
async function bundleWorker(outDir) {
  const { build } = await import('vite');
  await build({
    configFile: false,
    root: projectDir,
    logLevel: 'warn',
    publicDir: false,
    define: {
      'process.env.NODE_ENV': JSON.stringify('production'),
      __VISION_FILES__: JSON.stringify(await describeVisionFiles()),
    },
    build: {
      outDir,
      emptyOutDir: false,
      target: ['es2022', 'safari15.4', 'chrome94'],
      modulePreload: false,
      rolldownOptions: {
        input: path.join(projectDir, 'src/sw/service-worker.ts'),
        checks: { pluginTimings: false },
        // A classic script: module service workers came to Safari and Firefox years after the rest.
        output: { format: 'iife', entryFileNames: 'sw.bundle.js' },
      },
    },
  });
}

/**
 * Each file is kept only if it is the very one that was built: an upload that is half done, or a host's start page sent in the place of a file
 * that it does not have yet, fails the installation, and the version before stays.
 * @param {string} outDir
 * @returns {import('workbox-build').ManifestTransform}
 */
function withIntegrity(outDir) {
  return async (entries) => {
    const manifest = entries.map(async (entry) => {
      const digest = createHash('sha256').update(await readFile(path.join(outDir, entry.url)));
      return { ...entry, integrity: `sha256-${digest.digest('base64')}` };
    });
    return { manifest: await Promise.all(manifest), warnings: [] };
  };
}

/** @param {string} outDir the finished app */
export async function buildServiceWorker(outDir) {
  await bundleWorker(outDir);
  const bundle = path.join(outDir, 'sw.bundle.js');
  const { injectManifest } = await import('workbox-build');
  const { warnings } = await injectManifest({
    swSrc: bundle,
    swDest: path.join(outDir, 'sw.js'),
    globDirectory: outDir,
    globPatterns: ['**/*.{html,js,css,svg,png,webmanifest,woff2}'],
    globIgnores: ['sw.*', 'vision/**', 'models/**', ...notForPhones],
    manifestTransforms: [withIntegrity(outDir)],
    // Their names carry a hash already.
    dontCacheBustURLsMatching: /^assets\//,
    maximumFileSizeToCacheInBytes: 2_000_000,
  });
  if (warnings.length > 0) throw new Refusal(`The service worker would miss files: ${warnings.join(' ')}`);
  await rm(bundle);
}
