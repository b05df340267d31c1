/**
 * One file for all code that the first screen needs. The bundler would put each part that later screens use too into a file of its
 * own, and each costs a newcomer on a slow line a request.
 */
import { fileURLToPath } from 'node:url';

/** @typedef {Pick<import('vite').Rolldown.PluginContext, 'getModuleInfo'>} Modules */

const entry = fileURLToPath(new URL('../../src/app/main.tsx', import.meta.url));

const isLibrary = (/** @type {string} */ id) => id.includes('/node_modules/');
const kebab = (/** @type {string} */ name) => name.replace(/(?<=[a-z])(?=[A-Z0-9])/g, '-').toLowerCase();

/** The icons that a module of ours takes from the library's list of all, as the ends of their files' names. */
function iconsIn(/** @type {string} */ code) {
  const lists = Array.from(code.matchAll(/import\s*\{([^}]*)\}\s*from\s*["']lucide["']/g), ([, names]) => names ?? '');
  return lists.flatMap((names) => names.split(',')).map((name) => `/${kebab(name.trim().replace(/ as .*/, ''))}.mjs`);
}

/** What a module needs at once; the library's list of all icons would bring those of every screen. */
function neededBy(/** @type {string} */ id, /** @type {Modules} */ modules) {
  const { importedIds = [], code } = modules.getModuleInfo(id) ?? {};
  const icons = isLibrary(id) ? [] : iconsIn(code ?? '');
  return importedIds.flatMap((imported) => {
    if (!imported.includes('/lucide/')) return [imported];
    const all = modules.getModuleInfo(imported)?.importedIds ?? [];
    return all.filter((file) => icons.some((icon) => file.endsWith(icon)));
  });
}

/** The ids of all modules that the app's entry needs without waiting, itself included. */
function modulesOfFirstVisit(/** @type {Modules} */ modules) {
  const found = new Set([entry]);
  for (const id of found) for (const needed of neededBy(id, modules)) found.add(needed);
  return found;
}

/** @type {ReadonlySet<string> | null} */
let first = null;

/**
 * Names the chunk of a module for the bundler: `first`, or null where the bundler may choose.
 * @param {string} id
 * @param {import('vite').Rolldown.ChunkingContext} context
 */
export function firstVisit(id, context) {
  first ??= modulesOfFirstVisit({ getModuleInfo: (of) => context.getModuleInfo(of) });
  return first.has(id) ? 'first' : null;
}
