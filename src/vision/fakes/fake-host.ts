import type { HostThread } from '../host-thread.ts';
import type { Analysis, FromVision, Inspection, ToVision } from '../protocol.ts';
import type { FakePicture } from './fake-picture.ts';

type Order<Type extends ToVision['type']> = Extract<ToVision, { type: Type }>;

/**
 * A host at the far end of a real MessageChannel that answers only when a test says so. Pictures, which Node cannot transfer, are
 * marked as given away and travel as their names.
 */
export class FakeHost implements HostThread {
  readonly #channel = new MessageChannel();
  readonly #received: ToVision[] = [];
  #onReceived: () => void = () => {};
  readonly #onError: ((event: Event) => void)[] = [];
  isTerminated = false;

  constructor() {
    this.#channel.port2.onmessage = ({ data }) => {
      this.#received.push(data);
      this.#onReceived();
    };
  }

  postMessage(message: ToVision, transfer: Transferable[]): void {
    for (const picture of transfer as unknown as FakePicture[]) picture.giveAway();
    this.#channel.port1.postMessage(JSON.parse(JSON.stringify(message)));
  }

  addEventListener(type: string, listener: (event: never) => void): void {
    if (type === 'message') {
      this.#channel.port1.addEventListener('message', listener as unknown as EventListener);
      this.#channel.port1.start();
    } else if (type === 'error') this.#onError.push(listener as (event: Event) => void);
  }

  terminate(): void {
    this.isTerminated = true;
    this.#channel.port1.close();
  }

  /** The oldest message of this type that no test has taken yet, as soon as it is there. */
  async next<Type extends ToVision['type']>(type: Type): Promise<Order<Type>> {
    for (;;) {
      const index = this.#received.findIndex((message) => message.type === type);
      if (index >= 0) return this.#received.splice(index, 1)[0] as Order<Type>;
      await new Promise<void>((resolve) => {
        this.#onReceived = resolve;
      });
    }
  }

  has(type: ToVision['type']): boolean {
    return this.#received.some((message) => message.type === type);
  }

  say(message: FromVision): void {
    this.#channel.port2.postMessage(message);
  }

  async prepared(): Promise<Order<'prepare'>> {
    const order = await this.next('prepare');
    this.say({ type: 'prepared', subject: order.task.subject });
    return order;
  }

  async analysed(): Promise<Order<'analyse'>> {
    const order = await this.next('analyse');
    this.say({ type: 'analysed', id: order.id, analysis: { atMs: order.atMs } as Analysis });
    return order;
  }

  async inspected(): Promise<Order<'inspect'>> {
    const order = await this.next('inspect');
    this.say({ type: 'inspected', id: order.id, inspection: { size: { width: 1, height: 1 } } as Inspection });
    return order;
  }

  crash(message = 'boom'): void {
    for (const listener of this.#onError) listener(Object.assign(new Event('error'), { message }));
  }
}
