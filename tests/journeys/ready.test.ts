/** Getting ready for the real check: one tap from home, every page and back, in both languages, and one page on paper. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type CauseId, causeIds, causeSteps } from '../../src/core/preparation/causes.ts';
import { type StepId, stepTaps } from '../../src/core/preparation/steps.ts';
import { causeMessages } from '../../src/messages/causes.ts';
import { dataMessages } from '../../src/messages/data.ts';
import { doctorMessages } from '../../src/messages/doctor.ts';
import { linkMessages } from '../../src/messages/links.ts';
import { readyMessages } from '../../src/messages/ready.ts';
import { supportMessages } from '../../src/messages/support.ts';
import { violations } from './axe.ts';
import { type Locale, launch, looks, visit } from './browser.ts';
import { Ways } from './ways.ts';

let browser: Browser;

beforeAll(async () => {
  browser = await launch(null);
});

afterAll(() => browser?.close());

it.each(looks)('the hub and its pages in %s, %s, %dx%d', async (locale, colorScheme, width, height) => {
  const { context, page, problems } = await visit(browser, { locale, colorScheme, viewport: { width, height } });
  const ways = new Ways(page, locale);
  const { hub, safety, checklist } = readyMessages[locale];
  const links = linkMessages[locale];
  const found: string[] = [];
  const look = async (screen: string) => found.push(...(await violations(page, screen)));
  const enter = (id: keyof typeof hub.entries) => page.getByRole('button', { name: hub.entries[id].name }).click();
  const back = async () => {
    await ways.button(ways.screens.actions.back).click();
    await ways.title(hub.title).waitFor();
  };

  const heightOfHome = () => page.evaluate(() => document.documentElement.scrollHeight);
  expect(await heightOfHome()).toBeLessThanOrEqual(height);
  await ways.button(ways.screens.home.ready).click();
  await ways.title(hub.title).waitFor();
  await look('hub');

  await enter('safety');
  await ways.title(safety.title).waitFor();
  await look('safety');
  // The phone's own way back leads to the hub as well.
  await page.goBack();
  await ways.title(hub.title).waitFor();

  await enter('links');
  await ways.title(links.title).waitFor();
  const field = page.getByLabel(links.field);
  await field.fill('https://www.bіnance.com/kyc');
  const { title } = links.verdicts.imitation;
  await page.getByRole('heading', { name: title.replace('{owner}', 'Binance') }).waitFor();
  await look('an imitation');
  // What was pasted is text, and nowhere a link that could be followed.
  expect(await page.locator('a[href]').count()).toBe(0);
  await field.fill('https://www.okx.com/');
  await page.getByRole('heading', { name: links.verdicts.official.title.replace('{owner}', 'OKX') }).waitFor();
  await look('an official address');
  await back();

  await enter('checklist');
  await ways.title(checklist.title).waitFor();
  await look('checklist');
  const paper = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  expect(paper.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
  await back();
  await ways.goHome();
  expect(found).toEqual([]);
  expect(problems).toEqual([]);
  await context.close();
});

/** Something that is no good picture: what comes of it is known without a camera. */
async function importDarkPicture(page: Page): Promise<void> {
  const jpeg = await page.evaluate(() => {
    const canvas = Object.assign(document.createElement('canvas'), { width: 600, height: 800 });
    canvas.getContext('2d')!.fillRect(0, 0, 300, 300);
    return canvas.toDataURL('image/jpeg').split(',')[1]!;
  });
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles({ name: 'dark.jpg', mimeType: 'image/jpeg', buffer: Buffer.from(jpeg, 'base64') });
}

const causeOn = (page: Page, title: string) =>
  page.getByRole('listitem').filter({ has: page.getByRole('heading', { level: 3, name: title }) });

/** What stands above the screen that a step opens; the camera was never allowed here, so that exercises begin with its primer. */
function titleOf(step: StepId, ways: Ways, locale: Locale): string {
  const { screens } = ways;
  const titles: Partial<Record<StepId, string>> = {
    document: screens.choosing.title,
    enlarged: screens.practice.title,
    data: dataMessages[locale].title,
    support: supportMessages[locale].title,
    device: doctorMessages[locale].title,
    rehearsal: readyMessages[locale].rehearsal.title,
    safety: readyMessages[locale].safety.title,
    links: linkMessages[locale].title,
    checklist: readyMessages[locale].checklist.title,
  };
  return titles[step] ?? screens.primer.title;
}

