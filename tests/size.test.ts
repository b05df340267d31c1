/** What a first visit downloads before anything can be pressed, held to a budget. Runs after the build, with the journeys. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { distDir, normaliseBasePath } from '../scripts/lib/project.mjs';

/** 40 kB arrive in about a second on a slow 3G line (400 kbit/s, 400 ms); a nervous newcomer waits no longer for a first page. */
const budgetBytes = 40 * 1024;
/** The page, its style, its code, its language: each more is another wait of a slow line's 400 ms. */
const budgetFiles = 4;

const base = normaliseBasePath();
const isBuilt = existsSync(path.join(distDir, 'index.html'));
const read = (name: string): string => readFileSync(path.join(distDir, name), 'utf8');

/** Scripts, preloads and styles that the page names, relative to dist/. */
function readPage(name: string): string[] {
  const tags = read(name).matchAll(/<(?:script|link)\b[^>]*>/g);
  return Array.from(tags, ([tag]) => /\b(?:src|href)="([^"]+\.(?:js|css))"/.exec(tag)?.[1])
    .filter((address) => address !== undefined)
    .map((address) => address.slice(base.length));
}

/** Static imports of a bundled script, relative to dist/: `from"./x.js"` and `import"./x.js"`, not `import("./x.js")`. */
function readStaticImports(name: string): string[] {
  return Array.from(read(name).matchAll(/(?:from|import)\s*["'](\.[^"']+\.js)["']/g), ([, to]) =>
    path.posix.join(path.posix.dirname(name), to!),
  );
}

/** The heavier of the two languages: each person loads one, by a dynamic import, before anything can be read. */
function heavierLanguage(): string {
  const languages = readdirSync(path.join(distDir, 'assets')).filter((name) => /^screens-[\w-]+\.js$/.test(name));
  expect(languages).toHaveLength(2);
  return languages.map((name) => `assets/${name}`).reduce((a, b) => (packedBytes(b) > packedBytes(a) ? b : a));
}

function collectFirstVisit(): string[] {
  const found = new Set(['index.html']);
  const queue = [...readPage('index.html'), heavierLanguage()];
  for (let name = queue.shift(); name !== undefined; name = queue.shift()) {
    if (found.has(name)) continue;
    found.add(name);
    if (name.endsWith('.js')) queue.push(...readStaticImports(name));
  }
  return [...found];
}

const packedBytes = (name: string): number => gzipSync(readFileSync(path.join(distDir, name)), { level: 9 }).length;

/** In CI a missing build is a failure; elsewhere it is only not there yet. */
describe.runIf(isBuilt || process.env.CI)('the production build (skipped before "npm run build")', () => {
  it('lets a first visit start within its budget', () => {
    const files = collectFirstVisit().map((name) => ({ name, bytes: packedBytes(name) }));
    const total = files.reduce((sum, { bytes }) => sum + bytes, 0);
    const list = files.map(({ name, bytes }) => `${name} ${bytes}`).join(', ');
    console.log(`First visit: ${total} of ${budgetBytes} bytes gzip (${list})`);
    expect(files.some(({ name }) => name.endsWith('.js'))).toBe(true);
    expect(total, list).toBeLessThanOrEqual(budgetBytes);
    expect(files.length, list).toBeLessThanOrEqual(budgetFiles);
  });

  it('has no script or style inside its pages', () => {
    for (const page of ['index.html', 'inspect.html']) {
      const html = read(page);
      expect(html).toContain('Content-Security-Policy');
      expect(html).not.toMatch(/<script(?![^>]*\bsrc=)|<style|\sstyle=|\son\w+=/);
    }
  });

  it('names no foreign host on a first visit', () => {
    const addresses = collectFirstVisit().flatMap((name) =>
      Array.from(read(name).matchAll(/\b(?:https?|wss?):\/\/[^\s'"`)]+/g), ([address]) => `${name}: ${address}`),
    );
    // Namespaces are names, not addresses.
    expect(addresses.filter((address) => !address.includes('http://www.w3.org/'))).toEqual([]);
  });

  it('keeps the shell in the service worker, and neither WebAssembly nor the command line page', () => {
    const worker = read('sw.js');
    for (const name of collectFirstVisit()) expect(worker).toContain(name);
    expect(worker).not.toContain('__WB_MANIFEST');
    expect(worker).not.toMatch(/inspect\.html"|assets\/command-line-/);
    expect(worker).not.toMatch(/url":"(?:vision|models)\//);
  });
});
