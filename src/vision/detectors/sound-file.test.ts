import {
  createServer,
  type IncomingHttpHeaders,
  type RequestListener,
  type Server,
  type ServerResponse,
} from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fetchSound, type SoundFile } from './sound-file.ts';

const file = new Uint8Array(60_000).map((_, i) => (i * 31 + (i >> 8)) % 251);
let server: Server | null = null;

/** A browser's store of responses, as far as it is used here. */
function fakeCaches() {
  const stores = new Map<string, Map<string, Response>>();
  const open = async (name: string) => {
    const store = stores.get(name) ?? new Map<string, Response>();
    stores.set(name, store);
    return {
      match: async (url: string) => store.get(url)?.clone(),
      put: async (url: string, response: Response) => void store.set(url, response),
      delete: async (url: string) => store.delete(url),
    };
  };
  const keys = async () => [...stores.keys()];
  return { caches: { open, keys } as unknown as CacheStorage, stores };
}

let fake: ReturnType<typeof fakeCaches>;

beforeEach(() => {
  fake = fakeCaches();
  globalThis.caches = fake.caches;
});
afterEach(() => {
  Reflect.deleteProperty(globalThis, 'caches');
  server?.close();
  server?.closeAllConnections();
  server = null;
});

async function serve(answer: RequestListener) {
  const started = createServer(answer);
  server = started;
  await new Promise<void>((resolve) => started.listen(0, '127.0.0.1', resolve));
  const { port } = started.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}/file`, wholeBytes: file.byteLength };
}

/** Sends so much of the content and cuts the line. */
function cut(response: ServerResponse, content: Uint8Array, sentBytes: number): void {
  response.write(content.subarray(0, sentBytes), () => setTimeout(() => response.destroy(), 20));
}

/** Answers a range as plain hosts do. */
function sendRange(headers: IncomingHttpHeaders, response: ServerResponse, cutAfter = Number.POSITIVE_INFINITY): void {
  const start = Number(/^bytes=(\d+)-$/.exec(headers.range ?? '')?.[1] ?? 0);
  const rest = file.subarray(start);
  response.writeHead(headers.range ? 206 : 200, {
    'Content-Length': rest.byteLength,
    ETag: '"one"',
    ...(headers.range && { 'Content-Range': `bytes ${start}-${file.byteLength - 1}/${file.byteLength}` }),
  });
  if (cutAfter < rest.byteLength) cut(response, rest, cutAfter);
  else response.end(rest);
}

function load(of: SoundFile) {
  const counted = { bytes: 0, least: 0 };
  const onBytes = (bytes: number) => {
    counted.bytes += bytes;
    counted.least = Math.min(counted.least, bytes);
  };
  const loading = fetchSound(of, onBytes, async (response) => new Uint8Array(await response.arrayBuffer()));
  return { loading, counted };
}

describe('a download that breaks off', () => {
  it('goes on from where it was, counts each byte once, and is kept for good', async () => {
    const asked: (string | undefined)[] = [];
    const sound = await serve(({ headers }, response) => {
      asked.push(headers.range, headers['if-range'] as string | undefined);
      sendRange(headers, response, asked.length < 6 ? 20_000 : undefined);
    });
    const { loading, counted } = load(sound);
    expect(await loading).toEqual(file);
    expect(asked).toEqual([undefined, undefined, 'bytes=20000-', '"one"', 'bytes=40000-', '"one"']);
    expect(counted).toEqual({ bytes: file.byteLength, least: 0 });
    const kept = fake.stores.get('dry-run-vision')?.get(sound.url);
    expect(new Uint8Array(await kept!.arrayBuffer())).toEqual(file);
    expect(fake.stores.get('dry-run-parts')?.size).toBe(0);
  });

  it('is out of reach when nothing more comes, and goes on at the next visit', async () => {
    let isDown = false;
    const asked: (string | undefined)[] = [];
    const sound = await serve(({ headers }, response) => {
      asked.push(headers.range);
      if (isDown) response.destroy();
      else sendRange(headers, response, asked.length === 1 ? 30_000 : undefined);
      isDown = asked.length === 1;
    });
    expect(await load(sound).loading.catch((error) => error.why)).toBe('offline');
    isDown = false;
    const { loading, counted } = load(sound);
    expect(await loading).toEqual(file);
    expect(asked).toEqual([undefined, 'bytes=30000-', 'bytes=30000-']);
    expect(counted.bytes).toBe(file.byteLength);
  });

  it.each([
    ['sends the whole instead', (response: ServerResponse) => response.end(file)],
    [
      'has another file by now',
      (response: ServerResponse) => response.writeHead(416, { 'Content-Range': 'bytes */10' }).end(),
    ],
    [
      'sends another range',
      (response: ServerResponse) =>
        response.writeHead(206, { 'Content-Range': 'bytes 0-9/10' }).end(file.subarray(0, 10)),
    ],
    [
      'packs the range',
      (response: ServerResponse) => {
        const headers = { 'Content-Encoding': 'gzip', 'Content-Range': 'bytes 30000-59999/60000' };
        response.writeHead(206, headers).end(gzipSync(file.subarray(30_000)));
      },
    ],
  ])('is taken whole from a host that %s', async (_, answer) => {
    let requests = 0;
    const sound = await serve(({ headers }, response) => {
      requests++;
      if (requests === 1) sendRange(headers, response, 30_000);
      else if (headers.range) answer(response);
      else response.end(file);
    });
    const { loading, counted } = load(sound);
    expect(await loading).toEqual(file);
    expect(counted.bytes).toBe(file.byteLength);
  });

  it('is begun anew where the whole is packed so well that the rest costs more', async () => {
    const plain = new Uint8Array(60_000).map((_, i) => (i % 97 === 0 ? i % 251 : 7));
    const packed = gzipSync(plain);
    const asked: (string | undefined)[] = [];
    const sound = await serve(({ headers }, response) => {
      asked.push(headers.range);
      response.writeHead(200, { 'Content-Encoding': 'gzip', 'Content-Length': packed.byteLength });
      if (asked.length === 1) cut(response, packed, Math.floor(packed.byteLength / 2));
      else response.end(packed);
    });
    const { loading, counted } = load(sound);
    expect(await loading).toEqual(plain);
    expect(asked).toEqual([undefined, undefined]);
    expect(counted.bytes).toBe(plain.byteLength);
  });

  it('goes on by way of the packed file, whose rest is always cheap', async () => {
    const plain = new Uint8Array(600_000).map((_, i) => (i * i) % (i % 13 === 0 ? 251 : 5));
    const packed = gzipSync(plain);
    const asked: string[] = [];
    const { url } = await serve(({ headers, url: path }, response) => {
      asked.push(`${path} ${headers.range ?? 'whole'}`);
      if (path === '/file') {
        response.writeHead(200, { 'Content-Encoding': 'gzip', 'Content-Length': packed.byteLength });
        return cut(response, packed, Math.floor(packed.byteLength / 2));
      }
      const start = Number(/^bytes=(\d+)-$/.exec(headers.range ?? '')?.[1] ?? 0);
      const place = start > 0 && { 'Content-Range': `bytes ${start}-${packed.byteLength - 1}/${packed.byteLength}` };
      response.writeHead(start > 0 ? 206 : 200, { 'Content-Length': packed.byteLength - start, ...place });
      if (start === 0) cut(response, packed, packed.byteLength >> 1);
      else response.end(packed.subarray(start));
    });
    const byteShare = packed.byteLength / plain.byteLength;
    const { loading, counted } = load({ url, wholeBytes: plain.byteLength, packed: { url: `${url}.gz`, byteShare } });
    expect(await loading).toEqual(plain);
    expect(asked).toEqual(['/file whole', '/file.gz whole', `/file.gz bytes=${packed.byteLength >> 1}-`]);
    expect(counted.bytes).toBeCloseTo(plain.byteLength);
    const kept = fake.stores.get('dry-run-vision');
    expect([...kept!.keys()]).toEqual([url]);
    expect((await kept!.get(url)!.arrayBuffer()).byteLength).toBe(plain.byteLength);
  });

  it('is begun anew where the host has no packed file to give out', async () => {
    const packed = gzipSync(file.map((byte) => byte % 7));
    let requests = 0;
    const { url, wholeBytes } = await serve(({ url: path }, response) => {
      requests++;
      if (path !== '/file') return response.writeHead(404).end();
      response.writeHead(200, { 'Content-Encoding': 'gzip', 'Content-Length': packed.byteLength });
      if (requests === 1) cut(response, packed, packed.byteLength >> 1);
      else response.end(packed);
    });
    const { loading, counted } = load({ url, wholeBytes, packed: { url: `${url}.gz`, byteShare: 0.3 } });
    expect((await loading).byteLength).toBe(file.byteLength);
    expect([requests, counted.bytes]).toEqual([3, file.byteLength]);
  });

  it('is thrown away when what was put together is damaged, and asked for past all caches', async () => {
    let requests = 0;
    const sound = await serve(({ headers }, response) => {
      requests++;
      sendRange(headers, response, requests === 1 ? 30_000 : undefined);
    });
    let looks = 0;
    const { PrepareError } = await import('./prepare-error.ts');
    const value = await fetchSound(
      sound,
      () => {},
      async (response) => {
        const bytes = await response.arrayBuffer();
        if (looks++ < 1) throw new PrepareError(bytes.byteLength === file.byteLength ? 'damaged' : 'offline', 'no');
        return bytes.byteLength;
      },
    ).catch((error) => error.why);
    expect([value, requests]).toEqual([file.byteLength, 3]);
    expect(fake.stores.get('dry-run-parts')?.size ?? 0).toBe(0);
  });
});
