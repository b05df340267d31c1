/** A person who hears and does not see: moves by the accessibility tree and the keyboard, and holds a phone over a card on a table. */
import type { CDPSession, Page } from 'playwright-core';
import { vi } from 'vitest';

/** As the browser hands it to a screen reader. */
export interface Heard {
  readonly role: string;
  readonly name: string;
  readonly isFocused: boolean;
  readonly isDisabled: boolean;
}

interface AxNode {
  readonly nodeId: string;
  readonly parentId?: string;
  readonly ignored: boolean;
  readonly role?: { readonly value: unknown };
  readonly name?: { readonly value: unknown };
  readonly properties?: readonly { readonly name: string; readonly value: { readonly value?: unknown } }[];
}

const propertyOf = (node: AxNode, property: string): unknown =>
  node.properties?.find(({ name }) => name === property)?.value.value;

const roleOf = (node: AxNode): string => String(node.role?.value ?? '');
const nameOf = (node: AxNode): string => String(node.name?.value ?? '');

export class Listener {
  readonly #page: Page;
  readonly #devtools: CDPSession;

  private constructor(page: Page, devtools: CDPSession) {
    this.#page = page;
    this.#devtools = devtools;
  }

  static async of(page: Page): Promise<Listener> {
    const devtools = await page.context().newCDPSession(page);
    await devtools.send('Accessibility.enable');
    return new Listener(page, devtools);
  }

  async #tree(): Promise<readonly AxNode[]> {
    const { nodes } = await this.#devtools.send('Accessibility.getFullAXTree');
    return nodes as readonly AxNode[];
  }

  async everything(): Promise<readonly Heard[]> {
    const heard = (await this.#tree()).filter(({ ignored }) => !ignored);
    return heard.map((node) => ({
      role: roleOf(node),
      name: nameOf(node),
      isFocused: propertyOf(node, 'focused') === true,
      isDisabled: propertyOf(node, 'disabled') === true,
    }));
  }

  /** What a screen reader says without being asked: the text of the polite regions, one line each. */
  async announced(): Promise<readonly string[]> {
    const nodes = await this.#tree();
    const byId = new Map(nodes.map((node) => [node.nodeId, node]));
    const regionOf = (node: AxNode): string | null => {
      for (let above: AxNode | undefined = node; above; above = byId.get(above.parentId ?? ''))
        if (propertyOf(above, 'live') === 'polite' || roleOf(above) === 'status') return above.nodeId;
      return null;
    };
    const lines = new Map<string, string>();
    for (const node of nodes) {
      const region = roleOf(node) === 'StaticText' ? regionOf(node) : null;
      if (region !== null) lines.set(region, (lines.get(region) ?? '') + nameOf(node));
    }
    return [...lines.values()];
  }

  async isThere(role: string, name: string): Promise<boolean> {
    return (await this.everything()).some((one) => one.role === role && one.name.includes(name));
  }

  /** Waits until something of this role and name is there to be heard. */
  async hear(role: string, name: string, limitMs = 30_000): Promise<void> {
    await vi.waitFor(
      async () => {
        const all = await this.everything();
        if (!all.some((one) => one.role === role && one.name.includes(name)))
          throw new Error(`no ${role} "${name}" among ${all.map((one) => `${one.role} "${one.name}"`).join(', ')}`);
      },
      { timeout: limitMs, interval: 100 },
    );
  }

  /** Steps to a button with the tab key, as far as needed, and presses it. */
  async press(name: string): Promise<void> {
    await this.hear('button', name);
    for (let step = 0; step < 40; step++) {
      const focused = (await this.everything()).filter(({ isFocused }) => isFocused);
      if (focused.some((one) => one.role === 'button' && one.name.includes(name)))
        return this.#page.keyboard.press('Enter');
      await this.#page.keyboard.press('Tab');
    }
    throw new Error(`"${name}" cannot be reached with the tab key`);
  }
}

/** Where the phone is over the table, in widths of the photo of the table: the middle of what it sees, and how much. */
export interface Hand {
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

/** In the page, before the app: the camera sees a part of a photo, which comes later, and notes are written down. */
export function holdPhone(): void {
  if (!navigator.mediaDevices) return;
  const phone = { hand: { x: 0.5, y: 0.5, width: 1 }, notes: [] as number[], table: null as ImageBitmap | null };
  Object.assign(globalThis, { phone });
  navigator.mediaDevices.getUserMedia = async () => {
    const canvas = Object.assign(document.createElement('canvas'), { width: 720, height: 1280 });
    const context = canvas.getContext('2d')!;
    let frames = 0;
    setInterval(() => {
      const { table, hand } = phone;
      if (!table) return;
      // A hand is never quite still; a picture that is would be taken for a frozen one.
      const tremor = 0.0004 * Math.sin(frames++);
      const width = hand.width * table.width;
      const height = (width * canvas.height) / canvas.width;
      const [x, y] = [(hand.x + tremor) * table.width - width / 2, hand.y * table.height - height / 2];
      context.drawImage(table, x, y, width, height, 0, 0, canvas.width, canvas.height);
    }, 100);
    return canvas.captureStream(10);
  };
  const plain = AudioContext.prototype.createOscillator;
  AudioContext.prototype.createOscillator = function createOscillator() {
    const oscillator = plain.call(this);
    const set = oscillator.frequency.setValueAtTime.bind(oscillator.frequency);
    oscillator.frequency.setValueAtTime = (hz, atS) => {
      phone.notes.push(hz);
      return set(hz, atS);
    };
    return oscillator;
  };
}

interface Phone {
  hand: Hand;
  readonly notes: readonly number[];
  table: ImageBitmap | null;
}

export async function layTable(page: Page, jpeg: Buffer, hand: Hand): Promise<void> {
  await page.evaluate(
    async ([base64, hand]) => {
      const bytes = Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
      const table = await createImageBitmap(new Blob([bytes], { type: 'image/jpeg' }));
      Object.assign((globalThis as unknown as { phone: Phone }).phone, { table, hand });
    },
    [jpeg.toString('base64'), hand] as const,
  );
}

export const moveTo = (page: Page, hand: Hand): Promise<void> =>
  page.evaluate((hand) => {
    (globalThis as unknown as { phone: Phone }).phone.hand = hand;
  }, hand);

export const notesOf = (page: Page): Promise<readonly number[]> =>
  page.evaluate(() => (globalThis as unknown as { phone: Phone }).phone.notes);