it.each(looks)('every cause leads to its practice in three taps, in %s', async (locale, colorScheme, width, height) => {
  const viewport = { width, height };
  const visited = await visit(browser, { locale, colorScheme, viewport, serviceWorkers: 'allow' });
  const { context, page, problems } = visited;
  const ways = new Ways(page, locale);
  const say = causeMessages[locale];
  const { hub, checklist } = readyMessages[locale];
  let taps = 0;
  const tap = async (target: ReturnType<Ways['button']>) => {
    await target.click();
    taps++;
  };
  const openCauses = async () => {
    await tap(ways.button(ways.screens.home.ready));
    await tap(page.getByRole('button', { name: hub.entries.causes.name }));
    await ways.title(say.title).waitFor();
  };
  const causeOf = (id: CauseId) => causeOn(page, say.causes[id].title);

  // In airplane mode, after one visit: somebody who is stuck may have no line.
  await page.evaluate(() => navigator.serviceWorker.ready);
  await context.setOffline(true);
  await page.reload();
  await openCauses();
  for (const cause of causeIds) {
    const step = causeSteps[cause].find((one) => stepTaps[one])!;
    await causeOf(cause).getByRole('button', { name: say.steps[step] }).click();
    await ways.title(titleOf(step, ways, locale)).waitFor();
    expect(taps + 1, cause).toBeLessThanOrEqual(3);
    await page.goBack();
    await ways.title(say.title).waitFor();
  }

  await context.setOffline(false);

  // What was said puts its cause first, and a picture that was tried comes back marked; both are still there later.
  await page.getByRole('radio', { name: say.sayings.glare }).check({ force: true });
  const first = page.getByRole('heading', { level: 3 }).first();
  await expect.poll(() => first.textContent()).toContain(say.causes.picture.title);
  const found = await violations(page, 'causes');
  await causeOf('picture').getByRole('button', { name: say.steps.document }).click();
  await page.getByRole('button', { name: ways.screens.exercises['id-card-front'] }).click();
  await importDarkPicture(page);
  await ways.review();
  await ways.button(ways.screens.review.keep).click();
  await ways.title(say.title).waitFor();
  const marked = () => causeOf('picture').getByText(say.marks.tried);
  await marked().waitFor();
  found.push(...(await violations(page, 'causes, marked')));
  await page.reload();
  await openCauses();
  await marked().waitFor();
  await ways.button(ways.screens.actions.back).click();
  await page.getByRole('button', { name: hub.entries.checklist.name }).click();
  const tick = page.getByRole('checkbox', { name: checklist.items.battery });
  await tick.check();
  await page.reload();
  await ways.button(ways.screens.home.ready).click();
  await page.getByRole('button', { name: hub.entries.checklist.name }).click();
  await expect.poll(() => tick.isChecked()).toBe(true);
  expect(found).toEqual([]);
  expect(problems).toEqual([]);
  await context.close();
});

it.each(looks)(
  'the full rehearsal leads on, is resumed, and ends at the checklist, in %s',
  async (locale, colorScheme, width, height) => {
    const { context, page, problems } = await visit(browser, { locale, colorScheme, viewport: { width, height } });
    const ways = new Ways(page, locale);
    const { steps, marks } = causeMessages[locale];
    const { hub, rehearsal, checklist } = readyMessages[locale];
    const open = async () => {
      await ways.button(ways.screens.home.ready).click();
      await page.getByRole('button', { name: hub.entries.rehearsal.name }).click();
      await ways.title(rehearsal.title).waitFor();
    };
    await open();
    const found = await violations(page, 'full rehearsal');
    await ways.button(rehearsal.begin.replace('{step}', steps.document)).click();
    await page.getByRole('button', { name: ways.screens.exercises.passport }).click();
    await importDarkPicture(page);
    await ways.review();
    await ways.button(ways.screens.review.keep).click();
    await ways.title(rehearsal.title).waitFor();
    await ways.button(rehearsal.next.replace('{step}', steps.selfie)).waitFor();
    await page.reload();
    await open();
    await page.getByText(rehearsal.stand.replace('{done}', '1').replace('{of}', '4')).waitFor();
    await ways.button(rehearsal.next.replace('{step}', steps.selfie)).waitFor();

    // The rest as it was kept after the other three: what comes last is one page to print.
    await page.evaluate(() => {
      const all = { document: 'tried', selfie: 'good', movements: 'good', data: 'seen' };
      localStorage.setItem('dry-run.preparation', JSON.stringify({ marks: all, ticks: [] }));
    });
    await page.reload();
    await open();
    expect(await page.getByText(marks.good, { exact: true }).count()).toBe(2);
    found.push(...(await violations(page, 'full rehearsal, done')));
    await ways.button(rehearsal.finish).click();
    await ways.title(checklist.title).waitFor();
    await ways.button(checklist.print).waitFor();
    await ways.button(ways.screens.actions.back).click();
    await ways.title(rehearsal.title).waitFor();
    expect(found).toEqual([]);
    expect(problems).toEqual([]);
    await context.close();
  },
);
