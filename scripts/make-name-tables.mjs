/**
 * Writes the two tables of Chinese characters that the data check reads: `names/readings-table.ts` and `characters/traditional-table.ts`.
 * Their sources are no dependency of the app. In an empty folder: `npm install pinyin-pro@3.29.4 opencc-js@1.4.2`, then
 * `node scripts/make-name-tables.mjs FOLDER`. With `--check` nothing is written, and a table that differs is an error.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const [folder, option] = process.argv.slice(2);
if (!folder) throw new Error('Give the folder in which pinyin-pro and opencc-js are installed.');
const dataDir = path.resolve(import.meta.dirname, '../src/core/data');

/** @param {string} file below the folder's node_modules */
const load = (file) => import(pathToFileURL(path.resolve(folder, 'node_modules', file)).href);

/** All Chinese characters of GB 2312, in its order: rows B0 to F7. */
function gb2312() {
  const decoder = new TextDecoder('gb2312', { fatal: true });
  const found = [];
  for (let row = 0xb0; row <= 0xf7; row++) {
    for (let cell = 0xa1; cell <= 0xfe; cell++) {
      try {
        const char = decoder.decode(Uint8Array.of(row, cell));
        if (/^\p{Script=Han}$/u.test(char)) found.push(char);
      } catch {
        // Five cells at the end of row D7 are empty.
      }
    }
  }
  return found;
}

/** Rare readings come last and are of no use in names. */
const MOST_READINGS = 3;

async function readings() {
  const { pinyin } = await load('pinyin-pro/dist/index.mjs');
  /** @type {Map<string, string>} */
  const table = new Map();
  const plain = (/** @type {string} */ syllable) => syllable.replace(/ü/g, 'v');
  for (const char of gb2312()) {
    const options = { toneType: 'none', v: true };
    const all = pinyin(char, { ...options, multiple: true, type: 'array' }).map(plain);
    const asSurname = plain(pinyin(char, { ...options, mode: 'surname', surname: 'all' }));
    const kept = new Set([...[...new Set(all)].slice(0, MOST_READINGS), asSurname]);
    for (const syllable of kept) table.set(syllable, (table.get(syllable) ?? '') + char);
  }
  return [...table.keys()]
    .sort()
    .map((syllable) => syllable + table.get(syllable))
    .join('');
}

async function traditional() {
  /** @type {{ default: string }} */
  const { default: text } = await load('opencc-js/dist/esm-lib/dict/TSCharacters.js');
  const simplified = new Set(gb2312());
  const pairs = text.split('|').map((pair) => pair.split(' '));
  return pairs
    .filter(([from = '', to = '']) => from.length === 1 && simplified.has(to) && !simplified.has(from) && from !== '昇')
    .map(([from, to]) => `${from}${to}`)
    .join('');
}

/** Replaces the strings of a table and leaves its comment and its name. */
function put(/** @type {string} */ name, /** @type {string} */ text) {
  const file = path.join(dataDir, name);
  const source = readFileSync(file, 'utf8');
  const lines = Array.from(source.matchAll(/^ {2}'(.*)'/gm), ([, line = '']) => line);
  if (lines.join('') === text) return console.log(`${name}: as it is`);
  if (option === '--check') throw new Error(`${name} differs from its source.`);
  const chunks = text.match(/.{1,110}/gsu) ?? [];
  const head = source.slice(0, source.indexOf("\n  '"));
  writeFileSync(file, `${head}\n${chunks.map((chunk) => `  '${chunk}'`).join(' +\n')};\n`);
  console.log(`${name}: written`);
}

put('names/readings-table.ts', await readings());
put('characters/traditional-table.ts', await traditional());
