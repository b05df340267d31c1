import puppeteer from 'puppeteer-core';
import { findEngine } from '../../../scripts/lib/engines.mjs';
import { openDisplay } from './display.ts';
import { type EngineDriver, LANGUAGE } from './driver.ts';

/** A stock Firefox over WebDriver BiDi. On a display: without one it has no WebGL. */
export async function driveFirefox(): Promise<EngineDriver> {
  const display = await openDisplay();
  const [executablePath] = findEngine('firefox')!;
  const browser = await puppeteer.launch({
    browser: 'firefox',
    protocol: 'webDriverBiDi',
    executablePath: executablePath!,
    headless: false,
    env: display.env as Record<string, string>,
    extraPrefsFirefox: { 'intl.accept_languages': LANGUAGE, 'webgl.force-enabled': true },
  });
  const page = await browser.newPage();
  return {
    name: (await browser.version()).replace('/', ' '),
    open: async (url) => void (await page.goto(url)),
    reload: async () => void (await page.reload()),
    resize: (width, height) => page.setViewport({ width, height }),
    evaluate: async (run, argument) => (await page.evaluate(`(${run})(${JSON.stringify(argument)})`)) as never,
    clickAt: (x, y) => page.mouse.click(x, y),
    screenshot: async () => Buffer.from(await page.screenshot()),
    close: async () => {
      await browser.close();
      display.close();
    },
  };
}
