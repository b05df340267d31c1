/** Writes `THIRD_PARTY.md` and `sbom.cdx.json` anew after a change of the dependencies: `node scripts/write-third-party.mjs`. */
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { projectDir, runScript } from './lib/project.mjs';
import { billOfMaterials, shippedParts, thirdPartyPage } from './lib/third-party.mjs';

await runScript(async () => {
  const at = (/** @type {string} */ name) => path.join(projectDir, name);
  const parts = await shippedParts();
  const { version } = JSON.parse(await readFile(at('package.json'), 'utf8'));
  // The packages under this licence bring no text of their own; the compiler, which is under it too, does.
  const apache = (await readFile(at('node_modules/typescript/LICENSE'), 'utf8')).replaceAll('\r', '').trim();
  await writeFile(at('THIRD_PARTY.md'), thirdPartyPage(parts, apache));
  await writeFile(at('sbom.cdx.json'), `${JSON.stringify(billOfMaterials(parts, version), null, 2)}\n`);
});
