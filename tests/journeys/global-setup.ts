/** Serves dist/ on a free port for all journeys and finds their browser. Journeys read both with vitest's `inject`. */
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { TestProject } from 'vitest/node';
import { ensureChromium } from '../../scripts/lib/browser.mjs';
import { distDir, normaliseBasePath } from '../../scripts/lib/project.mjs';
import { createAppServer, listen } from '../../scripts/lib/server.mjs';

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of the served production build, with a slash at its end. */
    readonly baseUrl: string;
    /** The Chromium to hand to playwright-core as `executablePath`. */
    readonly chromiumPath: string;
    /** A folder of this run alone, gone after it: what one journey made there another need not make again. */
    readonly runDir: string;
  }
}

export default async function serveTheBuild(project: TestProject): Promise<() => Promise<void>> {
  if (!existsSync(path.join(distDir, 'index.html'))) throw new Error('dist/ is missing: run "npm run build" first.');
  const server = createAppServer();
  const port = await listen(server, { host: '127.0.0.1' });
  // "localhost" is what people open, and a secure context like the real host.
  project.provide('baseUrl', `http://localhost:${port}${normaliseBasePath()}`);
  project.provide('chromiumPath', await ensureChromium());
  const runDir = await mkdtemp(path.join(os.tmpdir(), 'journeys-'));
  project.provide('runDir', runDir);
  return async () => {
    await new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
    await rm(runDir, { recursive: true, force: true });
  };
}
