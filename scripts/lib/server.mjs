/**
 * Serves the production build from this machine, to itself or to a phone beside it, with the headers that a real host must send too. Not
 * meant for the open internet: no log, no limits.
 */
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import http from 'node:http';
import https from 'node:https';
import path from 'node:path';
import { answerRange } from './byte-range.mjs';
import { mediaTypes } from './media-types.mjs';
import { cacheControl, policyHeaders, unchangingFolders } from './policy.mjs';
import { distDir, normaliseBasePath, Refusal } from './project.mjs';

const isUnchanging = (/** @type {string} */ below) =>
  unchangingFolders.some((folder) => below.startsWith(`${folder}/`));

/** Best first. */
const encodings = /** @type {const} */ ([
  { name: 'br', ending: '.br' },
  { name: 'gzip', ending: '.gz' },
]);

/**
 * @typedef {{ type: string, content: Uint8Array }} GivenFile
 * @typedef {{ root?: string, base?: string, given?: ReadonlyMap<string, GivenFile | (() => Promise<GivenFile>)>,
 *   tls?: { key: string, cert: string } | null }} ServerOptions
 *   `root`: folder to serve; `base`: path under which it is served; `given`: files from memory by their path, for `inspect`;
 *   `tls`: for a phone in the local network, which allows the camera to secure pages alone
 */

/**
 * @param {string} target the request's target, as sent
 * @param {string} base
 * @returns {string | null} path below the root without a leading slash, or null if it may not be asked for
 */
export function resolveTarget(target, base = '/') {
  let decoded;
  try {
    decoded = decodeURIComponent(target.split(/[?#]/, 1)[0] ?? '');
  } catch {
    return null;
  }
  if (!decoded.startsWith(base) || /[\\\0]/.test(decoded)) return null;
  const below = decoded.slice(base.length);
  // No step up, no hidden file, no empty step; the last step may be empty: a folder's index.
  const steps = below.split('/');
  const isSound = steps.every((step, i) => (step === '' ? i === steps.length - 1 : !step.startsWith('.')));
  if (!isSound) return null;
  return below === '' || below.endsWith('/') ? `${below}index.html` : below;
}

/** @param {string} file @returns {Promise<import('node:fs').Stats | null>} */
async function statFile(file) {
  const found = await stat(file).catch(() => null);
  return found?.isFile() ? found : null;
}

/** A person's browser opening a page, not a script fetching a file. */
function isNavigation(/** @type {http.IncomingMessage} */ request) {
  const mode = request.headers['sec-fetch-mode'];
  return (mode === undefined || mode === 'navigate') && (request.headers.accept ?? '').includes('text/html');
}

/**
 * @param {http.ServerResponse} response
 * @param {number} status
 * @param {string} sentence
 * @param {Record<string, string>} [more]
 */
function answer(response, status, sentence, more = {}) {
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store', ...more });
  response.end(`${sentence}\n`);
}

/**
 * @param {http.IncomingMessage} request
 * @param {string} file
 * @param {string} below
 */
async function chooseVariant(request, file, below) {
  const plain = await statFile(file);
  if (plain === null) return null;
  const accepted = (request.headers['accept-encoding'] ?? '').split(',').map((part) => part.trim().split(';')[0]);
  /** @type {Record<string, string>} */
  const headers = {
    'Content-Type': mediaTypes[path.extname(file).toLowerCase()] ?? 'application/octet-stream',
    'Cache-Control': isUnchanging(below) ? cacheControl.unchanging : cacheControl.other,
    Vary: 'Accept-Encoding',
  };
  for (const { name, ending } of encodings) {
    const packed = accepted.includes(name) ? await statFile(file + ending) : null;
    if (packed) return { file: file + ending, stats: packed, headers: { ...headers, 'Content-Encoding': name } };
  }
  return { file, stats: plain, headers };
}

/**
 * @param {http.IncomingMessage} request
 * @param {http.ServerResponse} response
 * @param {{ root: string, below: string }} place
 * @returns {Promise<boolean>} false if there is no such file
 */
async function sendFile(request, response, { root, below }) {
  const variant = await chooseVariant(request, path.join(root, below), below);
  if (variant === null) return false;
  const { file, stats, headers } = variant;
  const tag = `"${stats.size.toString(36)}-${Math.trunc(stats.mtimeMs).toString(36)}"`;
  if (request.headers['if-none-match'] === tag) {
    response.writeHead(304, { ...headers, ETag: tag }).end();
    return true;
  }
  const part = answerRange(request.headers, stats.size, tag);
  response.writeHead(part.status, { ...headers, ...part.headers });
  if (request.method === 'HEAD' || part.end < part.start) response.end();
  else
    createReadStream(file, { start: part.start, end: part.end })
      .on('error', () => response.destroy())
      .pipe(response);
  return true;
}

/**
 * @param {http.IncomingMessage} request
 * @param {http.ServerResponse} response
 * @param {Required<Omit<ServerOptions, 'tls'>>} options
 */
async function handle(request, response, { root, base, given }) {
  for (const [name, value] of Object.entries(policyHeaders)) response.setHeader(name, value);
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    return answer(response, 405, 'Only GET and HEAD are answered here.', { Allow: 'GET, HEAD' });
  }
  const target = request.url ?? '/';
  const inMemory = given.get(target);
  if (inMemory) {
    const { type, content } = typeof inMemory === 'function' ? await inMemory() : inMemory;
    response.writeHead(200, {
      'Content-Type': type,
      'Cache-Control': 'no-store',
      'Content-Length': content.byteLength,
    });
    return response.end(request.method === 'HEAD' ? undefined : content);
  }
  if (base !== '/' && `${target.split('?', 1)[0]}/` === base) {
    return answer(response, 308, 'One slash further.', { Location: base });
  }
  const below = resolveTarget(target, base);
  if (below === null) return answer(response, 404, 'There is no such file.');
  if (await sendFile(request, response, { root, below })) return;
  const looksLikeFile = path.extname(below) !== '' && !below.endsWith('/index.html');
  if (!looksLikeFile && isNavigation(request)) {
    if (await sendFile(request, response, { root, below: 'index.html' })) return;
  }
  answer(response, 404, 'There is no such file.');
}

/** @param {ServerOptions} [options] @returns {http.Server} */
export function createAppServer(options = {}) {
  const { root = distDir, base = normaliseBasePath(), given = new Map(), tls = null } = options;
  const answerAll = (/** @type {http.IncomingMessage} */ request, /** @type {http.ServerResponse} */ response) => {
    handle(request, response, { root, base, given }).catch(() => {
      if (response.headersSent) response.destroy();
      else answer(response, 500, 'This file could not be read.');
    });
  };
  return tls ? https.createServer(tls, answerAll) : http.createServer(answerAll);
}

/**
 * @param {http.Server} server
 * @param {number} port 0 takes any free one
 * @param {string} host
 * @returns {Promise<number>} the port it listens on
 */
function listenOnce(server, port, host) {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      const address = server.address();
      resolve(typeof address === 'object' && address ? address.port : port);
    });
  });
}

