/** Writes the recipes in `deploy/` anew after a change of the headers: `node scripts/write-hosting.mjs`. A test holds them to their source. */
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { caddyRecipe, nginxRecipe } from './lib/hosting.mjs';
import { projectDir, runScript } from './lib/project.mjs';

await runScript(async () => {
  const dir = path.join(projectDir, 'deploy');
  await mkdir(dir, { recursive: true });
  await writeFile(path.join(dir, 'nginx.conf'), nginxRecipe());
  await writeFile(path.join(dir, 'Caddyfile'), caddyRecipe());
});
