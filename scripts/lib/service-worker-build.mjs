/**
 * Bundles the service worker and writes into it the list of files that make the app work offline: the shell with every script of
 * the app. WebAssembly and model are not in the list; the worker keeps them when they are first used.
 */
import { rm } from 'node:fs/promises';
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
    // Their names carry a hash already.
    dontCacheBustURLsMatching: /^assets\//,
    maximumFileSizeToCacheInBytes: 2_000_000,
  });
  if (warnings.length > 0) throw new Refusal(`The service worker would miss files: ${warnings.join(' ')}`);
  await rm(bundle);
}