/**
 * Listens on this machine only, unless HOST says otherwise.
 * @param {http.Server} server
 * @param {{ port?: number, tries?: number, host?: string, say?: (line: string) => void }} [options]
 *   `tries`: how many ports in a row may be tried when one is busy
 * @returns {Promise<number>} the port
 * @throws {Refusal} when none of them is free
 */
export async function listen(server, options = {}) {
  const { port = 0, tries = 10, host = process.env.HOST || '127.0.0.1', say = console.error } = options;
  for (let i = 0; i < tries; i++) {
    try {
      const taken = await listenOnce(server, port === 0 ? 0 : port + i, host);
      if (i > 0) say(`Port ${port} is in use, so this is port ${taken}.`);
      return taken;
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? error.code : '';
      if (code === 'EACCES') throw new Refusal(`Port ${port + i} may not be used here: choose another one with PORT.`);
      if (code !== 'EADDRINUSE') throw new Refusal(`Nothing can be served at ${host}, port ${port + i} (${code}).`);
    }
  }
  throw new Refusal(`Ports ${port} to ${port + tries - 1} are all in use: choose another one with PORT.`);
}

/** @param {number} otherwise @param {string | undefined} [given] as in the variable PORT */
export function readPort(otherwise, given = process.env.PORT) {
  if (given === undefined || given === '') return otherwise;
  const port = Number(given);
  if (Number.isInteger(port) && port > 0 && port < 65536) return port;
  throw new Refusal(`PORT is "${given}", but a port is a whole number from 1 to 65535.`);
}

/** @param {http.Server} server */
export function closeOnSignals(server) {
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) {
    process.once(signal, () => {
      server.close();
      server.closeAllConnections();
    });
  }
}
