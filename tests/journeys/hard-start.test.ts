/** A person with glasses and a cap, far off and aside, in a dim and busy room: led to a good selfie, one sentence at a time. */
import type { Browser } from 'playwright-core';
import { afterEach, expect, it } from 'vitest';
import { launch, visit, words } from './browser.ts';
import { heardBy, listenFor } from './coach-ear.ts';
import { Ways } from './ways.ts';

let browser: Browser;

afterEach(() => browser?.close());

it('leads out of glasses, a cap, the dark and a busy room, one sentence at a time', async () => {
  browser = await launch(null);
  const { page, problems } = await visit(browser, { search: '?demo=hard-start' });
  const ways = new Ways(page);
  const { checks } = words.en;
  const sayings = (advice: readonly { readonly say: string }[]): string[] => advice.map(({ say }) => say);
  const wanted = sayings([
    checks['face-distance'].advice['move-closer'],
    checks['face-centred'].advice['move-left'],
    checks['hat-off'].advice['take-hat-off'],
    checks['enough-light'].advice['light-your-face'],
    checks['plain-background'].advice['find-plain-wall'],
  ]);
  // Clear lenses in thick rims hide the eyes in the dark: either sentence leads on.
  const { 'take-glasses-off': glasses, 'take-sunglasses-off': sunglasses } = checks['glasses-off'].advice;
  const ofGlasses = sayings([glasses, sunglasses]);
  await listenFor(page, [...wanted, ...ofGlasses]);
  await ways.choose('selfie', true);
  await ways.title(ways.screens.coaching.titleFace).waitFor();
  // It goes on for as long as it takes: the sitter does what is said, and only that.
  await ways.button(ways.screens.review.keep).waitFor({ timeout: 0 });
  const { said, mostAtOnce } = await heardBy(page);
  expect(said.some((sentence) => ofGlasses.includes(sentence))).toBe(true);
  expect(new Set(said.filter((sentence) => !ofGlasses.includes(sentence)))).toEqual(new Set(wanted));
  expect(said[0]).toBe(wanted[0]);
  expect(mostAtOnce).toBe(1);
  await page.getByText(ways.screens.review.goodToGo).waitFor();
  await ways.keep();
  expect(problems).toEqual([]);
}, 300_000);
