import { readFileSync } from 'node:fs';
import { defineConfig, type Plugin } from 'vite';
import { firstVisit } from './scripts/lib/first-visit.mjs';
import { pagePolicy } from './scripts/lib/policy.mjs';
import { normaliseBasePath } from './scripts/lib/project.mjs';
import { describeVisionFiles } from './scripts/lib/vision-files.mjs';

/** The policy also travels inside the page, for hosts that send no headers; only in a build, since Vite's own server needs more. */
function policyInPage(): Plugin {
  return {
    name: 'policy-in-page',
    apply: 'build',
    transformIndexHtml: () => [
      {
        tag: 'meta',
        attrs: { 'http-equiv': 'Content-Security-Policy', content: pagePolicy },
        injectTo: 'head-prepend',
      },
    ],
  };
}

const { version } = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8'));

export default defineConfig(async () => ({
  base: normaliseBasePath(),
  plugins: [policyInPage()],
  oxc: { jsx: { runtime: 'automatic' as const, importSource: 'preact' } },
  define: {
    __APP_VERSION__: JSON.stringify(version),
    __VISION_FILES__: JSON.stringify(await describeVisionFiles()),
  },
  worker: { format: 'es' as const },
  build: {
    // The oldest browsers in which people practise: iOS 15.4 and the Android WebView of 2021.
    target: ['es2022', 'safari15.4', 'chrome94'],
    // The policy allows no inline script, style or data in place of a file.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    // Worker bundles of MediaPipe are large by nature; tests/size.test.ts holds the budget that matters.
    chunkSizeWarningLimit: 2000,
    // The second entry has a name that no chunk of the app can get: the service worker leaves it out by that name.
    rolldownOptions: {
      input: { index: 'index.html', 'command-line': 'inspect.html' },
      output: { codeSplitting: { groups: [{ name: firstVisit }] } },
      // Or the list of all endings, one string of 90 kB, is written out at each of its uses.
      optimization: { inlineConst: false },
      // A slow machine is no fault of the build's; it would be told so at every start.
      checks: { pluginTimings: false },
    },
  },
}));
