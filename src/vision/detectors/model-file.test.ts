import { createHash } from 'node:crypto';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import type { VisionFiles } from '../protocol.ts';
import { loadModel } from './model-file.ts';

const model = new Uint8Array(50_000).map((_, i) => (i * 31) % 251);
const sha256 = createHash('sha256').update(model).digest('hex');
let server: Server | null = null;

afterEach(() => {
  server?.close();
  server?.closeAllConnections();
  server = null;
});

async function serve(answer: RequestListener): Promise<VisionFiles> {
  const started = createServer(answer);
  server = started;
  await new Promise<void>((resolve) => started.listen(0, '127.0.0.1', resolve));
  const { port } = started.address() as AddressInfo;
  const modelUrl = `http://127.0.0.1:${port}/model`;
  return { wasmBase: '', wasmBytes: 0, modelUrl, modelBytes: model.byteLength, modelSha256: sha256 };
}

const failure = (files: VisionFiles) => loadModel(files, () => {}).catch((error) => error.why);

describe('the model', () => {
  it('is counted while it comes and returned whole', async () => {
    const counted: number[] = [];
    const files = await serve((_, response) => response.end(model));
    expect(await loadModel(files, (bytes) => counted.push(bytes))).toEqual(model);
    expect(counted.reduce((sum, bytes) => sum + bytes, 0)).toBe(model.byteLength);
  });

  it('is asked for once more when it came damaged, and counted once', async () => {
    let requests = 0;
    let counted = 0;
    const files = await serve((_, response) => response.end(requests++ === 0 ? model.slice().reverse() : model));
    expect(
      await loadModel(files, (bytes) => {
        counted += bytes;
      }),
    ).toEqual(model);
    expect([requests, counted]).toEqual([2, model.byteLength]);
  });

  it('is damaged when it comes damaged or cut short again', async () => {
    let requests = 0;
    const files = await serve((_, response) => {
      requests++;
      response.end(model.subarray(0, 40_000));
    });
    expect(await failure(files)).toBe('damaged');
    expect(requests).toBe(2);
    expect(await failure({ ...files, modelBytes: 40_000 })).toBe('damaged');
  });

  it('is missing where the host says so, or sends a page instead', async () => {
    expect(await failure(await serve((_, response) => response.writeHead(404).end('no')))).toBe('missing');
    server?.close();
    const page = await serve((_, response) => response.setHeader('Content-Type', 'text/html').end('<p>welcome'));
    expect(await failure(page)).toBe('missing');
  });

  it('is out of reach where nothing answers, the line breaks off or the host is troubled', async () => {
    expect(await failure(await serve((request) => request.socket.destroy()))).toBe('offline');
    server?.close();
    const breaking = await serve((_, response) => {
      response.writeHead(200, { 'Content-Length': model.byteLength });
      response.write(model.subarray(0, 1000), () => response.destroy());
    });
    expect(await failure(breaking)).toBe('offline');
    server?.close();
    expect(await failure(await serve((_, response) => response.writeHead(503).end()))).toBe('offline');
  });
});
