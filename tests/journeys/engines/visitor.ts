/** A person in any engine: finds things by role and name, as everybody does, and clicks them with the pointer. */
import { expect, vi } from 'vitest';
import type { EngineDriver } from './driver.ts';

export type Role = 'button' | 'heading' | 'radio' | 'listitem' | 'img' | 'slider' | 'text';

interface Wanted {
  readonly role: Role;
  /** Null: any. */
  readonly name: string | null;
  readonly isExact: boolean;
}

interface Found {
  readonly count: number;
  /** Middle of the first one, in CSS pixels of the view, after it was scrolled there; null where none is. */
  readonly point: { readonly x: number; readonly y: number } | null;
}

/** Runs in the page. */
function find({ role, name, isExact }: Wanted): Found {
  const selectors: Record<Role, string> = {
    button: 'button, [role=button], summary',
    heading: 'h1, h2, h3',
    radio: 'input[type=radio]',
    listitem: 'main li',
    img: 'img, [role=img]',
    slider: 'input[type=range]',
    text: 'p, span, h1, h2, h3, li, output',
  };
  const tidy = (text: string | null | undefined): string => (text ?? '').replace(/\s+/g, ' ').trim();
  const nameOf = (element: Element): string => {
    const labels = (element as HTMLInputElement).labels;
    const text = labels?.length ? labels[0]!.textContent : element.textContent;
    return tidy(element.getAttribute('aria-label') ?? element.getAttribute('alt') ?? text);
  };
  const matches = (element: Element): boolean =>
    name === null || (isExact ? nameOf(element) === tidy(name) : nameOf(element).includes(tidy(name)));
  const isShown = (element: Element): boolean =>
    element.getClientRects().length > 0 && !(element as HTMLButtonElement).disabled;
  const all = [...document.querySelectorAll(selectors[role])].filter(
    (element) => isShown(element) && !element.closest('[inert]') && matches(element),
  );
  const [first] = all;
  if (!first) return { count: 0, point: null };
  first.scrollIntoView({ block: 'center', behavior: 'instant' });
  const { left, top, width, height } = first.getBoundingClientRect();
  return { count: all.length, point: { x: left + width / 2, y: top + height / 2 } };
}

/** Runs in the page: what sticks out to the side, by tag and class. */
function sticksOut(): string[] {
  const { scrollWidth, clientWidth } = document.documentElement;
  if (scrollWidth <= clientWidth) return [];
  return [...document.querySelectorAll('main *')]
    .filter((element) => element.getBoundingClientRect().right > clientWidth + 1)
    .map((element) => `${element.tagName} ${element.className}`);
}

export class Visitor {
  readonly #driver: EngineDriver;

  constructor(driver: EngineDriver) {
    this.#driver = driver;
  }

  async count(role: Role, name: string | null = null, isExact = true): Promise<number> {
    return (await this.#driver.evaluate(find, { role, name, isExact })).count;
  }

  async see(role: Role, name: string, limitMs = 30_000, isExact = true): Promise<void> {
    // Not `expect.poll`, which knows only one test at a time.
    await vi.waitFor(
      async () => expect(await this.count(role, name, isExact), `${role} "${name}"`).toBeGreaterThan(0),
      {
        timeout: limitMs,
        interval: 200,
      },
    );
  }

  /** Waits until so many are there. */
  async seeCount(role: Role, count: number): Promise<void> {
    await vi.waitFor(async () => expect(await this.count(role), role).toBe(count), { timeout: 30_000, interval: 200 });
  }

  async click(role: Role, name: string, isExact = true): Promise<void> {
    await this.see(role, name, 30_000, isExact);
    const { point } = await this.#driver.evaluate(find, { role, name, isExact });
    await this.#driver.clickAt(point!.x, point!.y);
  }

  /** No screen may be wider than the view, at any of the sizes; the last one stays. */
  async fits(sizes: readonly (readonly [width: number, height: number])[]): Promise<void> {
    for (const [width, height] of sizes) {
      await this.#driver.resize(width, height);
      const seen = await this.#driver.evaluate(() => [innerWidth, innerHeight], null);
      expect(seen).toEqual([width, height]);
      expect(await this.#driver.evaluate(sticksOut, null), `${width}x${height}`).toEqual([]);
    }
  }
}
