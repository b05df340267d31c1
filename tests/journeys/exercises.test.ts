/** The exercises beside the plain document and the plain selfie, each on the demo camera to its end. */
import type { Browser } from 'playwright-core';
import { afterEach, expect, it } from 'vitest';
import { roomMessages } from '../../src/messages/room.ts';
import { violations } from './axe.ts';
import { launch, visit, words } from './browser.ts';
import { heardBy, listenFor } from './coach-ear.ts';
import { COACHING_LIMIT_MS, Ways } from './ways.ts';

let browser: Browser;

afterEach(() => browser?.close());

it('leads a card into the hand, near, off the face and out of the fist, beside the face', async () => {
  browser = await launch(null);
  const { page, problems } = await visit(browser);
  const ways = new Ways(page);
  const { checks } = words.en;
  const wanted = [
    checks['document-held'].advice['hold-up-document'],
    checks['document-near'].advice['document-closer'],
    checks['document-off-face'].advice['document-lower'],
  ].map(({ say }) => say);
  await listenFor(page, wanted);
  await ways.choose('selfie-with-document', true);
  // The sitter waits for each sentence: the picture comes when all of them were said.
  await ways.button(ways.screens.review.keep).waitFor({ timeout: 0 });
  const { said, mostAtOnce } = await heardBy(page);
  expect([...new Set(said)]).toEqual(wanted);
  expect(mostAtOnce).toBe(1);
  await page.getByText(ways.screens.review.goodToGo).waitFor();
  await page.getByRole('img', { name: ways.screens.review.straightenedAlt }).waitFor();
  await ways.keep();
  expect(problems).toEqual([]);
}, 180_000);

it('turns once in a room with one window, and says to face it, in words and as a picture', async () => {
  browser = await launch(null);
  const { page, problems } = await visit(browser);
  const ways = new Ways(page);
  const room = roomMessages.en;
  await ways.choose('room-doctor', true);
  await page.getByText(room.intro, { exact: true }).waitFor({ timeout: COACHING_LIMIT_MS });
  await ways.button(room.actions.start).click();
  await ways.button(room.actions.pause).click();
  await page.getByText(room.paused).waitFor();
  await ways.button(room.actions.resume).click();
  await ways.title(room.result.title).waitFor({ timeout: COACHING_LIMIT_MS });
  await page.getByText(room.result.face.left, { exact: true }).waitFor();
  await page.getByText(room.result.sensed).waitFor();
  expect(await violations(page, 'room advice')).toEqual([]);
  await ways.button(room.result.selfie).click();
  await ways.shutter().waitFor();
  expect(problems).toEqual([]);
}, 180_000);

it('says so when the room was not seen, and leads on', async () => {
  browser = await launch(null);
  const { page } = await visit(browser);
  const ways = new Ways(page);
  const room = roomMessages.en;
  await ways.choose('room-doctor', true);
  await page.getByText(room.intro, { exact: true }).waitFor({ timeout: COACHING_LIMIT_MS });
  await ways.button(room.actions.start).click();
  await ways.button(room.actions.enough).click();
  await ways.title(room.result.unknown.title).waitFor();
  await ways.button(room.actions.skip).click();
  await ways.shutter().waitFor();
}, 120_000);

it('coaches a close-up selfie to a good picture', async () => {
  browser = await launch(null);
  const { page, problems } = await visit(browser);
  const ways = new Ways(page);
  await ways.choose('selfie-close-up', true);
  await ways.review();
  await page.getByText(ways.screens.review.goodToGo).waitFor();
  await ways.keep();
  expect(problems).toEqual([]);
}, 180_000);
