/** The doctor of phone and network: what it says of a phone that is well, and of each thing that is not. */
import type { Browser, Page, Route } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { documentScene } from '../../src/demo/stage.ts';
import { type DoctorMessages, doctorMessages } from '../../src/messages/doctor.ts';
import { readyMessages } from '../../src/messages/ready.ts';
import { violations } from './axe.ts';
import { type Locale, launch, visit } from './browser.ts';
import { drawScenes, writeFilm } from './films.ts';
import { COACHING_LIMIT_MS, Ways } from './ways.ts';

let browser: Browser;

beforeAll(async () => {
  // Without an answer to its question a headless browser refuses the camera.
  browser = await launch({ film: null, answer: 'deny' });
});
afterAll(() => browser.close());

/** By way of the hub, until both phone and network were looked at. */
async function openDoctor(ways: Ways, locale: Locale): Promise<void> {
  await ways.button(ways.screens.home.ready).click();
  await ways.page.getByRole('button', { name: readyMessages[locale].hub.entries.device.name }).click();
  await ways.title(doctorMessages[locale].title).waitFor();
  await examined(ways.page, locale);
}

async function examined(page: Page, locale: Locale): Promise<void> {
  await page.getByRole('button', { name: doctorMessages[locale].copy, exact: true }).waitFor({ timeout: 60_000 });
}

const lineFile = '**/line.txt';
const answer = (route: Route, headers: Record<string, string> = {}, body = 'dry-run\n') =>
  route.fulfill({ status: 200, body, headers: { 'content-type': 'text/plain', ...headers } });

/** What is said under one of the three headings. */
const listed = (page: Page, heading: string) => page.getByRole('region', { name: heading });

async function examineAgain({ page }: Ways, words: DoctorMessages): Promise<void> {
  await page.getByRole('button', { name: words.again, exact: true }).click();
  await page.getByRole('button', { name: words.copy, exact: true }).waitFor({ state: 'detached' });
  await page.getByRole('button', { name: words.copy, exact: true }).waitFor({ timeout: 60_000 });
}

/** Every answer is late, and from a server whose clock is seven minutes behind the phone's. */
async function seeSlowLine(ways: Ways, words: DoctorMessages): Promise<void> {
  const { page } = ways;
  const { topics } = words;
  let late = 0;
  await page.unroute(lineFile);
  await page.route(lineFile, async (route) => {
    // More than half of them: the middle one counts.
    if (late++ < 6) await new Promise((resolve) => setTimeout(resolve, 620));
    await answer(route, { date: new Date(Date.now() - 7 * 60_000).toUTCString() });
  });
  await examineAgain(ways, words);
  const toDo = listed(page, words.lists.attention);
  await toDo.getByText(topics.speed.says.slow.todo!).waitFor();
  await toDo.getByText(topics.clock.says.ahead.says.replace('{minutes}', '7')).waitFor();
  await toDo.getByText(topics.clock.says.ahead.todo!).waitFor();
}

/** Now fast, now slow, and nobody tells the time. */
async function seeUnsteadyLine(ways: Ways, words: DoctorMessages): Promise<void> {
  const { page } = ways;
  const { topics } = words;
  await page.unroute(lineFile);
  let turn = 0;
  await page.route(lineFile, async (route) => {
    if (turn++ % 2 === 0) await new Promise((resolve) => setTimeout(resolve, 320));
    await answer(route);
  });
  await examineAgain(ways, words);
  const toDo = listed(page, words.lists.attention);
  await toDo.getByText(topics.steadiness.says.unsteady.todo!).waitFor();
  await listed(page, words.lists.unknown).getByText(topics.clock.says.untold.says).waitFor();
}

