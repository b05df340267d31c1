import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import http from 'node:http';
import os from 'node:os';
import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createAppServer, listen, resolveTarget } from './server.mjs';

/** @type {string} */
let root;
/** @type {http.Server} */
let server;
let port = 0;

/** @typedef {{ status: number, headers: http.IncomingHttpHeaders, body: string }} Answer */

/**
 * Sends the target as it is: `fetch` would tidy it up first.
 * @param {string} target @param {http.OutgoingHttpHeaders} [headers] @param {string} [method]
 * @returns {Promise<Answer>}
 */
function ask(target, headers = {}, method = 'GET') {
  return new Promise((resolve, reject) => {
    const request = http.request({ host: '127.0.0.1', port, path: target, headers, method }, (response) => {
      /** @type {Buffer[]} */
      const parts = [];
      response.on('data', (part) => parts.push(part));
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(parts).toString() }),
      );
    });
    request.once('error', reject);
    request.end();
  });
}

const page = { accept: 'text/html,*/*', 'sec-fetch-mode': 'navigate' };

beforeAll(async () => {
  root = path.join(await mkdtemp(path.join(os.tmpdir(), 'server-')), 'dist');
  await mkdir(path.join(root, 'assets'), { recursive: true });
  await mkdir(path.join(root, 'vision'));
  await mkdir(path.join(root, 'models'));
  await writeFile(path.join(root, '../secret.txt'), 'secret');
  await writeFile(path.join(root, '.hidden'), 'secret');
  await writeFile(path.join(root, 'index.html'), 'the page');
  await writeFile(path.join(root, 'assets/a-1234.js'), 'plain');
  await writeFile(path.join(root, 'assets/a-1234.js.br'), brotliCompressSync('plain'));
  await writeFile(path.join(root, 'vision/v.wasm'), 'wasm');
  await writeFile(path.join(root, 'models/m.task'), 'task');
  await writeFile(path.join(root, 'manifest.webmanifest'), '{}');
  const given = new Map([['/inspect-input/0/0', async () => ({ type: 'image/png', content: Buffer.from('png') })]]);
  server = createAppServer({ root, base: '/', given });
  port = await listen(server, { host: '127.0.0.1' });
});
afterAll(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  await rm(path.dirname(root), { recursive: true });
});

describe('the server', () => {
  it('sends the policy with every answer, a refusal included', async () => {
    for (const target of ['/', '/assets/a-1234.js', '/nothing.js']) {
      const { headers } = await ask(target);
      expect(headers['content-security-policy']).toMatch(/^default-src 'none';.*connect-src 'self'/);
      expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
      expect(headers['cross-origin-opener-policy']).toBe('same-origin');
      expect(headers['cross-origin-embedder-policy']).toBe('require-corp');
      expect(headers['x-content-type-options']).toBe('nosniff');
      expect(headers['permissions-policy']).toContain('microphone=()');
    }
  });

  it.each([
    ['/', 'text/html; charset=utf-8', 'no-cache'],
    ['/manifest.webmanifest', 'application/manifest+json; charset=utf-8', 'no-cache'],
    ['/assets/a-1234.js', 'text/javascript; charset=utf-8', 'public, max-age=31536000, immutable'],
    ['/vision/v.wasm', 'application/wasm', 'public, max-age=31536000, immutable'],
    ['/models/m.task', 'application/octet-stream', 'public, max-age=31536000, immutable'],
  ])('says what %s is and how long it may be kept', async (target, type, cache) => {
    const { status, headers } = await ask(target);
    expect(status).toBe(200);
    expect(headers['content-type']).toBe(type);
    expect(headers['cache-control']).toBe(cache);
  });

  it('sends the packed file only to those who can read it', async () => {
    expect((await ask('/assets/a-1234.js', { 'accept-encoding': 'gzip, br' })).headers['content-encoding']).toBe('br');
    const plain = await ask('/assets/a-1234.js', { 'accept-encoding': 'gzip' });
    expect(plain.headers['content-encoding']).toBeUndefined();
    expect(plain.headers.vary).toBe('Accept-Encoding');
    expect(plain.body).toBe('plain');
  });

  it('saves sending what has not changed', async () => {
    const { headers } = await ask('/');
    expect((await ask('/', { 'if-none-match': headers.etag ?? '' })).status).toBe(304);
  });

  it('answers a page that it does not know with the app, and a file with 404', async () => {
    expect(await ask('/practice', page)).toMatchObject({ status: 200, body: 'the page' });
    expect((await ask('/practice', { accept: '*/*' })).status).toBe(404);
    expect((await ask('/assets/old.js', page)).status).toBe(404);
    expect((await ask('/models/gone.task', { accept: '*/*' })).status).toBe(404);
  });

  it.each([
    '/../secret.txt',
    '/assets/../../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/..%5csecret.txt',
    '/.hidden',
    '/assets//a-1234.js',
    '/%',
    '/index.html%00.js',
    'http://elsewhere/secret.txt',
  ])('does not leave its folder for %s', async (target) => {
    const { status, body } = await ask(target);
    expect(status).toBe(404);
    expect(body).not.toContain('secret\n');
    expect(body).not.toBe('secret');
  });

  it('gives files from memory under their private address alone', async () => {
    expect(await ask('/inspect-input/0/0')).toMatchObject({ status: 200, body: 'png' });
    expect((await ask('/inspect-input/0/1')).status).toBe(404);
  });

  it('only reads', async () => {
    expect((await ask('/', {}, 'POST')).status).toBe(405);
    expect(await ask('/', {}, 'HEAD')).toMatchObject({ status: 200, body: '' });
  });
});

describe('a subfolder of a host', () => {
  it('is all that is served', () => {
    expect(resolveTarget('/app/x.js?v=1', '/app/')).toBe('x.js');
    expect(resolveTarget('/app/', '/app/')).toBe('index.html');
    expect(resolveTarget('/x.js', '/app/')).toBeNull();
  });
});

describe('a busy port', () => {
  it('is left for the next one, and that is said', async () => {
    /** @type {string[]} */
    const said = [];
    const second = createAppServer({ root });
    const taken = await listen(second, { port, host: '127.0.0.1', say: (line) => said.push(line) });
    second.close();
    expect(taken).toBeGreaterThan(port);
    expect(said).toEqual([`Port ${port} is in use, so this is port ${taken}.`]);
  });

  it('is a sentence when there is no next one', async () => {
    await expect(listen(createAppServer({ root }), { port, tries: 1, host: '127.0.0.1' })).rejects.toThrow('PORT');
  });
});
