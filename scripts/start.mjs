/** `npm start`: installs, builds where something changed, and serves the production build on http://localhost:4173. */
import { buildForProduction } from './lib/app-build.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { normaliseBasePath, Refusal, runScript } from './lib/project.mjs';
import { createAppServer, listen } from './lib/server.mjs';

const defaultPort = 4173;

/** @param {string | undefined} given as in the variable PORT */
function readPort(given) {
  if (given === undefined || given === '') return defaultPort;
  const port = Number(given);
  if (Number.isInteger(port) && port > 0 && port < 65536) return port;
  throw new Refusal(`PORT is "${given}", but a port is a whole number from 1 to 65535.`);
}

await runScript(async () => {
  const wantedPort = readPort(process.env.PORT);
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
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) {
    process.once(signal, () => {
      server.close();
      server.closeAllConnections();
    });
  }
});
