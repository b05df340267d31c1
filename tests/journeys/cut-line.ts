/** The app's server behind a line that breaks when a test wants it to. */
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { createAppServer, type GivenFile } from '../../scripts/lib/server.mjs';

export interface Asked {
  readonly path: string;
  readonly range: string | undefined;
  readonly packing: string;
}

interface Cut {
  readonly path: RegExp;
  /** Of the body, until the line breaks. */
  readonly afterBytes: number;
  /** `once`: the next request is answered whole; `down`: nothing answers from then on; `each`: until it is mended. */
  readonly breaks: 'once' | 'down' | 'each';
}

export interface CutLine {
  readonly origin: string;
  /** Files that stand in for those of dist/, by their path. */
  readonly given: Map<string, GivenFile>;
  /** Requests whose answers have ended, one way or the other. */
  requestsOf(path: RegExp): readonly Asked[];
  cut(cut: Cut): void;
  /** All answers are whole again; what was asked is forgotten where `forget` says so. */
  mend(forget?: boolean): void;
  close(): void;
}

export async function openCutLine(): Promise<CutLine> {
  const given = new Map<string, GivenFile>();
  const app = createAppServer({ given });
  let cuts: Cut[] = [];
  let asked: Asked[] = [];
  let isDown: RegExp | null = null;
  const server = http.createServer((request, response) => {
    const path = request.url ?? '';
    if (isDown?.test(path)) return request.socket.destroy();
    const cut = cuts.find((one) => one.path.test(path));
    if (cut && cut.breaks !== 'each') cuts = cuts.filter((one) => one !== cut);
    if (cut) {
      breakAfter(response, cut.afterBytes, () => {
        if (cut.breaks === 'down') isDown = cut.path;
      });
    }
    response.once('close', () => {
      const packing = String(response.getHeader('Content-Encoding') ?? 'none');
      asked.push({ path, range: request.headers.range, packing });
    });
    app.emit('request', request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://localhost:${(server.address() as AddressInfo).port}`,
    given,
    requestsOf: (path) => asked.filter((one) => path.test(one.path)),
    cut: (cut) => void cuts.push(cut),
    mend(forget = false) {
      cuts = [];
      isDown = null;
      if (forget) asked = [];
    },
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}

/** What a page has not read yet when the line breaks is lost to it, and a server cannot know what it has read. */
const ARRIVAL_MS = 500;

function breakAfter(response: http.ServerResponse, afterBytes: number, onBroken: () => void): void {
  const write = response.write.bind(response);
  let sent = 0;
  response.write = (chunk: Buffer, ...rest: unknown[]) => {
    const left = afterBytes - sent;
    sent += chunk.byteLength;
    if (chunk.byteLength < left) return (write as (...more: unknown[]) => boolean)(chunk, ...rest);
    write(chunk.subarray(0, Math.max(0, left)), () => {
      onBroken();
      setTimeout(() => response.destroy(), ARRIVAL_MS);
    });
    return false;
  };
}
