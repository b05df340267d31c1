/**
 * `npm run phone`: the production build for a phone in the same Wi-Fi, over HTTPS, because browsers give the camera to secure pages alone. The
 * certificate is made on the spot for this run; its key never leaves the memory of this program.
 */
import { buildForProduction } from './lib/app-build.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { lanAddresses, makeCertificate } from './lib/lan.mjs';
import { phoneWords } from './lib/phone-words.mjs';
import { normaliseBasePath, Refusal, runScript } from './lib/project.mjs';
import { closeOnSignals, createAppServer, listen, readPort } from './lib/server.mjs';
import { drawQr } from './lib/terminal-qr.mjs';

const defaultPort = 4443;

await runScript(async () => {
  const wantedPort = readPort(defaultPort);
  await ensureInstalled();
  await buildForProduction({ onlyIfStale: true });
  const addresses = lanAddresses();
  if (addresses.length === 0) {
    throw new Refusal('This computer is in no local network: join the Wi-Fi of the phone and try again.');
  }
  const tls = await makeCertificate(addresses);
  const server = createAppServer({ tls });
  const port = await listen(server, { port: wantedPort, host: process.env.HOST || '0.0.0.0' });
  const urls = addresses.map((address) => `https://${address}:${port}${normaliseBasePath()}`);
  console.log(await drawQr(urls[0] ?? '', process.stdout.isTTY === true));
  console.log(phoneWords({ urls, port, fingerprint: tls.fingerprint }));
  closeOnSignals(server);
});
