/** `npm run build`: the production build in dist/. BASE_PATH=/some/where/ builds it for a subfolder of a host. */
import { ensureInstalled } from './lib/install.mjs';
import { runScript } from './lib/project.mjs';

await runScript(async () => {
  await ensureInstalled();
  const { buildForProduction } = await import('./lib/app-build.mjs');
  await buildForProduction();
});
