/** A client of the W3C WebDriver protocol (https://www.w3.org/TR/webdriver2/), as small as the walk needs it. */

/** The protocol's answer to what it will not do. */
interface Refused {
  readonly error: string;
  readonly message: string;
}

export class WebDriver {
  readonly #session: string;
  /** Of the browser, as the driver tells it. */
  readonly version: string;

  private constructor(session: string, version: string) {
    this.#session = session;
    this.version = version;
  }

  /** @param address of the driver, such as `http://127.0.0.1:4444` */
  static async start(address: string, capabilities: object): Promise<WebDriver> {
    const started = await call<{ sessionId: string; capabilities: { browserVersion: string } }>(
      'POST',
      `${address}/session`,
      { capabilities: { alwaysMatch: capabilities } },
    );
    return new WebDriver(`${address}/session/${started.sessionId}`, started.capabilities.browserVersion);
  }

  send<R>(method: 'GET' | 'POST' | 'DELETE', path: string, body?: object): Promise<R> {
    return call<R>(method, this.#session + path, body);
  }

  /** Runs source text that is an expression of a promise; what it gives travels as JSON. */
  async evaluate<R>(expression: string): Promise<R> {
    const script = `const done = arguments[arguments.length - 1];
      Promise.resolve().then(() => ${expression}).then(
        (value) => done(JSON.stringify({ value })),
        (error) => done(JSON.stringify({ error: String(error) })),
      );`;
    const answer = JSON.parse(await this.send<string>('POST', '/execute/async', { script, args: [] })) as {
      readonly value?: R;
      readonly error?: string;
    };
    if (answer.error) throw new Error(answer.error);
    return answer.value as R;
  }
}

async function call<R>(method: string, url: string, body?: object): Promise<R> {
  const response = await fetch(url, {
    method,
    ...(method === 'POST' ? { body: JSON.stringify(body ?? {}), headers: { 'content-type': 'application/json' } } : {}),
  });
  const { value } = (await response.json()) as { readonly value: R | Refused };
  if (response.ok) return value as R;
  const { error, message } = value as Refused;
  throw new Error(`${method} ${new URL(url).pathname}: ${error}: ${message}`);
}
