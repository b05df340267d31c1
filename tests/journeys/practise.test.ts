/** The main job with a camera: coached to a kept document and a kept selfie, found again, and gone when deleted. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { documentScene } from '../../src/demo/stage.ts';
import { launch, storedThings, visit } from './browser.ts';
import { filmOf, filmOfScenes, sharedDir } from './films.ts';
import { Ways } from './ways.ts';

const shared = sharedDir();
let browser: Browser;
let cardFilm: string;
let faceFilm: string | null = null;

beforeAll(async () => {
  const studio = await launch(null);
  // The hand's tremor: a card that never moves at all would be a picture of a card.
  const frames = Array.from({ length: 12 }, (_, i) =>
    documentScene({ sizeRatio: 0.72, xRatio: 0.5 + Math.sin(i / 2) * 0.001, yRatio: 0.476, seed: i }),
  );
  cardFilm = await filmOfScenes(studio, 'card', frames);
  if (shared) {
    const portrait = path.join(shared, 'testdata/dev/faces/sfhq_sample_2x4_1_1.jpg');
    faceFilm = await filmOf(studio, 'face', await readFile(portrait), 480, 640);
  }
  await studio.close();
});

afterEach(() => browser?.close());

describe('with a camera', () => {
  it('coaches to a kept card, finds it after a reload, and deletes it without a trace', async () => {
    browser = await launch({ film: cardFilm });
    const { page, problems } = await visit(browser);
    const ways = new Ways(page);
    await ways.choose('id-card-front');
    await ways.allowCamera();
    await ways.review();
    await page.getByRole('img', { name: ways.screens.review.straightenedAlt }).waitFor();
    await ways.keep();
    expect(await storedThings(page)).toMatchObject({ 'dry-run/attempts': 1, 'dry-run/pictures': 3 });

    await page.reload();
    await ways.openPractice();
    await expect.poll(() => ways.attempts().count()).toBe(1);
    await ways.button(ways.screens.practice.deleteAll).click();
    await ways.button(ways.screens.practice.confirmAllYes).click();
    await page.getByText(ways.screens.practice.empty.title).waitFor();
    const nothing = { 'dry-run/attempts': 0, 'dry-run/pictures': 0 };
    await expect.poll(() => storedThings(page)).toMatchObject(nothing);
    expect(problems).toEqual([]);
  });

  it('the shutter works from the first moment', async () => {
    browser = await launch({ film: null });
    const { page, problems } = await visit(browser);
    const ways = new Ways(page);
    await ways.choose('passport');
    await ways.allowCamera();
    await ways.shutter().click();
    await ways.review();
    await ways.button(ways.screens.review.discard).click();
    await ways.title(ways.screens.home.title).waitFor();
    expect(await storedThings(page)).toMatchObject({ 'dry-run/attempts': 0 });
    expect(problems).toEqual([]);
  });

  it.skipIf(!shared)('coaches to a kept selfie with the real face model', async () => {
    browser = await launch({ film: faceFilm });
    const { page, problems } = await visit(browser, { locale: 'zh-CN' });
    const ways = new Ways(page, 'zh-CN');
    await ways.choose('selfie');
    await ways.allowCamera();
    await ways.shutter().waitFor();
    // A portrait made by an image model need not please every check: the coach's word counts, then the shutter.
    await page.getByRole('status').filter({ hasText: /\S/ }).first().waitFor();
    await ways.take();
    const scorecard = page.getByRole('list').filter({ hasText: '一张脸' });
    await scorecard.or(page.getByText(ways.screens.review.scorecard)).first().waitFor();
    await ways.keep();
    expect(await storedThings(page)).toMatchObject({ 'dry-run/attempts': 1 });
    expect(problems).toEqual([]);
  });
});
