/** `npm start`: installs, builds where something changed, and serves the production build on http://localhost:4173. */
import { buildForProduction } from './lib/app-build.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { normaliseBasePath, runScript } from './lib/project.mjs';
import { closeOnSignals, createAppServer, listen, readPort } from './lib/server.mjs';

const defaultPort = 4173;

await runScript(async () => {
  const wantedPort = readPort(defaultPort);
  await ensureInstalled();
  await buildForProduction({ onlyIfStale: true });
  const server = createAppServer();
  const port = await listen(server, { port: wantedPort });
  const address = `http://localhost:${port}${normaliseBasePath()}`;
  console.log(`Dry Run 预演 is ready: open ${address}`);
  console.log('No camera here? Press "Try it without a camera" (不用摄像头试试看).');
  console.log(
    `On an Android phone: USB, then "adb reverse tcp:${port} tcp:${port}", then the same address. Ctrl+C stops.`,
  );
  closeOnSignals(server);
});
