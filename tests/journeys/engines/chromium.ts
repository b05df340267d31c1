import { launch } from '../browser.ts';
import { type EngineDriver, LANGUAGE } from './driver.ts';

/** Chromium over its own protocol, without a camera. */
export async function driveChromium(): Promise<EngineDriver> {
  const browser = await launch(null);
  const context = await browser.newContext({ locale: LANGUAGE, serviceWorkers: 'allow' });
  const page = await context.newPage();
  return {
    name: `Chromium ${browser.version()}`,
    open: async (url) => void (await page.goto(url)),
    reload: async () => void (await page.reload()),
    resize: (width, height) => page.setViewportSize({ width, height }),
    evaluate: async (run, argument) => page.evaluate(`(${run})(${JSON.stringify(argument)})`),
    clickAt: (x, y) => page.mouse.click(x, y),
    screenshot: () => page.screenshot(),
    close: () => browser.close(),
  };
}
