/** The recipes of docs/hosting.md in the real servers, over the real build: headers, types, caching, packed files and the fallback. */

import { readdirSync, readFileSync } from 'node:fs';
import http from 'node:http';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ensureHostServer, type HostName, startHostServer } from '../../scripts/lib/host-servers.mjs';
import { caddyRecipe, headersFile, nginxRecipe } from '../../scripts/lib/hosting.mjs';
import { mediaTypes } from '../../scripts/lib/media-types.mjs';
import { cacheControl, policyHeaders, secureHostHeaders } from '../../scripts/lib/policy.mjs';
import { distDir, normaliseBasePath, projectDir } from '../../scripts/lib/project.mjs';

const read = (file: string) => readFileSync(path.join(projectDir, file), 'utf8');

describe('the recipes', () => {
  it('in deploy/ say what their source says', () => {
    expect(read('deploy/nginx.conf')).toBe(nginxRecipe());
    expect(read('deploy/Caddyfile')).toBe(caddyRecipe());
  });

  it('for hosts of plain files give each header once', () => {
    const rules = headersFile('/app/');
    expect(readFileSync(path.join(distDir, '_headers'), 'utf8')).toBe(headersFile(normaliseBasePath()));
    for (const [name, value] of Object.entries({ ...policyHeaders, ...secureHostHeaders })) {
      expect(rules.split(`\n  ${name}: ${value}\n`)).toHaveLength(2);
    }
    expect(rules).toContain(`/app/assets/*\n  Cache-Control: ${cacheControl.unchanging}`);
    // Cloudflare's limits.
    expect(rules.split('\n').every((line) => line.length <= 2000)).toBe(true);
  });

  it('show the app for unknown addresses there', () => {
    expect(readFileSync(path.join(distDir, '404.html'), 'utf8')).toBe(
      readFileSync(path.join(distDir, 'index.html'), 'utf8'),
    );
  });
});

interface Reply {
  readonly status: number;
  readonly headers: http.IncomingHttpHeaders;
  readonly body: Buffer;
}

function ask(port: number, target: string, accept = 'identity'): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const headers = { accept: 'text/html,*/*', 'accept-encoding': accept };
    const request = http.get({ host: '127.0.0.1', port, path: target, headers }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(parts) }),
      );
    });
    request.once('error', reject);
  });
}

const files = readdirSync(distDir, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => path.relative(distDir, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'));
const isPacked = (name: string) => /\.(br|gz)$/.test(name);
/** One of each kind and folder says as much as all. */
const kinds = new Map(
  files
    .filter((name) => !isPacked(name) && path.extname(name) !== '')
    .map((name) => [`${name.split('/')[0]} ${path.extname(name)}`, name]),
);
const bytes = (name: string) => readFileSync(path.join(distDir, name));
const typeOf = (name: string) => mediaTypes[path.extname(name)]!.split(';')[0];

describe.each<HostName>(['nginx', 'caddy'])('%s', (name) => {
  let host: Awaited<ReturnType<typeof startHostServer>> | null = null;
  beforeAll(async () => {
    const program = await ensureHostServer(name);
    if (program) host = await startHostServer(name, program, distDir);
    else if (process.env.CI) throw new Error(`${name} is required here and is not installed.`);
    else console.log(`${name} is not installed, and only root on Debian may install it: its recipe is not tried.`);
  });
  afterAll(() => host?.stop());

  it('sends every header with every answer', async ({ skip }) => {
    if (!host) return skip();
    for (const target of ['/', '/sw.js', '/some/page', '/assets/gone.js', '/.hidden']) {
      const { headers } = await ask(host.port, target);
      for (const [header, value] of Object.entries({ ...policyHeaders, ...secureHostHeaders })) {
        expect(headers[header.toLowerCase()], `${header} of ${target}`).toBe(value);
      }
    }
  });

  it('sends each kind of file as what it is, for as long as it may be kept', async ({ skip }) => {
    if (!host) return skip();
    expect(kinds.size).toBeGreaterThan(8);
    for (const file of kinds.values()) {
      const { status, headers, body } = await ask(host.port, `/${file}`);
      expect(status, file).toBe(200);
      expect(headers['content-type']?.split(';')[0], file).toBe(typeOf(file));
      const isUnchanging = /^(assets|vision|models)\//.test(file);
      expect(headers['cache-control'], file).toBe(isUnchanging ? cacheControl.unchanging : cacheControl.other);
      expect(body.equals(bytes(file)), file).toBe(true);
    }
  });

  it('sends packed files to those who can read them', async ({ skip }) => {
    if (!host) return skip();
    const packed = [...kinds.values()].filter((file) => files.includes(`${file}.br`));
    expect(packed.length).toBeGreaterThan(4);
    for (const file of packed) {
      for (const [accept, encoding, ending] of [
        ['gzip, deflate, br', 'br', '.br'],
        ['gzip', 'gzip', '.gz'],
      ] as const) {
        const { headers, body } = await ask(host.port, `/${file}`, accept);
        expect(headers['content-encoding'], file).toBe(encoding);
        expect(headers['content-type']?.split(';')[0], file).toBe(typeOf(file));
        expect(headers.vary, file).toMatch(/accept-encoding/i);
        expect(body.equals(bytes(file + ending)), file).toBe(true);
      }
    }
  });

  it('answers unknown addresses with the app, and missing files with 404 that nobody keeps', async ({ skip }) => {
    if (!host) return skip();
    for (const target of ['/', '/some/page', '/?start=selfie']) {
      const { status, body, headers } = await ask(host.port, target);
      expect([target, status]).toEqual([target, 200]);
      expect(body.equals(bytes('index.html'))).toBe(true);
      expect(headers['cache-control']).toBe(cacheControl.other);
    }
    for (const target of ['/assets/gone.js', '/models/gone.task', '/gone.png', '/.hidden', '/.git/config']) {
      const { status, headers } = await ask(host.port, target);
      expect([target, status]).toEqual([target, 404]);
      expect(headers['cache-control'] ?? '').not.toContain('max-age');
    }
  });
});