describe.each([
  ['zh-CN', 'dark', 360, 640],
  ['en', 'light', 390, 844],
] as const)('the doctor in %s, %s, %dx%d', (locale, colorScheme, width, height) => {
  const words = doctorMessages[locale];
  const { topics } = words;

  it('asks our own origin ten times, says what it found, and gives it as text', async () => {
    const { context, page, problems } = await visit(browser, {
      locale,
      colorScheme,
      viewport: { width, height },
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    const ways = new Ways(page, locale);
    let requests = 0;
    await page.route(lineFile, (route) => {
      requests++;
      return answer(route, { date: new Date().toUTCString() });
    });
    await openDoctor(ways, locale);
    expect(requests).toBe(10);
    const good = listed(page, words.lists.good);
    await good.getByText(topics.page.says.secure.says).waitFor();
    await good.getByText(topics.clock.says.right.says).waitFor();
    // No page can see it, and it is not called good.
    await listed(page, words.lists.unknown).getByText(topics.brightness.says.untold.says).waitFor();
    await listed(page, words.lists.unknown).getByText(topics.microphone.says['shut-out'].says).waitFor();
    expect(await violations(page, 'doctor')).toEqual([]);

    await ways.button(words.copy).click();
    await page.getByText(ways.screens.copying.copied).waitFor();
    const text = await page.evaluate(() => navigator.clipboard.readText());
    expect(text).toMatch(new RegExp(`${words.signs.good}.*${topics.page.name}`));
    expect(text).toContain(words.report.foot);
    expect(text).not.toMatch(/[{}]/);

    // The browser says no: back on the list, with what to do about it.
    await ways.button(words.camera.withPassport).click();
    const toDo = listed(page, words.lists.attention);
    await toDo.getByText(topics.camera.says.denied.says).waitFor();
    await toDo.getByText(ways.troubles.allowAgain.chrome[0]!).waitFor();

    if (locale === 'en') await seeSlowLine(ways, words);
    else await seeUnsteadyLine(ways, words);

    await context.setOffline(true);
    await ways.button(words.again).click();
    await toDo.getByText(topics.online.says.offline.todo!).waitFor();
    expect(await violations(page, 'doctor, offline')).toEqual([]);
    await ways.button(ways.screens.actions.back).click();
    await ways.title(readyMessages[locale].hub.title).waitFor();
    await ways.goHome();
    expect(problems).toEqual([]);
    await context.close();
  });
});

it('says how to allow a denied camera, how to leave an app’s browser, and who answers in our place', async () => {
  const locale = 'en';
  const words = doctorMessages[locale];
  const { context, page } = await visit(browser, {
    userAgent:
      'Mozilla/5.0 (Linux; Android 13; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/100.0.0.0 Mobile Safari/537.36 MicroMessenger/8.0.40',
    before: () => {
      const query = navigator.permissions.query.bind(navigator.permissions);
      navigator.permissions.query = async (wanted) =>
        (wanted.name as string) === 'camera'
          ? Object.create(await query(wanted), { state: { value: 'denied' } })
          : query(wanted);
    },
  });
  const ways = new Ways(page);
  await page.route(lineFile, (route) => answer(route, {}, '<html>Welcome to the hotel</html>'));
  await openDoctor(ways, locale);
  const toDo = listed(page, words.lists.attention);
  await toDo.getByText(words.topics.camera.says.denied.says).waitFor();
  await toDo.getByText(ways.troubles.allowAgain['chrome-android'][0]!).waitFor();
  await toDo.getByText('WeChat').waitFor();
  await toDo.getByText(ways.troubles.leaveApp.other[1]!).waitFor();
  await toDo.getByText('Chrome 100 is old').waitFor();
  await toDo.getByText(words.topics.speed.says.intercepted.says).waitFor();
  expect(await violations(page, 'doctor, much to do')).toEqual([]);

  await ways.button(words.camera.withCard).click();
  await toDo.getByText(ways.troubles.cameraFailed['in-app-browser'].title).waitFor();
  await context.close();
});

/** A card comes nearer: sharp where it takes half and two thirds of the picture, blurred where it takes four fifths. */
async function filmOfApproach(): Promise<string> {
  const near = [{ sizeRatio: 0.5 }, { sizeRatio: 0.65 }, { sizeRatio: 0.8, blurRatio: 0.006 }];
  // Two pictures of each, so that the picture does not stand still.
  const scenes = near.flatMap((change) => [1, 2].map((seed) => documentScene({ ...change, seed })));
  const jpegs = await drawScenes(browser, scenes, 720, 1280);
  const frames = [24, 24, 80].flatMap((count, i) => Array.from({ length: count }, (_, k) => jpegs[2 * i + (k % 2)]!));
  return writeFilm('approach', frames);
}

it('measures the camera and the closest sharp distance, in Chinese', async () => {
  const locale = 'zh-CN';
  const words = doctorMessages[locale];
  const filmed = await launch({ film: await filmOfApproach() });
  try {
    const { page, problems } = await visit(filmed, { locale, viewport: { width: 360, height: 640 } });
    const ways = new Ways(page, locale);
    await page.route(lineFile, (route) => answer(route));
    await openDoctor(ways, locale);
    await ways.button(words.camera.withCard).click();
    await page.getByRole('status').filter({ hasText: words.camera.steps.done }).waitFor({ timeout: COACHING_LIMIT_MS });
    expect(await violations(page, 'camera test')).toEqual([]);
    await ways.button(words.camera.toResult).click();
    await ways.title(words.title).waitFor();
    // 86 mm over 468 of 720 px are 18 cm away at the usual field of view.
    await listed(page, words.lists.attention)
      .getByText(words.topics.nearest.says.far.says.replace('{cm}', '18'))
      .waitFor();
    await page.getByText('720 x 1280').waitFor();
    await listed(page, words.lists.good).getByText(words.topics.torch.says.absent.says).waitFor();
    expect(problems).toEqual([]);
  } finally {
    await filmed.close();
  }
});
