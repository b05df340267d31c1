/** The document exercise by ear: nothing is read but the accessibility tree and its live regions, nothing is touched but the keyboard. */
import type { Browser } from 'playwright-core';
import { afterEach, expect, it } from 'vitest';
import { GOOD_HZ } from '../../src/core/error-pitch.ts';
import { type Hand, holdPhone, Listener, layTable, moveTo, notesOf } from './blind-hand.ts';
import { launch, visit, words } from './browser.ts';
import { drawCard } from './films.ts';
import { COACHING_LIMIT_MS } from './ways.ts';

let browser: Browser;

afterEach(() => browser?.close());

/** Of the photo's width: a hand that was told a direction slides a centimetre or so and listens. */
const STEP = 0.03;

/** Says that there is a new sentence, where no voice of the phone speaks it; see `adapters/tone.ts`. */
const NEWS_HZ = 880;

/** What each sentence moves. */
const moves: readonly (readonly [advice: string, move: (hand: Hand) => Hand])[] = [
  ['move-left', (hand) => ({ ...hand, x: hand.x - STEP })],
  ['move-right', (hand) => ({ ...hand, x: hand.x + STEP })],
  ['move-up', (hand) => ({ ...hand, y: hand.y - STEP })],
  ['move-down', (hand) => ({ ...hand, y: hand.y + STEP })],
  ['move-closer', (hand) => ({ ...hand, width: hand.width / 1.05 })],
  ['move-further', (hand) => ({ ...hand, width: hand.width * 1.05 })],
];

it('leads to a kept picture of a card that lies aside, by sentences and by notes that climb', async () => {
  // A card in the middle of a large table; the phone sees a part of it.
  const table = await drawCard(1440, 2560, { sizeRatio: 0.34 });
  browser = await launch({ film: null });
  const { page, problems } = await visit(browser, { before: holdPhone });
  const { screens, checks } = words.en;
  const ear = await Listener.of(page);
  let hand: Hand = { x: 0.68, y: 0.5, width: 0.5 };
  await layTable(page, table, hand);

  await ear.press(screens.home.documentHint);
  await ear.press(screens.exercises['id-card-front']);
  await ear.press(screens.primer.allow);
  const sayings = (['corners-inside', 'margin-around', 'close-enough'] as const).flatMap((check) =>
    Object.entries(checks[check].advice).map(([advice, { say }]) => ({ advice, say })),
  );
  const heard: string[] = [];
  let note = 0;
  let notesBefore = 0;
  for (const endMs = Date.now() + COACHING_LIMIT_MS; ; ) {
    const lines = await ear.announced();
    heard.push(...lines.filter((line) => !heard.includes(line)));
    if (lines.includes(screens.coaching.taking) || (await ear.isThere('button', screens.review.keep))) break;
    expect(Date.now(), `heard ${heard.join(' | ')}`).toBeLessThan(endMs);
    // The sentence tells the direction and the note when it is far enough: a step is made for each low note.
    const notes = await notesOf(page);
    const isNew = notes.length > notesBefore;
    notesBefore = notes.length;
    note = notes.at(-1) ?? note;
    const advice = sayings.find(({ say }) => lines.includes(say))?.advice;
    if (isNew && note < GOOD_HZ) hand = moves.find(([name]) => name === advice)?.[1](hand) ?? hand;
    await moveTo(page, hand);
  }
  console.log(`Heard: ${heard.join(' | ')}`);
  const notes = (await notesOf(page)).filter((hz) => hz !== NEWS_HZ);
  console.log(`Notes: ${notes.map((hz) => Math.round(hz)).join(' ')}`);
  // Several on the way up, then the highest: it says to hold still.
  expect(new Set(notes).size).toBeGreaterThanOrEqual(3);
  expect(Math.min(...notes)).toBe(notes[0]);
  expect(notes.at(-1)).toBe(GOOD_HZ);

  await ear.press(screens.review.keep);
  await ear.hear('heading', screens.kept.title);
  expect(problems).toEqual([]);
}, 180_000);
