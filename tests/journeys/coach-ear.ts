/** Writes down what the coach says while a journey waits for something else: a sentence that is soon mended is not missed. */
import type { Page } from 'playwright-core';

export interface Listening {
  /** What the coach said, one after the other. */
  readonly said: string[];
  /** Most of the wanted sentences that could be read at one moment. */
  mostAtOnce: number;
}

/** In the page: writes down each sentence of the coach as it comes up, and whether another one stood beside it. */
function listen(sentences: readonly string[]): void {
  const listening: Listening = { said: [], mostAtOnce: 0 };
  Object.assign(globalThis, { listening });
  const look = (): void => {
    const shown = document.body.textContent ?? '';
    const now = sentences.filter((sentence) => shown.includes(sentence));
    listening.mostAtOnce = Math.max(listening.mostAtOnce, now.length);
    for (const sentence of now) if (listening.said.at(-1) !== sentence) listening.said.push(sentence);
  };
  new MutationObserver(look).observe(document.body, { childList: true, characterData: true, subtree: true });
}

export const listenFor = (page: Page, sentences: readonly string[]): Promise<void> => page.evaluate(listen, sentences);

export const heardBy = (page: Page): Promise<Listening> =>
  page.evaluate(() => (globalThis as unknown as { listening: Listening }).listening);
