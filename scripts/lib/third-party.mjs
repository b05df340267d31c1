/**
 * What others made and we hand on: from the lock file, which packages come with the app, and from the packages, under which terms.
 * `scripts/write-third-party.mjs` writes it down; a test holds what is written to the lock file.
 */
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { faceModel } from './model.mjs';
import { projectDir } from './project.mjs';

/**
 * @typedef {{ name: string, version: string, licence: string, sha512: string, text: string | null }} Part
 *   `text`: the words of its licence; null where the package brings none and the common text stands for it
 */

/** What each direct dependency does here; those that come with another one need no words. */
export const uses = /** @type {Readonly<Record<string, string>>} */ ({
  '@mediapipe/tasks-vision': 'runs the face model (WebAssembly)',
  fflate: 'zip archives of attempts',
  'hash-wasm': 'Argon2id, for the lock on pictures',
  idb: 'IndexedDB with promises',
  lucide: 'icons',
  mrz: 'typed or pasted machine-readable lines',
  preact: 'draws the screens',
  tldts: 'the registrable domain of an address; holds the Public Suffix List (MPL-2.0, publicsuffix.org)',
  'workbox-core': 'service worker',
  'workbox-precaching': 'service worker',
  'workbox-routing': 'service worker',
  'workbox-strategies': 'service worker',
});

/** The terms that a static page may be handed out under with no more than their words beside it. */
export const goodLicences = ['Apache-2.0', 'ISC', 'MIT'];

/** @returns {Promise<readonly Part[]>} in the order of their names */
export async function shippedParts() {
  const lock = JSON.parse(await readFile(path.join(projectDir, 'package-lock.json'), 'utf8'));
  const places = Object.entries(lock.packages).filter(([place, { dev }]) => place.startsWith('node_modules/') && !dev);
  const parts = places.map(async ([place, { version, license, integrity }]) => ({
    name: place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length),
    version,
    licence: license,
    sha512: Buffer.from(integrity.replace(/^sha512-/, ''), 'base64').toString('hex'),
    text: await licenceText(path.join(projectDir, place)),
  }));
  return (await Promise.all(parts)).sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** @param {string} dir */
async function licenceText(dir) {
  const file = (await readdir(dir)).find((name) => /^licen[cs]e/i.test(name));
  return file === undefined ? null : (await readFile(path.join(dir, file), 'utf8')).replaceAll('\r', '').trim();
}

/** The packages under the text of their licence: many share one. @param {readonly Part[]} parts @param {string} apache */
export function thirdPartyPage(parts, apache) {
  const rows = parts.map(({ name, version, licence }) => `| ${name} | ${version} | ${licence} | ${uses[name] ?? ''} |`);
  const model = `| face_landmarker.task | float16/1 | Apache-2.0 | the face model, by Google; sha256 ${faceModel.sha256} |`;
  const namesByText = new Map();
  for (const { name, text } of parts)
    namesByText.set(text ?? apache, [...(namesByText.get(text ?? apache) ?? []), name]);
  namesByText.set(apache, [...(namesByText.get(apache) ?? []), 'face_landmarker.task']);
  const texts = [...namesByText].map(([text, names]) => `## ${names.join(', ')}\n\n\`\`\`text\n${text}\n\`\`\``);
  return `# What others made

Written by \`node scripts/write-third-party.mjs\` from the lock file and the packages. All of it comes with the app; tools that only build or test it
are in \`package.json\`. The same list for machines is \`sbom.cdx.json\` (CycloneDX).

| Part | Version | Licence | For |
| --- | --- | --- | --- |
${[...rows, model].join('\n')}

${texts.join('\n\n')}
`;
}

/** CycloneDX 1.5 (https://cyclonedx.org/docs/1.5/json/), without dates or random numbers: the same parts give the same bytes. */
export function billOfMaterials(/** @type {readonly Part[]} */ parts, /** @type {string} */ version) {
  const components = parts.map((part) => ({
    type: 'library',
    'bom-ref': `${part.name}@${part.version}`,
    name: part.name,
    version: part.version,
    purl: `pkg:npm/${part.name.replace('@', '%40')}@${part.version}`,
    hashes: [{ alg: 'SHA-512', content: part.sha512 }],
    licenses: [{ license: { id: part.licence } }],
  }));
  const model = {
    type: 'machine-learning-model',
    'bom-ref': 'face_landmarker.task',
    name: 'face_landmarker.task',
    version: 'float16/1',
    hashes: [{ alg: 'SHA-256', content: faceModel.sha256 }],
    licenses: [{ license: { id: 'Apache-2.0' } }],
  };
  return {
    bomFormat: 'CycloneDX',
    specVersion: '1.5',
    version: 1,
    metadata: { component: { type: 'application', name: 'dry-run', version } },
    components: [...components, model],
  };
}
