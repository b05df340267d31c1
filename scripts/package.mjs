/** `npm run package`: the production build as one zip file for any static host, in `build/`. BASE_PATH as for `npm run build`. */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { buildForProduction } from './lib/app-build.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { distDir, normaliseBasePath, projectDir, runScript } from './lib/project.mjs';
import { zipFolder } from './lib/zip.mjs';

await runScript(async () => {
  await ensureInstalled();
  const { modelPath } = await buildForProduction({ onlyIfStale: true });
  const { version } = JSON.parse(await readFile(path.join(projectDir, 'package.json'), 'utf8'));
  const zip = await zipFolder(distDir);
  const file = path.join(projectDir, 'build', `dry-run-${version}.zip`);
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, zip);
  console.log(
    `${file}: ${(zip.byteLength / 1e6).toFixed(1)} MB, to be served at ${normaliseBasePath()} (docs/hosting.md).`,
  );
  if (modelPath === null) console.log('It is without the face model: face exercises will say that it is missing.');
});
