/**
 * Draws the icons in public/icons from public/icon.svg in Chromium: run it after changing the SVG, and commit the pictures.
 * Android cuts a maskable icon to any shape and keeps only the inner 80 %, iOS rounds the corners itself: both get a full square.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { chromiumArgs, ensureChromium } from './lib/browser.mjs';
import { projectDir, runScript } from './lib/project.mjs';

/** What is certain to be seen is a circle of 0.8 of the width (205 of 512 px); our drawing reaches 215 px from the middle. */
const maskableScale = 0.9;

const icons = [
  { name: 'icon-192', sizePx: 192, square: false, scale: 1 },
  { name: 'icon-512', sizePx: 512, square: false, scale: 1 },
  { name: 'maskable-192', sizePx: 192, square: true, scale: maskableScale },
  { name: 'maskable-512', sizePx: 512, square: true, scale: maskableScale },
  { name: 'apple-touch-icon-180', sizePx: 180, square: true, scale: 1 },
];

/** The same drawing with square corners and the motif scaled about the middle. */
function reshape(/** @type {string} */ svg, /** @type {boolean} */ square, /** @type {number} */ scale) {
  if (!square) return svg;
  const shift = 256 * (1 - scale);
  return svg
    .replace(' rx="112"', '')
    .replace(
      /(<rect [^>]*>)([\s\S]*)<\/svg>/,
      `$1<g transform="translate(${shift} ${shift}) scale(${scale})">$2</g></svg>`,
    );
}

await runScript(async () => {
  const { chromium } = await import('playwright-core');
  const svg = readFileSync(path.join(projectDir, 'public/icon.svg'), 'utf8');
  const browser = await chromium.launch({ executablePath: await ensureChromium(), args: chromiumArgs });
  try {
    for (const { name, sizePx, square, scale } of icons) {
      const page = await browser.newPage({ viewport: { width: sizePx, height: sizePx } });
      await page.setContent(`<style>*{margin:0}svg{display:block}</style>${reshape(svg, square, scale)}`);
      const picture = await page.screenshot({ omitBackground: true });
      writeFileSync(path.join(projectDir, `public/icons/${name}.png`), picture);
      await page.close();
    }
  } finally {
    await browser.close();
  }
});
